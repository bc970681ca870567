/** What a line of plain notes stands under. */
import { isDate, isFigure } from './figureLines.ts';
import { endsLikeSentence, isRow } from './plainLines.ts';

export interface PlainLine {
  readonly text: string;
  /** Columns of indentation. */
  readonly indent: number;
  /** A blank line precedes it. */
  readonly afterBlank: boolean;
}

/**
 * For each line the lines it stands under, the nearest last: those it is indented below, or else the label that heads
 * its run (`Harvest (m. tonnes)` above `1928 – 73.3`), with the label of the whole above it where that one is a mere date
 * (`Livestock (m)` above `1933` above `pigs 12.1`).
 */
export function lineParents(lines: readonly PlainLine[]): string[][] {
  const above: PlainLine[] = [];
  let heads: readonly string[] = [];
  let headed = 0;
  return lines.map((line, index) => {
    if (line.afterBlank && headed > 0) heads = [];
    while ((above.at(-1)?.indent ?? -1) >= line.indent) above.pop();
    const parents = above.slice(-8).map(({ text }) => text);
    above.push(line);
    if (line.indent > (lines[0]?.indent ?? 0) && parents.length > 0) {
      headed++;
      return parents;
    }
    const title = isTitle(lines, index);
    if (title || isHead(lines, index, heads.length > 0)) {
      const over = isDate(line.text) ? heads.filter((text) => !isDate(text)).slice(0, 1) : [];
      heads = [...over, line.text];
      headed = 0;
      return over;
    }
    headed++;
    return [...parents, ...heads];
  });
}

/** Whether the line at an index heads those below it; `headed`: it stands under such a line itself. */
function isHead(lines: readonly PlainLine[], index: number, headed: boolean): boolean {
  const [line, next, then] = lines.slice(index, index + 3);
  if (line === undefined || next === undefined || next.indent < line.indent) return false;
  const listed = isFigure(next.text) && then !== undefined && isFigure(then.text);
  if (isFigure(line.text)) return false;
  if (isLabel(line.text)) return /[:?]$/.test(line.text) || listed || !isLabel(next.text);
  // "% of households collectivised – learn these!!": no label by its signs, but nothing else above a list of figures.
  return !headed && listed && isNamed(line.text);
}

/** `Livestock (m)` above `1928`, which heads a list of figures in its turn. */
function isTitle(lines: readonly PlainLine[], index: number): boolean {
  const [line, next] = lines.slice(index, index + 2);
  if (line === undefined || next === undefined || next.indent < line.indent) return false;
  const named = isLabel(line.text) && !isFigure(line.text) && !isDate(line.text);
  return named && isDate(next.text) && isHead(lines, index + 1, false);
}

/** A label says what follows is about and states nothing itself. */
function isLabel(text: string): boolean {
  if (text.endsWith(':')) return text.length <= 120;
  if (!isShort(text)) return false;
  if (text.endsWith('?')) return true;
  return !endsLikeSentence(text) && !isRow(text) && !/\d\s?(?:%|per ?cent|m\b|million)/i.test(text);
}

const isShort = (text: string): boolean => text.length <= 70 && text.split(/\s+/).length <= 9;

/** A few words without a number that are no sentence; a note to oneself may call out. */
const isNamed = (text: string): boolean => isShort(text) && !/\d/.test(text) && !/[.?…]["”’)]?$/u.test(text);
