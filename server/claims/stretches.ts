/** The bound on what the fact check looks at in one go: a sentence that never ends is read in stretches. */
import type { Span } from '../note/note.ts';

/**
 * How many UTF-16 units are read as one sentence. Judging a figure compares it with every other figure, date and phrase of
 * its sentence; this keeps that product small, so that the time for a text grows with its length whatever it looks like.
 * The longest sentence of the notes in `test/evaluation/` has 220.
 */
export const LONGEST = 600;

/** Where a stretch ends best: behind a sign that parts statements, else at white space, which may part a figure. */
const BREAKS: readonly RegExp[] = [/[,;:]\s/g, /\s/g];

/**
 * A span of `text` in stretches of at most {@link LONGEST}, in order and without gaps; nearly always the span alone. What
 * has no white space at all is cut where it is.
 */
export function inStretches(text: string, span: Span): readonly Span[] {
  const stretches: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST) {
    const end = start + breakIn(text.slice(start, start + LONGEST));
    stretches.push({ start, end });
    start = end;
  }
  return [...stretches, { start, end: span.end }];
}

/** The offset behind the last place in a stretch where it may be cut, at least 1. */
function breakIn(stretch: string): number {
  for (const pattern of BREAKS) {
    const last = Array.from(stretch.matchAll(pattern)).at(-1);
    if (last !== undefined) return last.index + last[0].length;
  }
  return stretch.length;
}
