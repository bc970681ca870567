/** Words that soften or bound a number, and what they do to the interval it stands for. */
import type { Interval } from './interval.ts';
import type { Token } from './tokens.ts';

/** What a hedge makes of a number: nothing, a wider neighbourhood, or an end that is open. */
export type Hedge = 'exact' | 'about' | 'nearly' | 'slightly over' | 'over' | 'under' | 'up to';

/** The phrases of a list, which commas part. */
const phrases = (text: string): readonly string[] => text.trim().split(/,\s+/);

/** What stands in front of a number, as the tokens of a phrase parted by spaces, by what it makes of the number. */
const IN_FRONT: Readonly<Record<Exclude<Hedge, 'exact'>, readonly string[]>> = {
  about: phrases(`
    about, abt, anything like, approx, approx ., appx, approximately, around, as few as, as little as, as low as, c, c ., ca, ca .,
    circa, est, est ., estimated, in the neighbourhood of, in the order of, in the region of, maybe, more or less, nearer, nearer to,
    of the order of, on the order of, perhaps, possibly, probably, roughly, some, something like, ~, ±, ≈`),
  nearly: phrases(`
    a bit less than, a bit under, a little below, a little less than, a little short of, a little under, a shade under,
    a touch under, almost, approaching, barely, bordering on, close on, close to, getting on for, hardly, just below,
    just short of, just shy of, just under, nearing, nearly, not far off, not far short of, not quite, practically,
    scarcely, short of, shy of, slightly below, slightly fewer than, slightly less than, slightly under, verging on,
    virtually`),
  'slightly over': phrases(`
    a bit more than, a bit over, a little above, a little more than, a little over, a shade over, a touch over, just above,
    just over, slightly above, slightly more than, slightly over, somewhat more than, somewhat over`),
  over: phrases(`
    above, at least, greater than, higher than, in excess of, more than, no fewer than, no less than, north of,
    not less than, over, upwards of, well above, well over, >, > =, ≥, ⩾`),
  under: phrases(`
    a maximum of, at most, below, fewer than, less than, lower than, no more than, not more than, smaller than, under,
    well below, well under, <, < =, ≤, ⩽`),
  'up to': phrases('as high as, as many as, as much as, up to'),
};

/** What stands behind a number and its unit. */
const BEHIND: Readonly<Record<'about' | 'over' | 'under', readonly string[]>> = {
  about: phrases(`
    approx, approximately, give or take, ish, - ish, more or less, odd, - odd, or so, or thereabouts, roughly`),
  over: phrases('and upwards, at least, if not more, or more, or over, plus, - plus, upwards'),
  under: phrases('at most, at the most, or fewer, or less, or under, tops'),
};

/** What stands between a number and what multiplies it: `5+ million`, "twenty-odd thousand". */
const INSIDE: Readonly<Record<'about' | 'over', readonly string[]>> = {
  about: phrases('ish, - ish, odd, - odd, or so'),
  over: phrases('+, plus, - plus, or more'),
};

/** Phrases by what they make of a number, and by the token that stands next to it: most numbers have no such neighbour. */
interface Table<H extends Hedge> {
  readonly byWords: ReadonlyMap<string, H>;
  /** How many tokens the longest phrase has that begins or ends with a token, by that token. */
  readonly longest: ReadonlyMap<string, number>;
}

function table<H extends Hedge>(rows: Readonly<Record<H, readonly string[]>>, nearest: 0 | -1): Table<H> {
  const byWords = new Map<string, H>();
  const longest = new Map<string, number>();
  for (const hedge of Object.keys(rows) as H[]) {
    for (const words of rows[hedge]) {
      const tokens = words.split(' ');
      const key = tokens.at(nearest) ?? '';
      byWords.set(words, hedge);
      longest.set(key, Math.max(longest.get(key) ?? 0, tokens.length));
    }
  }
  return { byWords, longest };
}

const inFront = table(IN_FRONT, -1);
const behind = table(BEHIND, 0);
const inside = table(INSIDE, 0);

/** Verbs that "up to" belongs to: "going up to 93%" tells where it went and softens nothing. */
const RISING =
  /^(?:back|brings?|brought|came|climbed|crept|getting|goes|going|gone|got|grew|grow|grown|jumped|leapt|moved|pushed|raised|rise|risen|rises|rising|rose|shot|soared|soaring|was|went)$/;

/**
 * The hedge in front of token `index` and the index of its first token (`index` itself where there is none).
 * "only 26%" has none: "only" says what the writer thinks of the number, not how exact it is.
 */
export function hedgeBefore(
  tokens: readonly Token[],
  index: number,
): { readonly hedge: Hedge; readonly from: number } {
  const longest = inFront.longest.get(tokens[index - 1]?.lower ?? '') ?? 0;
  for (let length = Math.min(longest, index); length > 0; length -= 1) {
    const from = index - length;
    const hedge = inFront.byWords.get(phrase(tokens, from, index));
    if (hedge === undefined) continue;
    const last = tokens[from - 1];
    // The head of an arrow is no "more than".
    if (tokens[from]?.text === '>' && tokens[from].joined && /^[-–=]$/.test(last?.text ?? '')) continue;
    if (tokens[from]?.lower === 'up' && RISING.test(last?.lower ?? '')) continue;
    return { hedge, from };
  }
  return { hedge: 'exact', from: index };
}

/** The hedge behind a number, from token `index`: `20%-ish`, `7 million or so`, `60+`, `or more`. */
export function hedgeBehind(tokens: readonly Token[], index: number): Hedge | undefined {
  if (tokens[index]?.text === '+' && tokens[index].joined) return 'over';
  return following(behind, tokens, index)?.hedge;
}

/** The hedge between a number, which ends in front of token `index`, and its magnitude, which begins at `next`. */
export function hedgeInside(
  tokens: readonly Token[],
  index: number,
): { readonly hedge: Hedge; readonly next: number } | undefined {
  return following(inside, tokens, index);
}

/** The longest phrase of a table that begins at token `index`. */
function following<H extends Hedge>(
  { byWords, longest }: Table<H>,
  tokens: readonly Token[],
  index: number,
): { readonly hedge: H; readonly next: number } | undefined {
  for (let length = longest.get(tokens[index]?.lower ?? '') ?? 0; length > 0; length -= 1) {
    const hedge = byWords.get(phrase(tokens, index, index + length));
    if (hedge !== undefined) return { hedge, next: index + length };
  }
  return undefined;
}

const phrase = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');

/**
 * The interval that a number written to a `step` stands for under a hedge. Shares of the value are a reader's sense of
 * the words: "about" is within a tenth, "nearly" within an eighth below.
 *
 * `about 7 million` → 6.3 to 7.7 million · `62%` → 61.5 to 62.5 · `over 60%` → 60 and more.
 */
export function hedgedInterval(value: number, step: number, hedge: Hedge): Interval {
  const half = step / 2;
  switch (hedge) {
    case 'exact':
      return { low: value - half, high: value + half };
    case 'about':
      return { low: value - Math.max(half, value / 10), high: value + Math.max(half, value / 10) };
    case 'nearly':
      return { low: value - Math.max(half, value / 8), high: value + half / 2 };
    case 'slightly over':
      return { low: value - half / 2, high: value + Math.max(half, value / 8) };
    case 'over':
      return { low: value - half / 2, high: Infinity };
    case 'under':
      return { low: -Infinity, high: value + half / 2 };
    case 'up to':
      return { low: value - Math.max(half, value / 8), high: value + half };
  }
}
