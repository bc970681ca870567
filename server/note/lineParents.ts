/** What a line of plain notes stands under. */
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
 * its run (`Harvest (m. tonnes)` above `1928 – 73.3`).
 */
export function lineParents(lines: readonly PlainLine[]): string[][] {
  const above: PlainLine[] = [];
  let head: string | undefined;
  let headed = 0;
  return lines.map((line, index) => {
    if (line.afterBlank && headed > 0) head = undefined;
    while ((above.at(-1)?.indent ?? -1) >= line.indent) above.pop();
    const parents = above.slice(-8).map(({ text }) => text);
    above.push(line);
    if (line.indent > (lines[0]?.indent ?? 0) && parents.length > 0) {
      headed++;
      return parents;
    }
    if (isLabel(line.text) && heads(line, lines[index + 1])) {
      head = line.text;
      headed = 0;
      return [];
    }
    headed++;
    return head === undefined ? parents : [...parents, head];
  });
}

/** A label says what follows is about and states nothing itself. */
function isLabel(text: string): boolean {
  if (text.endsWith(':')) return text.length <= 120;
  if (text.length > 70 || text.split(/\s+/).length > 9) return false;
  if (text.endsWith('?')) return true;
  return !endsLikeSentence(text) && !isRow(text) && !/\d\s?(?:%|per ?cent|m\b|million)/i.test(text);
}

function heads(label: PlainLine, next: PlainLine | undefined): boolean {
  if (next === undefined || next.indent < label.indent) return false;
  return /[:?]$/.test(label.text) || !isLabel(next.text);
}
