/** Numbers that name something instead of counting it: `p. 12`, `Article 107`, `25,000ers`, `[3]`, "(Nove 1992, 150–176)". */
import type { DateMention } from './dates.ts';
import { hedgeBefore } from './hedges.ts';
import { isPlural, labelBefore } from './labels.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** A number that was found to name something; the numbers behind it may go on with its list. */
export interface Naming {
  /** The first token behind the number. */
  readonly to: number;
  /** Whether "and" and commas carry the list on, too, as behind "pp.". */
  readonly listed: boolean;
}

/** A number that may name something: its tokens, and whether a unit or a magnitude makes it a quantity all the same. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly measured: boolean;
}

/**
 * Whether the number at `candidate` names something. `last` is the name right before it, if one was; `date` the date
 * right before it.
 */
export function readNaming(
  tokens: readonly Token[],
  candidate: Candidate,
  last: Naming | undefined,
  date: DateMention | undefined,
): Naming | undefined {
  const { from, to, measured } = candidate;
  const label = labelBefore(tokens, from);
  if (label !== undefined && !isTold(tokens, candidate, label)) return { to, listed: isPlural(label) };
  if (!measured && last !== undefined && goesOn(tokens, last, from)) return { to, listed: last.listed };
  if (!measured && date !== undefined && isCited(tokens, date, candidate)) return { to, listed: true };
  const named =
    isStuck(tokens, candidate, date) ||
    isPlan(tokens, to) ||
    isLeftOut(tokens, from) ||
    (!measured && isMark(tokens, candidate));
  return named ? { to, listed: false } : undefined;
}

/** "Viola documents 137,540 revolts": so long a number in front of a noun counts, and the word before it is a verb. */
function isTold(tokens: readonly Token[], { from, to }: Candidate, label: string): boolean {
  const noun = tokens[to];
  const grouped = to - from > 2 && tokens[to - 2]?.text === ',';
  return /^(?:documents|lists|numbers)$/.test(label) && grouped && noun?.kind === 'word' && !noun.joined;
}

/** "pp. 150–176, 180 and 190": whether the number at `from` goes on with the list of a label. */
function goesOn(tokens: readonly Token[], last: Naming, from: number): boolean {
  const between = tokens[last.to]?.lower ?? '';
  if (from !== last.to + 1) return false;
  return /^[-–—/]$/.test(between) || (last.listed && /^(?:,|and|&|to)$/.test(between));
}

/** "all but 4 per cent": the number tells what is left out. */
const isLeftOut = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.lower === 'but' && /^(?:all|everyone|everything)$/.test(tokens[from - 2]?.lower ?? '');

/** The first year in which somebody may have written of the packs' periods afterwards. */
const CITED = 1945;

/** "Nove 1992, 150", "Lewin (1968: 514)": a page behind a name and a year of publication. */
function isCited(tokens: readonly Token[], date: DateMention, { from, to }: Candidate): boolean {
  if (date.precision !== 'year' || from !== date.to + 1 || !/^[,:]$/.test(tokens[date.to]?.text ?? ''))
    return false;
  const opened = tokens[date.from - 1]?.text === '(' ? date.from - 2 : date.from - 1;
  const name = tokens[opened]?.text ?? '';
  const closed = tokens[to] === undefined || /^[-–—,;:.)\]]$/.test(tokens[to].text);
  return /^\p{Lu}\p{L}{2}/u.test(name) && Number(date.period?.edtf) >= CITED && closed;
}

/** Stuck to a word or a sign: `AO1`, `#3`, `62%1`, `65/sh`, `25,000ers`, `3:30`; "10-year" is a duration. */
function isStuck(tokens: readonly Token[], { from, to }: Candidate, date: DateMention | undefined): boolean {
  const last = tokens[from - 1];
  if (last !== undefined && tokens[from]?.joined === true) {
    if (last.kind === 'word' || /^[#@/\\_§%]$/.test(last.text)) return true;
    // "3:30", but "1928:1.7%" and "tractors:148,500"
    if (isSmudged(tokens, from)) return true;
    if (last.text === ':' && tokens[from - 2]?.kind === 'digits' && date?.to !== from - 1) return true;
  }
  const behind = tokens[to];
  // "the twenty-five thousanders"
  if (/^thousanders?$/.test(behind?.lower ?? '')) return true;
  if (behind?.joined !== true || behind.lower === 'ish') return false;
  const next = tokens[to + 1];
  const unmeasured = readUnit(tokens, to).next === to;
  // "twenty-five-thousanders", "25,000-strong"
  if (behind.text === '-' && next?.kind === 'word' && next.joined)
    return unmeasured && !/^(?:ish|odd|plus)$/.test(next.lower);
  if (behind.text === '/' && next?.joined === true) return unmeasured;
  if (behind.text === ':' && next?.joined === true && next.kind === 'digits') return true;
  return behind.kind === 'word' && unmeasured;
}

/** `S.2 million`, `[l]7 million`: what stands before may be a digit that cannot be made out, so that this is the rest only. */
function isSmudged(tokens: readonly Token[], from: number): boolean {
  const [open, letters, mark] = [tokens[from - 3]?.text, tokens[from - 2], tokens[from - 1]];
  if (letters === undefined || mark?.joined !== true) return false;
  if (mark.text === ']') return open === '[' && letters.text.length === 1;
  if (mark.text === '-') return /^[lIO]$/.test(letters.text);
  const short = letters.kind === 'word' && letters.text.length <= 2;
  return /^[.,]$/.test(mark.text) && short && hedgeBefore(tokens, from).hedge === 'exact';
}

/** "the Five-Year Plan", "a 5 year plan". */
function isPlan(tokens: readonly Token[], to: number): boolean {
  const at = tokens[to]?.text === '-' ? to + 1 : to;
  return tokens[at]?.lower === 'year' && /^plans?$/.test(tokens[at + 1]?.lower ?? '');
}

/** The number of a footnote or of a point in a list: `[3]`, "collectivised.12 Then", `2) the MTS`. */
function isMark(tokens: readonly Token[], { from, to }: Candidate): boolean {
  const last = tokens[from - 1];
  const first = tokens[from];
  const behind = tokens[to];
  if (first?.kind !== 'digits' || to !== from + 1 || first.text.length > 3) return false;
  if (last?.text === '[' && behind?.text === ']') return true;
  if (behind?.text === ')' && behind.joined && first.text.length < 3) {
    if (last === undefined || /^[.;:,]$/.test(last.text)) return true;
  }
  const noted = first.joined && last?.joined === true && /^[.,;)”"]$/.test(last.text);
  const ended = !behind?.joined;
  return noted && ended && tokens[from - 2]?.kind === 'word' && hedgeBefore(tokens, from).hedge === 'exact';
}
