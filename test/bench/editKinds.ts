/** Edits of every kind that a note sees, each with what it takes back: nothing of it is left when all are made. */
import type { Edit } from './session.ts';
import { typedAndTakenBack } from './typing.ts';

/** One kind of edit: a name to tell it by, and edits that lead back to where they began. */
export interface EditKind {
  readonly name: string;
  readonly edits: readonly Edit[];
}

/** The kinds of edits for a note; `pasted` is the text that is pasted into it. Throws where the note has no place for one. */
export function editKinds(note: string, pasted: string): readonly EditKind[] {
  const middle = Math.floor(note.length / 2);
  const line = lineFrom(note, middle, /^[A-Z][a-z].{80}/);
  const later = lineFrom(note, line + 400, /^[A-Z][a-z].{80}/);
  const cell = lineFrom(note, middle, /^\| ?[A-Z0-9].*\|$/) + 3;
  const heading = lineEnd(note, lineFrom(note, middle, /^## /));
  const fence = '```\n';
  return [
    { name: 'at the start', edits: typedAndTakenBack(lineFrom(note, 0, /^[A-Z][a-z].{80}/), 'In 1932 ') },
    { name: 'before everything', edits: typedAndTakenBack(0, 'In 1932 ') },
    { name: 'at the end', edits: typedAndTakenBack(note.length, 'In 1932 62%') },
    { name: 'inside a table', edits: typedAndTakenBack(cell, '62% ') },
    {
      name: 'a fence opened and closed',
      edits: [insertion(line, fence), insertion(later, fence), deletion(later, fence), deletion(line, fence)],
    },
    { name: 'a heading changed', edits: typedAndTakenBack(heading, ' in Ukraine, 1932') },
    { name: 'a 5,000-word paste', edits: [insertion(line, pasted), deletion(line, pasted)] },
  ];
}

const insertion = (offset: number, text: string): Edit => ({ offset, deleted: 0, text });
const deletion = (offset: number, { length }: string): Edit => ({ offset, deleted: length, text: '' });

/** The offset of the first line from `offset` on that looks like this. */
function lineFrom(note: string, offset: number, looks: RegExp): number {
  for (
    let start = note.lastIndexOf('\n', offset) + 1;
    start < note.length;
    start = lineEnd(note, start) + 1
  ) {
    if (looks.test(note.slice(start, lineEnd(note, start)))) return start;
  }
  throw new Error(`The note has no line like ${String(looks)} behind ${offset}.`);
}

function lineEnd(note: string, offset: number): number {
  const end = note.indexOf('\n', offset);
  return end < 0 ? note.length : end;
}
