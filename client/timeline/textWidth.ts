/** How wide text is, without a page to measure it on: estimated, rather too wide than too narrow. */

/** In parts of the font's size, as in the widest of the usual fonts for screens. */
const NARROW = 0.4;
const USUAL = 0.63;
const CAPITAL = 0.76;
const WIDE = 1;

/** Bold letters are wider than others. */
export const BOLD = 1.12;

/** The width of a text in a font of `size`, in the same unit. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * size;
}

function letterWidth(letter: string): number {
  if (/[ iljft.,:;'’‘|!()[\]/-]/.test(letter)) return NARROW;
  if (/[\p{Ll}\p{Nd}]/u.test(letter) && !/[mwæœ]/.test(letter)) return USUAL;
  if (/[\p{Lu}“”"?–]/u.test(letter) && !/[MWÆŒ]/.test(letter)) return CAPITAL;
  return WIDE;
}

/** The beginning of a text that is not wider than `room` in a font of `size`, cut between words if that leaves enough, with `…`. */
export function fitting(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const most = room / size - WIDE;
  let width = 0;
  let end = 0;
  for (const letter of text) {
    width += letterWidth(letter);
    if (width > most) break;
    end += letter.length;
  }
  const space = text.lastIndexOf(' ', end);
  const kept = text.slice(0, space > end / 2 ? space : end).trimEnd();
  return kept === '' ? '' : `${kept}…`;
}
