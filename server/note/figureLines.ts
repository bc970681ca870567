/** Lines of plain notes that hold little but a date or a figure. */

/** `1933`, `In 1933:`, `July '33`. */
export const isDate = (text: string): boolean => /^[\p{L}.\s]{0,12}(?:['’]\d{2}|\d{4})\W{0,2}$/u.test(text);

/** `pigs 38.4`, `'28 → 1.7`, `Moscow region – 74%`: a few words that end in a figure, which is no year. */
export function isFigure(text: string): boolean {
  if (text.length > 50 || isDate(text)) return false;
  const words = text.split(/\s+/);
  const last = words.at(-1) ?? '';
  const figure = /\d/.test(last) ? last : words.length > 2 && UNIT.test(last) ? (words.at(-2) ?? '') : '';
  if (words.length < 2 || words.length > 6) return false;
  return /^[~≈<>c.]{0,2}\d[\d.,]*(?:%|\p{L}{1,3})?\.?$/u.test(figure) && !/^(?:1[5-9]|20)\d\d$/.test(figure);
}

/** What may stand behind a figure at the end of a line. */
const UNIT = /^(?:%|per|percent|pc|m|mn|mt|mln|mill|t|k|bn|tons?|tonnes|millions?|thousand)\.?$/i;

/** Whether lines are a list of figures under labels and dates rather than prose. */
export function isListOfFigures(texts: readonly string[]): boolean {
  const figures = texts.filter(isFigure).length;
  return figures > 1 && figures * 2 >= texts.length;
}
