/** The sums of a note, judged without any knowledge: what its own numbers say of one another. */
import type { Block, Context } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';
import type { Following } from '../following.ts';
import type { Judgement } from '../judgement.ts';
import type { Sentence } from '../sentence.ts';
import type { SentenceJudgement } from '../sentenceJudgement.ts';
import type { Surroundings } from '../surroundings.ts';
import { wrongAge } from './ages.ts';
import { wrongChange } from './changedEnds.ts';
import { wrongDurations } from './durations.ts';
import { wrongEquations } from './equations.ts';
import type { Inconsistency } from './inconsistency.ts';
import { wrongTotal } from './parts.ts';
import { wrongRemainder } from './remainder.ts';
import { isNoStatement } from './silence.ts';
import { wrongTotals } from './tables.ts';

/** The numbers of a sentence that contradict others of it: percentages of a change, totals, rests, ages, durations. */
export function judgeArithmetic(
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
): readonly SentenceJudgement[] {
  if (sentence.quantities.length === 0) return [];
  const found = [
    ...wrongChange(sentence),
    ...wrongEquations(sentence),
    ...wrongTotal(sentence),
    ...wrongRemainder(sentence, surroundings.previous.at(-1)),
    ...wrongDurations(sentence),
    ...wrongAge(sentence),
  ];
  return found
    .filter(({ start, end }) => {
      const from = sentence.tokens.findIndex((token) => token.end > start);
      const to = sentence.tokens.findLastIndex((token) => token.start < end) + 1;
      return !isNoStatement(sentence, { from, to }, surroundings, next);
    })
    .map((one) => word(one, sentence.text));
}

/** The totals in the tables of a block that are not the sum of their columns; offsets count as the block's do. */
export function judgeTables(block: Block, { headings }: Context): readonly Judgement[] {
  if (headings.some((text) => EXERCISE.test(text))) return [];
  return wrongTotals(block).map(({ passage, inconsistency }) => {
    const { start, end, fixes, ...rest } = word(inconsistency, passage.prose.text);
    return {
      ...rest,
      span: sourceSpan(passage.prose, { start, end }),
      fixes: fixes.map(({ kind, title, newText, ...range }) => ({
        kind,
        title,
        newText,
        span: sourceSpan(passage.prose, range),
      })),
    };
  });
}

/** A heading over tables that are to be filled in or mended. */
const EXERCISE = /\b(?:exercises?|worksheet|quiz|puzzle|spot the|mistakes?)\b/i;

function word({ start, end, message, fix }: Inconsistency, text: string): SentenceJudgement {
  return {
    start,
    end,
    text: text.slice(start, end),
    subject: 'arithmetic',
    verdict: 'contradicted',
    rule: 'arithmetic.inconsistent',
    strength: 'warn',
    evidence: [],
    message,
    fixes:
      fix === undefined
        ? []
        : [
            {
              kind: 'replace-figure',
              title: `Change ${text.slice(fix.start, fix.end)} to ${fix.newText}`,
              ...fix,
            },
          ],
  };
}
