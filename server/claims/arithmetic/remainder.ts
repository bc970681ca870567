/** Two shares of one whole that are said to be all of it: "62% had joined and the remaining 48% had not". */
import { hedgeBefore } from '../../language/hedges.ts';
import type { Quantity } from '../../language/quantities.ts';
import type { Sentence } from '../sentence.ts';
import { apart, formatRatio, total, type Inconsistency } from './inconsistency.ts';

/** How far two shares together may be off a hundred, besides how exactly they are written. */
const SLACK = 1;

/** The share of a sentence that is called what remains, and is not what the other one leaves. */
export function wrongRemainder(sentence: Sentence, previous: Sentence | undefined): readonly Inconsistency[] {
  const { tokens, quantities, text } = sentence;
  const [first, second, ...more] = quantities.filter(({ unit }) => unit.dimension === 'share');
  if (first === undefined || second === undefined || more.length > 0) return [];
  if (!first.digits || !second.digits || first.range || second.range) return [];
  const named = tokens[hedgeBefore(tokens, second.from).from - 1]?.lower;
  const other = named === 'other' && tokens[hedgeBefore(tokens, second.from).from - 2]?.lower === 'the';
  if (named !== 'remaining' && !other) return [];
  if (!isOfWhole(sentence, first) || /\b(?:another|further)\b/i.test(text)) return [];
  const sum = total([first.interval, second.interval]);
  const whole = { low: 100 - SLACK, high: 100 + SLACK };
  if (!apart(sum, whole)) return [];
  // Shares that were told before may be what is missing from a hundred.
  const told = previous?.quantities.some(({ unit }) => unit.dimension === 'share') === true;
  if (sum.high < whole.low && told) return [];
  const right = `${formatRatio(100 - first.value)}%`;
  const written = text.slice(second.start, second.end);
  return [
    {
      start: second.start,
      end: second.end,
      message: `With ${text.slice(first.start, first.end)} the rest is ${right}, not ${written}.`,
      fix: { start: second.start, end: second.end, newText: right },
    },
  ];
}

/** Whether a share is stated of something, and is no change, rate or score. */
function isOfWhole({ tokens }: Sentence, share: Quantity): boolean {
  const before = tokens[hedgeBefore(tokens, share.from).from - 1]?.lower ?? '';
  const behind = tokens[share.to];
  return (
    !/^(?:by|to|from|up|down|than|at)$/.test(before) &&
    behind?.kind === 'word' &&
    !/^(?:more|less|higher|lower|in|increase|drop|fall|rise)$/.test(behind.lower)
  );
}
