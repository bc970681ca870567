/** Prose cut into words, runs of digits and single signs: the alphabet that quantities and dates are read from. */

/** One token; offsets count UTF-16 units from the start of the text it was cut from. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'sign';
  readonly text: string;
  /** `text` in lower case, typographic apostrophes made straight. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** No white space between this token and the one before it. */
  readonly joined: boolean;
}

/** A stretch of tokens: the indices of its first token and of the first one behind it. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Whether token `index` lies in a range. */
export const holds = (range: TokenRange, index: number): boolean => range.from <= index && index < range.to;

/** Whether two ranges have a token in common. */
export const share = (a: TokenRange, b: TokenRange): boolean => a.from < b.to && b.from < a.to;

// A word keeps inner apostrophes (don't, Stalin's) and loses hyphens: "labour-days" is two words and a sign.
const TOKEN =
  /(?<word>[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*)|(?<digits>\p{Nd}+)|(?<sign>[^\s\p{L}\p{M}\p{Nd}])/gu;

/**
 * Cuts `text` into tokens, in order, leaving white space out. Linear in the length of the text.
 *
 * `4.4m (Jan)` gives `4` `.` `4` `m` `(` `Jan` `)`, where `.`, the second `4`, `m`, `Jan` and `)` are joined.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const start = match.index;
    const lower = token.toLowerCase().replaceAll(/[’ʼ]/g, "'");
    tokens.push({
      kind: kindOf(match.groups),
      text: token,
      lower,
      start,
      end: start + token.length,
      joined: start === end && start > 0,
    });
    end = start + token.length;
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): Token['kind'] {
  if (groups?.['word'] !== undefined) return 'word';
  return groups?.['digits'] === undefined ? 'sign' : 'digits';
}
