/** Numbers in digits, with the marks that writers, printers and scanners put between them. */
import { labelBefore } from './labels.ts';
import { MAGNITUDES } from './numberWords.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** A number without what may multiply it: its value, its last written place, and the first token behind it. */
export interface Figure {
  readonly value: number;
  readonly step: number;
  readonly next: number;
}

/** Longer numbers are the codes of something. */
const LONGEST = 15;
/** As many groups of thousands are read as one number. */
const GROUPS = 5;

/**
 * The number in digits that begins at token `index`, or nothing. Scanning slips are read as what they were: `240, 000`
 * is 240,000, `73. 3 million` is 73.3 million, `28. 000` is 28,000.
 *
 * `61.5` → 61.5 to a step of 0.1 · `1,317,022` · `1 317 022` · `1’317’022` · `25.000` · `61,5` · `.5`
 */
export function readDigits(tokens: readonly Token[], index: number): Figure | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  if (first.kind === 'sign') return readPointed(tokens, index);
  if (first.kind !== 'digits' || first.text.length > LONGEST) return undefined;
  const grouped = readGroups(tokens, index);
  if (grouped !== undefined) return grouped;
  const decimals = tokens[index + 2];
  if (decimals !== undefined && isDecimal(tokens, index))
    return decimal(first.text, decimals.text, index + 3);
  const value = Number(first.text);
  return { value, step: integerStep(value), next: index + 1 };
}

/** `73-3 million`: a decimal whose point was scanned as a hyphen. Only the text around can tell it from a range. */
export function readHyphened(tokens: readonly Token[], index: number): Figure | undefined {
  const [whole, hyphen, decimals] = tokens.slice(index, index + 3);
  if (whole?.kind !== 'digits' || hyphen?.text !== '-' || decimals?.kind !== 'digits') return undefined;
  if (!hyphen.joined || whole.text.length > 3 || decimals.text.length > 1) return undefined;
  return isCounted(tokens, index + 3) ? decimal(whole.text, decimals.text, index + 3) : undefined;
}

/** Whether a hyphened number can be no range: "73-3 million", "4-4 million" do not rise. */
export function fallsAtHyphen(tokens: readonly Token[], index: number): boolean {
  const whole = tokens[index];
  const last = tokens[index + 2];
  if (whole?.kind !== 'digits') return false;
  return Number(whole.text) >= Number(last?.text) && readHyphened(tokens, index) !== undefined;
}

/** A number from its digits before and behind the point. */
export const decimal = (whole: string, decimals: string, next: number): Figure => ({
  value: Number(`${whole}.${decimals}`),
  step: 10 ** -decimals.length,
  next,
});

const isPoint = (token: Token): boolean => token.text === '.' || token.text === '·';

/** `.5 million`: a nought left out, where the point belongs to no word before it. */
function readPointed(tokens: readonly Token[], index: number): Figure | undefined {
  const point = tokens[index];
  if (point === undefined || point.joined || !isPoint(point)) return undefined;
  const digits = tokens[index + 1];
  return digits?.kind === 'digits' && digits.joined && digits.text.length < 5
    ? decimal('0', digits.text, index + 2)
    : undefined;
}

