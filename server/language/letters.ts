/** What the characters of plain English prose are, by their UTF-16 codes: quicker than asking an expression of each. */

/** A digit of ASCII; NaN, which stands behind the end of a text, is none. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A letter of ASCII, of either case. */
export const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** A sign of ASCII, a dash or a quotation mark: what is printed and is neither a letter nor a digit of any language. */
export const isSign = (code: number): boolean =>
  (code > 0x20 && code < 0x7f && !isLetter(code) && !isDigit(code)) || (code > 0x200f && code < 0x2028);

/** Straight or typographic. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** The space, and no other white space. */
export const SPACE = 0x20;
