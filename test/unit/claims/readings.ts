/** What the fact check makes of the figures of a text, in a form that fits a row of a table. */
import assert from 'node:assert/strict';
import { examineBlock, type Examination } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import type { Knowledge } from '../../../server/knowledge/knowledge.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { tinyKnowledge } from '../tinyPack.ts';

/** Everything that was read of the blocks of a text, in order. */
export function examine(text: string, knowledge: Knowledge = tinyKnowledge): readonly Examination[] {
  return parseNote(text).blocks.map(({ block, context }) => examineBlock(block, context, knowledge));
}

/** The judgements of the figures of a text, dates and sums left out. */
export function figuresOf(text: string, knowledge: Knowledge = tinyKnowledge): readonly Judgement[] {
  return examine(text, knowledge)
    .flatMap(({ judgements }) => judgements)
    .filter(({ subject }) => subject === 'statistic');
}

/**
 * Each figure with its verdict, or in brackets with the reason why it has none: `42% contradicted`, `24% (quiz)`. One that
 * is told to the reader has an exclamation mark: a warning two, an information one.
 */
export function readings(text: string, knowledge: Knowledge = tinyKnowledge): readonly string[] {
  return examine(text, knowledge).flatMap(({ judgements, silences }) =>
    [
      ...judgements.filter(({ subject }) => subject === 'statistic').map(read),
      ...silences.map(({ span, text: written, reason }) => ({
        at: span.start,
        says: `${written} (${reason})`,
      })),
    ]
      .toSorted((a, b) => a.at - b.at)
      .map(({ says }) => says),
  );
}

function read({ span, text, verdict, reason, rule, strength }: Judgement): { at: number; says: string } {
  const told = rule === undefined ? '' : strength === 'warn' ? '!!' : '!';
  return { at: span.start, says: `${text} ${reason === undefined ? verdict : `(${reason})`}${told}` };
}

/** A row of a table of readings: a text and the readings of its figures. */
export type Row = readonly [text: string, ...expected: string[]];

/** A test for each row. */
export function holdReadings(rows: readonly Row[], knowledge: Knowledge = tinyKnowledge): void {
  for (const [text, ...expected] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(readings(text, knowledge), expected);
    });
  }
}

/** A note after the first quick fix with this title, or after the only one. */
export function mended(text: string, title = /./, knowledge: Knowledge = tinyKnowledge): string {
  const fixes = parseNote(text).blocks.flatMap(({ block, start, context }) =>
    examineBlock(block, context, knowledge).judgements.flatMap((one) =>
      one.fixes
        .filter((fix) => title.test(fix.title))
        .map(({ span, newText }) => ({ from: start + span.start, to: start + span.end, newText })),
    ),
  );
  const [fix] = fixes;
  assert.ok(fix, `no fix “${String(title)}” for ${text}`);
  return text.slice(0, fix.from) + fix.newText + text.slice(fix.to);
}
