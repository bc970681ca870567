/** Words in front of a number that make it a name, and no quantity and no year: "p. 12", "Article 107", "vol. 3". */
import { wordClass } from './functionWords.ts';
import type { Token } from './tokens.ts';

/** Before these even 1932 is a page or the like, and no year. */
const STRICT = wordClass(`
  box ch chap chapter chapters chs doc document documents fig figs figure fol folio isbn line lines no nos number
  numbers p page pages pp room table tables vol vols volume volumes №`);

/** Before these a number names something, but a year may well stand: "Source 3", but "the order of 1932", "Part 1932". */
const LOOSE = wordClass(`
  # ao appendix article articles clause day decree directive form grade item ks lesson level option order paper paragraph
  paragraphs part parts point q question questions section sections slide source sources stage step top unit week`);

/** The labels that announce more than one number: "pp. 150 and 176". */
const PLURAL = /^(?:pp|nos|chs)$|s$/;

/** The label in front of token `index`, in lower case and without its dot; `undefined` where there is none. */
export function labelBefore(tokens: readonly Token[], index: number): string | undefined {
  const last = tokens[index - 1];
  const dotted = last?.text === '.' && last.joined;
  const label = dotted ? tokens[index - 2] : last;
  // "pp. 12", but "in two chapters. 60 minutes": a long word has no dot of its own.
  if (label === undefined || (dotted && label.text.length > 5)) return undefined;
  return STRICT.has(label.lower) || LOOSE.has(label.lower) ? label.lower : undefined;
}

/** Whether four digits behind this label are a page or the like, and no year. */
export const namesNoYear = (label: string | undefined): boolean => label !== undefined && STRICT.has(label);

/** Whether a label announces more than one number. */
export const isPlural = (label: string): boolean => PLURAL.test(label);
