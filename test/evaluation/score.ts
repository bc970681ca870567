/** The scoring rules of the labelled cases: three figures that are always told together, and what they are made of. */
import { checkBlock } from '../../server/claims/check.ts';
import type { Judgement } from '../../server/claims/judgement.ts';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { parseNote } from '../../server/note/parse.ts';
import type { Item, Label, LabelledClaim } from './corpus.ts';

/** A judgement in its place in the text, UTF-16 offsets. */
export interface Placed {
  readonly start: number;
  readonly end: number;
  readonly judgement: Judgement;
}

/** One line of what went wrong, or right. */
export interface Outcome {
  readonly item: Item;
  readonly claim?: LabelledClaim;
  readonly placed?: Placed;
}

/** Everything the cases tell. Rates are parts of 1; a rate of nothing is 1. */
export interface Score {
  readonly warnings: number;
  readonly flagPrecision: number;
  readonly recall: number;
  readonly recognition: number;
  readonly rightVerdict: number;
  readonly falseAlarms: readonly Outcome[];
  readonly missed: readonly Outcome[];
  readonly unrecognised: readonly Outcome[];
  readonly misjudged: readonly Outcome[];
}

/** All judgements of a text. */
export function judgeText(text: string, knowledge: Knowledge): readonly Placed[] {
  return parseNote(text).blocks.flatMap(({ block, start, context }) =>
    inText(checkBlock(block, context, knowledge), start),
  );
}

/** The judgements of a block that begins at `start`, in their places in the text. */
export const inText = (judgements: readonly Judgement[], start: number): readonly Placed[] =>
  judgements.map((judgement) => ({
    start: start + judgement.span.start,
    end: start + judgement.span.end,
    judgement,
  }));

const CONTRADICTED: ReadonlySet<Label> = new Set<Label>(['contradicted', 'date-contradicted']);
const NOT_CLAIMS: ReadonlySet<Label> = new Set<Label>(['unrelated', 'term-trap']);
const VERDICTS = new Map<Label, Judgement['verdict']>([
  ['supported', 'supported'],
  ['date-supported', 'supported'],
  ['contradicted', 'contradicted'],
  ['date-contradicted', 'contradicted'],
  ['contested', 'contested'],
]);

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** A warning is a contradiction that grounds one; informations are not counted. */
export const isWarning = ({ judgement }: Placed): boolean =>
  judgement.verdict === 'contradicted' && judgement.strength === 'warn';

/** Scores all items; those with low confidence, and warnings on spans with low confidence, count for nothing. */
export const score = (items: readonly Item[], knowledge: Knowledge): Score =>
  scoreJudged(items, ({ text }) => judgeText(text, knowledge));

/** … given the judgements of each. */
export function scoreJudged(items: readonly Item[], judge: (item: Item) => readonly Placed[]): Score {
  const tally = {
    warnings: 0,
    rightWarnings: 0,
    contradicted: 0,
    claims: 0,
    falseAlarms: [] as Outcome[],
    missed: [] as Outcome[],
    unrecognised: [] as Outcome[],
    misjudged: [] as Outcome[],
  };
  for (const item of items.filter((one) => !one.lowConfidence)) {
    const all = judge(item);
    for (const placed of all.filter(isWarning)) {
      const on = item.claims.filter((claim) => overlaps(claim, placed));
      if (on.length > 0 && on.every((claim) => claim.lowConfidence)) continue;
      tally.warnings += 1;
      if (on.some((claim) => CONTRADICTED.has(claim.label))) tally.rightWarnings += 1;
      else tally.falseAlarms.push({ item, placed });
    }
    for (const claim of item.claims.filter((one) => !one.lowConfidence && !NOT_CLAIMS.has(one.label))) {
      const isDate = claim.label.startsWith('date');
      const on = all.filter((placed) => overlaps(claim, placed));
      const subject = isDate ? 'date' : 'statistic';
      const placed = on.find((one) => one.judgement.subject === subject) ?? on[0];
      const outcome: Outcome = { item, claim, ...(placed === undefined ? {} : { placed }) };
      tally.claims += 1;
      if (CONTRADICTED.has(claim.label)) {
        tally.contradicted += 1;
        if (!on.some(isWarning)) tally.missed.push(outcome);
      }
      const verdict = placed?.judgement.verdict ?? 'not-covered';
      if (verdict === 'not-covered') tally.unrecognised.push(outcome);
      if (verdict !== VERDICTS.get(claim.label)) tally.misjudged.push(outcome);
    }
  }
  const rate = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    warnings: tally.warnings,
    flagPrecision: rate(tally.rightWarnings, tally.warnings),
    recall: rate(tally.contradicted - tally.missed.length, tally.contradicted),
    recognition: rate(tally.claims - tally.unrecognised.length, tally.claims),
    rightVerdict: rate(tally.claims - tally.misjudged.length, tally.claims),
    falseAlarms: tally.falseAlarms,
    missed: tally.missed,
    unrecognised: tally.unrecognised,
    misjudged: tally.misjudged,
  };
}
