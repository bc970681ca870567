/** Parts of a whole in words: "two-thirds", "nine out of ten", "every second household". */
import { PHRASE_ENDS } from './functionWords.ts';
import { CARDINALS, DENOMINATORS, EVERY, FULLY, MAGNITUDES, VULGAR_FRACTIONS } from './numberWords.ts';
import { readSpelled } from './spelled.ts';
import type { Token } from './tokens.ts';

/** A part of one whole, from 0 to 1, and the first token behind it. */
export interface Proportion {
  readonly part: number;
  /** What the words leave open, as a part: a third is somewhere around 33%. */
  readonly step: number;
  readonly next: number;
  /** Where the thing that is counted stands inside ("one **household** in four"): the first token of that. */
  readonly noun?: number;
}

/** How roughly a spoken part is meant. */
const ROUGH = 0.08;

/** The proportion that begins at token `index`, or nothing. `three-quarters` is 0.75, `2 in every 100` is 0.02. */
export function readProportion(tokens: readonly Token[], index: number): Proportion | undefined {
  switch (tokens[index]?.kind) {
    case 'digits':
      return readOdds(tokens, index) ?? readSlashFraction(tokens, index);
    case 'word':
      return readEvery(tokens, index) ?? readOdds(tokens, index) ?? readSpokenFraction(tokens, index);
    default:
      return readVulgarFraction(tokens, index);
  }
}

const TIME = /^(?:second|minute|hour|day|night|week|month|year|decade|century|centurie|time|generation)s?$/;

/** "every second household", "every 3rd farm"; "every second year" is how often. */
function readEvery(tokens: readonly Token[], index: number): Proportion | undefined {
  if (tokens[index]?.lower !== 'every') return undefined;
  const row = tokens[index + 1];
  const digits = row?.kind === 'digits' && /^(?:nd|rd|th)$/.test(tokens[index + 2]?.lower ?? '');
  const of = digits ? Number(row.text) : EVERY.get(row?.lower ?? '');
  const next = digits ? index + 3 : index + 2;
  const noun = tokens[next];
  if (of === undefined || of < 2 || of > 100 || noun?.kind !== 'word' || TIME.test(noun.lower))
    return undefined;
  return { part: 1 / of, step: ROUGH, next };
}

/** "one in ten", "nine out of every ten", "2 in every 100", "one household in four". */
function readOdds(tokens: readonly Token[], index: number): Proportion | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  const spelled = CARDINALS.has(first.lower) ? readSpelled(tokens, index) : undefined;
  const count = first.kind === 'digits' ? Number(first.text) : spelled?.value;
  if (count === undefined) return undefined;
  const next = spelled?.next ?? index + 1;
  const bare = readWhole(tokens, next);
  const noun = tokens[next];
  const named = isNoun(noun);
  // "one household in four", "one peasant household in four"
  const adjective = named && count === 1 && isNoun(tokens[next + 1]);
  const whole =
    bare ??
    (named && first.kind === 'word'
      ? (readWhole(tokens, next + 1) ?? (adjective ? readWhole(tokens, next + 2) : undefined))
      : undefined);
  if (whole === undefined || count >= whole.total) return undefined;
  const behind = tokens[whole.next];
  // "7 in 10 days" counts something else; "two villages in three districts" is no proportion at all.
  if (TIME.test(behind?.lower ?? '')) return undefined;
  if (bare === undefined && (whole.digits || !endsPhrase(behind))) return undefined;
  return {
    part: count / whole.total,
    step: Math.min(ROUGH, 1 / whole.total),
    next: whole.next,
    ...(bare === undefined ? { noun: next } : {}),
  };
}

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !PHRASE_ENDS.has(token.lower) && !TIME.test(token.lower);

