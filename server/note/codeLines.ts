/** Plain notes in a fence without language or indented by four spaces: a passage a line. */
import type { Code } from 'mdast';
import { lineParents, type PlainLine } from './lineParents.ts';
import type { Citation, Passage, Prose, Span } from './note.ts';
import { makePassage, type PassageFrame } from './paragraphs.ts';
import { withoutCitations } from './phrasing.ts';
import { withoutBullet } from './plainLines.ts';
import { proseAt, trimProse } from './prose.ts';

const lineEnding = /\r\n|\r|\n/;
const wholeLine = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;

/** The lines of `code`, which stands at `span` of `source`, as passages, and the citations in them. */
export function codePassages(
  code: Code,
  span: Span,
  source: string,
  frame: PassageFrame,
): { readonly passages: readonly Passage[]; readonly citations: readonly Citation[] } {
  const values = code.value.split(lineEnding);
  const contents = readLines(values, span, source);
  const citations: Citation[] = [];
  const bare = contents.map(({ prose }, index) => {
    const cited = withoutCitations(prose);
    citations.push(...cited.citations);
    const neighbours = [contents[index - 1]?.prose.text, contents[index + 1]?.prose.text];
    return withoutBullet(trimProse(cited.prose), neighbours);
  });
  const lines: PlainLine[] = contents.map(({ indent, afterBlank }, index) => {
    return { text: bare[index]?.text ?? '', indent, afterBlank };
  });
  const above = lineParents(lines);
  const passages = bare.flatMap((prose, index) => {
    if (prose.text === '') return [];
    return [makePassage(prose, { ...frame, parents: [...frame.parents, ...(above[index] ?? [])] })];
  });
  return { passages, citations };
}

interface Content {
  readonly prose: Prose;
  readonly indent: number;
  readonly afterBlank: boolean;
}

/** The lines that hold text. Each ends where its source line does: what precedes it there is the markup around it. */
function readLines(values: readonly string[], span: Span, source: string): Content[] {
  const contents: Content[] = [];
  const fenced = source[span.start] === '`' || source[span.start] === '~';
  let start = span.start;
  let afterBlank = false;
  const nextSourceLine = (): Span => {
    wholeLine.lastIndex = start;
    const match = wholeLine.exec(source);
    const line = { start, end: start + (match?.[1] ?? '').trimEnd().length };
    start += match?.[0].length ?? 0;
    return line;
  };
  if (fenced) nextSourceLine();
  for (const value of values) {
    const line = nextSourceLine();
    const text = value.trim();
    if (text === '') {
      afterBlank = true;
      continue;
    }
    contents.push({ prose: proseAt(text, line.end - text.length), indent: indentOf(value), afterBlank });
    afterBlank = false;
  }
  return contents;
}

function indentOf(line: string): number {
  let indent = 0;
  for (const unit of line) {
    if (unit === ' ') indent++;
    else if (unit === '\t') indent += 4 - (indent % 4);
    else break;
  }
  return indent;
}
