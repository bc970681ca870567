/** A text line by line, as the splitter reads it. */

export interface SourceLine {
  /** Where it starts and where the next one does, in offsets of the text. */
  readonly start: number;
  readonly next: number;
  /** Its columns of indentation, with tab stops every four. */
  readonly indent: number;
  /** What follows the indentation, without the line ending; empty for a blank line. */
  readonly content: string;
}

const line = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;

/**
 * The lines of `text` from offset `from` on, where a line has to begin. `top` says that the text is that of a note from its
 * first character: there a byte order mark is none of the content.
 */
export function* sourceLines(text: string, from = 0, top = true): Generator<SourceLine> {
  let start = from;
  while (start < text.length) {
    line.lastIndex = start;
    const match = line.exec(text);
    const whole = match?.[1] ?? '';
    const next = start + Math.max(match?.[0].length ?? 0, 1);
    let indent = 0;
    let at = top && start === 0 && whole.startsWith('\uFEFF') ? 1 : 0;
    for (; whole[at] === ' ' || whole[at] === '\t'; at++) indent += whole[at] === '\t' ? 4 - (indent % 4) : 1;
    yield { start, next, indent, content: whole.slice(at) };
    start = next;
  }
}

/** The first line of `text`; undefined where there is none. `top`: see {@link sourceLines}. */
export function firstLine(text: string, top = true): SourceLine | undefined {
  for (const line of sourceLines(text, 0, top)) return line;
  return undefined;
}