/** "in ten", "out of every hundred", "of every three": the whole of odds. */
function readWhole(
  tokens: readonly Token[],
  index: number,
): { readonly total: number; readonly digits: boolean; readonly next: number } | undefined {
  const [a, b] = tokens.slice(index, index + 2).map((token) => token.lower);
  let at = index + 1;
  if (a === 'out' && b === 'of') at = index + 2;
  else if (a !== 'in' && !(a === 'of' && b === 'every')) return undefined;
  if (/^(?:every|each)$/.test(tokens[at]?.lower ?? '')) at += 1;
  if (/^(?:a|one)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'hundred') at += 1;
  const token = tokens[at];
  const digits = token?.kind === 'digits';
  const word = token?.lower === 'hundred' ? 100 : CARDINALS.get(token?.lower ?? '');
  const total = digits ? Number(token.text) : word;
  // "two in 1930", "5 in 10.4", "3 in 20%", "one in 5 million": no whole.
  const measured =
    tokens[at + 1]?.joined === true &&
    /^[.,%/-]$/.test(tokens[at + 1]?.text ?? '') &&
    (tokens[at + 1]?.text === '%' || tokens[at + 2]?.joined === true);
  if (total === undefined || total < 2 || total > 100 || measured) return undefined;
  if (MAGNITUDES.has(tokens[at + 1]?.lower ?? '')) return undefined;
  return { total, digits, next: at + 1 };
}

/** "two-thirds", "a third", "half", "one half"; "a third party" and "half-starved" are none. */
function readSpokenFraction(tokens: readonly Token[], index: number): Proportion | undefined {
  const first = tokens[index]?.lower ?? '';
  if (first === 'half')
    return isHalf(tokens, index) ? { part: 0.5, step: ROUGH, next: index + 1 } : undefined;
  const count = first === 'a' ? 1 : CARDINALS.get(first);
  if (count === undefined) return undefined;
  const fully = first === 'a' && FULLY.has(tokens[index + 1]?.lower ?? '');
  const at = fully || tokens[index + 1]?.text === '-' ? index + 2 : index + 1;
  const word = tokens[at]?.lower ?? '';
  const denominator = DENOMINATORS.get(word);
  if (denominator === undefined || count >= denominator) return undefined;
  // "a third wave", "a fourth year": a place in a row.
  const ordinal = first === 'a' && denominator > 2 && word !== 'quarter';
  if (ordinal && !endsPhrase(tokens[at + 1])) return undefined;
  return { part: count / denominator, step: Math.min(ROUGH, 1 / denominator), next: at + 1 };
}

/** "half of them", "by half"; not "the second half", "half-starved", "half way". */
function isHalf(tokens: readonly Token[], index: number): boolean {
  if (
    /^(?:first|second|other|latter|last|better|former|next|this|each)$/.test(tokens[index - 1]?.lower ?? '')
  )
    return false;
  const behind = tokens[index + 1];
  const compound = behind?.text === '-' && behind.joined && tokens[index + 2]?.joined === true;
  if (compound) return MAGNITUDES.has(tokens[index + 2]?.lower ?? '');
  return !/^(?:way|past|brother|sister|time)$/.test(behind?.lower ?? '');
}

/** Whether a noun phrase is over at this token: a sign, a word of a closed class, a participle, or nothing at all. */
function endsPhrase(token: Token | undefined): boolean {
  return token?.kind !== 'word' || PHRASE_ENDS.has(token.lower) || token.lower.endsWith('ed');
}

/** `1/2`, `2/3`: only the usual small denominators, so that `1932/33` and `65/7` stay apart. */
export function readSlashFraction(tokens: readonly Token[], index: number): Proportion | undefined {
  if (tokens[index]?.kind !== 'digits') return undefined;
  const [top, slash, bottom, behind] = tokens.slice(index, index + 4);
  if (top === undefined || slash?.text !== '/' || bottom?.kind !== 'digits') return undefined;
  if (!slash.joined || !bottom.joined || (behind?.joined === true && behind.text === '/')) return undefined;
  const [numerator, denominator] = [Number(top.text), Number(bottom.text)];
  return numerator < denominator && [2, 3, 4, 5, 8, 10].includes(denominator)
    ? { part: numerator / denominator, step: ROUGH, next: index + 3 }
    : undefined;
}

/** `¾ of households`; `¼ of a hectare` is a number with its unit, as is a lone `½`. */
function readVulgarFraction(tokens: readonly Token[], index: number): Proportion | undefined {
  const part = VULGAR_FRACTIONS.get(tokens[index]?.text ?? '');
  const whole = tokens[index + 1]?.lower === 'of' && !/^(?:a|an)$/.test(tokens[index + 2]?.lower ?? '');
  if (part === undefined || !whole) return undefined;
  return { part, step: ROUGH, next: index + 1 };
}
