/** Fixtures with marks in them: `$0` is a cursor, `⟦…⟧` a range somebody is expected to find. */

export interface MarkedText {
  /** The text without its marks. */
  readonly text: string;
  /** Where each `$0` stood, in UTF-16 offsets of `text`. */
  readonly cursors: readonly number[];
  /** What stood between each `⟦` and its `⟧`, in the order of their ends. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** The only cursor; throws when there is none or more than one. */
  cursor(): number;
  /** The only range; throws when there is none or more than one. */
  range(): { readonly start: number; readonly end: number };
}

const marker = /\$0|⟦|⟧/g;

/**
 * Take the marks out of a fixture. `By 1932 ⟦26%⟧ of households` has the text `By 1932 26% of households` and the
 * range 8 to 11. Ranges may be nested; one that is not closed or not opened throws.
 */
export function parseMarkers(marked: string): MarkedText {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: number[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(marker)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '$0') cursors.push(text.length);
    else if (match[0] === '⟦') open.push(text.length);
    else {
      const start = open.pop();
      if (start === undefined) throw new Error(`A ⟧ without ⟦ in the fixture ${JSON.stringify(marked)}`);
      ranges.push({ start, end: text.length });
    }
  }
  if (open.length > 0) throw new Error(`A ⟦ without ⟧ in the fixture ${JSON.stringify(marked)}`);
  text += marked.slice(from);

  const only = <T>(found: readonly T[], name: string): T => {
    const [first] = found;
    if (first === undefined || found.length > 1) {
      throw new Error(
        `Expected one ${name} in the fixture, found ${String(found.length)}: ${JSON.stringify(marked)}`,
      );
    }
    return first;
  };
  return { text, cursors, ranges, cursor: () => only(cursors, '$0'), range: () => only(ranges, '⟦…⟧') };
}