/** Whether the digits behind a point are decimals: joined ones are; ones behind a space only where a unit proves it. */
function isDecimal(tokens: readonly Token[], index: number): boolean {
  const [whole, point, decimals, after] = tokens.slice(index, index + 4);
  if (whole === undefined || point === undefined || decimals?.kind !== 'digits') return false;
  if (point.text === ',') {
    // "61,5%", but "12,15,18" is a list.
    const listed = after?.joined === true && after.text === ',' && tokens[index + 4]?.joined === true;
    return point.joined && decimals.joined && decimals.text.length <= 2 && !listed;
  }
  if (!isPoint(point)) return false;
  if (point.joined && decimals.joined) return decimals.text.length <= 6;
  // "Sheep: 61 . 1 million", but "it was 62 . 5 million died": no sentence ends right behind a label; "146 .7" is one number.
  const opens = /^[:=(→]$/.test(tokens[index - 1]?.text ?? '') && decimals.text.length === 1;
  if (!point.joined && !decimals.joined && !opens) return false;
  if (whole.text.length > 3 || decimals.text.length > 2) return false;
  if (point.joined && !isCountedAlong(tokens, index + 3)) return false;
  // "chapter 5. 62% of them", "pages 61–140. 62%": the end of a sentence.
  const tied = whole.joined && /^[-–—]$/.test(tokens[index - 1]?.text ?? '');
  return !tied && labelBefore(tokens, index) === undefined;
}

/** … or a second decimal with one: "from 73. 3 to 69. 6 million", "5. 1 and 4. 8 million". */
function isCountedAlong(tokens: readonly Token[], index: number): boolean {
  if (isCounted(tokens, index)) return true;
  const [joiner, whole, point, decimals] = tokens.slice(index, index + 4);
  if (!/^(?:to|and|or|,|-|–|—|\/|→)$/.test(joiner?.lower ?? '') || whole?.kind !== 'digits') return false;
  return point !== undefined && isPoint(point) && decimals?.kind === 'digits' && isCounted(tokens, index + 4);
}

/** Whether a magnitude or a unit of measure begins at token `index`. */
function isCounted(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const { dimension } = readUnit(tokens, index).unit;
  return MAGNITUDES.has(token.lower) || dimension === 'share' || dimension === 'mass' || dimension === 'area';
}

/** Thousands in groups of three: `1,317,022`, `240 000`, `240, 000`, `28.000`. */
function readGroups(tokens: readonly Token[], index: number): Figure | undefined {
  const first = tokens[index];
  if (first === undefined || first.text.length > 3 || first.text.startsWith('0')) return undefined;
  let text = first.text;
  let next = index + 1;
  for (let groups = 0; groups < GROUPS; groups += 1) {
    const behind = readGroup(tokens, next, text);
    if (behind === undefined) break;
    text += behind.text;
    next = behind.next;
  }
  if (next === index + 1 || text.length > LONGEST) return undefined;
  const [point, decimals] = tokens.slice(next, next + 2);
  if (
    point?.text === '.' &&
    point.joined &&
    decimals?.kind === 'digits' &&
    decimals.joined &&
    decimals.text.length < 4
  ) {
    return decimal(text, decimals.text, next + 2);
  }
  const value = Number(text);
  return { value, step: integerStep(value), next };
}

/** The group of thousands that begins at token `at`, with its mark, behind the digits read `so far`. */
function readGroup(
  tokens: readonly Token[],
  at: number,
  soFar: string,
): { readonly text: string; readonly next: number } | undefined {
  const mark = tokens[at];
  if (mark === undefined) return undefined;
  const marked = mark.kind === 'sign';
  const group = marked ? tokens[at + 1] : mark;
  if (group?.kind !== 'digits' || group.text.length !== 3) return undefined;
  const next = marked ? at + 2 : at + 1;
  return (marked ? isGroupMark(tokens, at, soFar) : isGroupGap(tokens, at))
    ? { text: group.text, next }
    : undefined;
}

/** `240 000`: only noughts, a printer's narrow space or a further group prove that a gap stands for the thousands. */
function isGroupGap(tokens: readonly Token[], at: number): boolean {
  const group = tokens[at];
  if (group === undefined || group.joined) return false;
  return group.narrow || group.text.endsWith('00') || tokens[at + 1]?.text.length === 3;
}

/** Whether the sign at `at` parts the group behind it from the digits `soFar`. */
function isGroupMark(tokens: readonly Token[], at: number, soFar: string): boolean {
  const [mark, group, behind] = tokens.slice(at, at + 3);
  if (mark === undefined || group === undefined) return false;
  if (mark.text === "'" || mark.text === '’') return mark.joined && group.joined;
  if (mark.text === ',') {
    if (mark.joined && group.joined) return true;
    // "240, 000", "240 ,000" and "1, 317, 000" are slips; "100, 200" and "150, 300 and 400" are lists.
    const million = soFar.length < 3 && behind?.text === ',' && tokens[at + 3]?.text === '000';
    if (group.text === '000' || million) return true;
    const listed = soFar.endsWith('00') || /^(?:,|and|or|&)$/.test(behind?.lower ?? '');
    return mark.joined && group.text.endsWith('00') && !listed;
  }
  if (!isPoint(mark)) return false;
  // "28 .000" and "28 . 000", but not "in 28. 240 farms"
  if (!mark.joined) return group.text === '000';
  // "25.000 tractors" as in German; "28.000 million" and "1.692 million" are decimals.
  if (
    behind !== undefined &&
    (MAGNITUDES.has(behind.lower) || readUnit(tokens, at + 2).unit.dimension === 'share')
  )
    return false;
  if (!group.joined) return group.text === '000';
  return (
    group.text.endsWith('0') ||
    (behind?.text === '.' && tokens[at + 3]?.text.length === 3) ||
    soFar.length > 3
  );
}

/** The last place an integer is written to; trailing noughts are rounding, but two figures always count. */
export function integerStep(value: number): number {
  let step = 1;
  while (value >= step * 100 && value % (step * 10) === 0) step *= 10;
  return step;
}
