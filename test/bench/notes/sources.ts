/** The notes of the project that long notes are made from, cut into blocks. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { proseIn } from '../../evaluation/cleanText.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folders = ['test/evaluation/clean', 'test/evaluation/essays', 'content/samples'];

/** What a block is, told by its first line; `paragraph` is whatever is nothing else. */
export type Kind = 'heading' | 'list' | 'table' | 'fence' | 'quote' | 'paragraph';

/** Lines between blank ones, without the last line's end; a fence with all that stands in it. */
export interface SourceBlock {
  readonly kind: Kind;
  readonly text: string;
}

/** Each note as its blocks, in the order of the files' names. */
export function readSources(): readonly (readonly SourceBlock[])[] {
  return folders
    .flatMap((folder) => proseIn(path.join(root, folder)))
    .map((file) => cutIntoBlocks(readFileSync(file, 'utf8')));
}

/** Cuts Markdown at its blank lines, but not inside a fence; front matter and thematic breaks are left out. */
export function cutIntoBlocks(markdown: string): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  const close = (): void => {
    const first = lines[0];
    if (first !== undefined && !isThematicBreak(first))
      blocks.push({ kind: kindOf(first), text: lines.join('\n') });
    lines = [];
  };
  for (const line of withoutFrontMatter(markdown).split(/\r?\n/)) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      lines.push(line);
      if (marker?.startsWith(fence) === true) {
        fence = undefined;
        close();
      }
    } else if (marker !== undefined) {
      close();
      fence = marker;
      lines.push(line);
    } else if (line.trim() === '') close();
    else lines.push(line);
  }
  if (fence !== undefined) lines.push(fence);
  close();
  return blocks;
}

function withoutFrontMatter(markdown: string): string {
  const end = markdown.startsWith('---\n') ? markdown.indexOf('\n---\n', 3) : -1;
  return end < 0 ? markdown : markdown.slice(end + 5);
}

function isThematicBreak(line: string): boolean {
  return /^(?:-{3,}|\*{3,})$/.test(line);
}

function kindOf(line: string): Kind {
  if (/^#{1,6} /.test(line)) return 'heading';
  if (/^(?:[-*+]|\d{1,9}[.)]) /.test(line)) return 'list';
  if (line.startsWith('|')) return 'table';
  if (/^(?:`{3}|~{3})/.test(line)) return 'fence';
  return line.startsWith('>') ? 'quote' : 'paragraph';
}
