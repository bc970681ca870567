/** Years in two bare digits, which only the words around can tell from figures: "the famine of 32-33", "1.7 mt in 31". */
import type { Reading } from './dates.ts';
import { hedgeBefore } from './hedges.ts';
import { labelBefore } from './labels.ts';
import { CARDINALS } from './numberWords.ts';
import { span, yearPeriod } from './period.ts';
import type { Token } from './tokens.ts';
import { isOver } from './years.ts';

/** Which pairs of digits are read as years at all, of the twentieth century: the ones that lives and wars made handy. */
const FIRST = 14;
const LAST = 59;

/** Behind two digits these tell that they count: "in 28 of them", "in 20 to 25 years". */
const COUNTING = /^(?:are|and|had|have|in|less|more|of|or|out|per|the|to|was|were)$/;

/** Before two bare years: what lasted so long. Of figures only those that follow each other are years without it. */
const SPANS = /^(?:campaign|crisis|during|era|famine|fyp|in|period|plan|terror|war|years)$/;

/** A stretch of years that is no range of figures has at most so many. */
const LONGEST = 9;

/** "famine of 32-33", "the 29/30 harvest", "in 28-32", "in 31". */
export function readBareYears(tokens: readonly Token[], index: number): Reading | undefined {
  const first = bareYear(tokens, index);
  if (first === undefined || isNumbered(tokens, index)) return undefined;
  const last = /^[-–/]$/.test(tokens[index + 1]?.text ?? '') ? bareYear(tokens, index + 2) : undefined;
  const tight = tokens[index + 1]?.joined === true && tokens[index + 2]?.joined === true;
  if (last !== undefined && tight) return pair(tokens, index, first, last);
  return isStated(tokens, index)
    ? { kind: 'absolute', period: yearPeriod(first), precision: 'year', next: index + 1 }
    : undefined;
}

function bareYear(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  const number = Number(token?.text);
  const bare = token?.kind === 'digits' && token.text.length === 2 && number >= FIRST && number <= LAST;
  return bare ? 1900 + number : undefined;
}

/** A label, a hedge or the rest of a longer number stands before it. */
function isNumbered(tokens: readonly Token[], index: number): boolean {
  const last = tokens[index - 1];
  const stuck = tokens[index]?.joined === true && last?.text !== '(';
  return stuck || labelBefore(tokens, index) !== undefined || hedgeBefore(tokens, index).hedge !== 'exact';
}

function pair(tokens: readonly Token[], index: number, first: number, last: number): Reading | undefined {
  const next = index + 3;
  const before = tokens[index - 1]?.lower ?? '';
  const follows = last === first + 1 || (last > first && last - first <= LONGEST && SPANS.test(before));
  const noun = tokens[next];
  // "the 32-33 famine", but "the 32-33 farms"
  const named = before === 'the' && noun?.kind === 'word' && !noun.lower.endsWith('s');
  if (before === 'between' || !follows || !(named || ends(tokens, next))) return undefined;
  return { kind: 'absolute', period: span(yearPeriod(first), yearPeriod(last)), precision: 'interval', next };
}

/** "exports of 1.7 mt in 31, but": behind "in", and neither odds ("9 in 20") nor a count ("in 31 villages"). */
function isStated(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:in|since|until)$/.test(tokens[index - 1]?.lower ?? '')) return false;
  const count = tokens[index - 2];
  const point = tokens[index - 3];
  const odds =
    CARDINALS.has(count?.lower ?? '') ||
    (count?.kind === 'digits' && !(count.joined && /^[.,]$/.test(point?.text ?? '')));
  return !odds && ends(tokens, index + 1);
}

/** Whether nothing is counted behind the years, and no number goes on there: "in 28. 000". */
function ends(tokens: readonly Token[], next: number): boolean {
  const behind = tokens[next];
  const digits = tokens[next + 1]?.kind === 'digits' ? tokens[next + 1] : undefined;
  if (digits !== undefined && behind?.text === '.') return false;
  if (digits !== undefined && behind?.text === ',') return !digits.joined && digits.text !== '000';
  return isOver(tokens, next) && !COUNTING.test(behind?.lower ?? '');
}
