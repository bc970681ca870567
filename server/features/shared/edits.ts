/** Changes of a note, and how the protocol has them. */
import type { TextEdit } from 'vscode-languageserver-types';
import type { Lines } from '../../note/lines.ts';
import type { PlacedBlock, Span } from '../../note/note.ts';

/** Text that takes the place of a stretch of the note; offsets count from the start of the note. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text at an offset of the note, before what stands there. */
export const insertion = (offset: number, text: string): Replacement => ({
  start: offset,
  end: offset,
  text,
});

/** Text in place of a span of a block. */
export function inBlock({ start }: PlacedBlock, span: Span, text: string): Replacement {
  return { start: start + span.start, end: start + span.end, text };
}

/** The changes as edits in the same order; what is inserted at one place becomes one edit. */
export function textEdits(lines: Lines, replacements: readonly Replacement[]): TextEdit[] {
  const merged: Replacement[] = [];
  for (const one of replacements) {
    const same = merged.findIndex(
      ({ start, end }) => start === end && start === one.start && end === one.end,
    );
    const before = merged[same];
    if (before === undefined) merged.push(one);
    else merged[same] = { ...one, text: before.text + one.text };
  }
  return merged.map(({ start, end, text }) => ({
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
    newText: text,
  }));
}

/** How the lines of a note end, as far as a stretch of it shows. */
export function lineEndingOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
