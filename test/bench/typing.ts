/** Edits as a writer makes them: words typed letter by letter and taken back again. */
import type { Edit } from './session.ts';

const words = [
  'harvest',
  '1932',
  'kolkhoz',
  'however',
  '62%',
  'peasants',
  'in March',
  '1.5 million',
] as const;

/**
 * `count` edits of one character each, in prose around the place that is `share` of the way through the note (0.5: the
 * middle). Every word is taken back before the next is typed a few lines further, so that the note ends as it began, if the
 * last word is typed to its end.
 */
export function typing(note: string, count: number, share = 0.5): readonly Edit[] {
  const places = placesIn(note, Math.floor(note.length * share), count);
  const edits: Edit[] = [];
  for (let round = 0; edits.length < count; round += 1) {
    const place = places[round % places.length] ?? 0;
    edits.push(...typedAndTakenBack(place, ` ${words[round % words.length] ?? 'and'}`));
  }
  return edits.slice(0, count);
}

/** A word letter by letter, then backspace for backspace. */
export function typedAndTakenBack(offset: number, word: string): readonly Edit[] {
  const letters = Array.from(word);
  const typed = letters.map((text, at) => ({ offset: offset + at, deleted: 0, text }));
  const takenBack = letters.map((_, at) => ({
    offset: offset + letters.length - 1 - at,
    deleted: 1,
    text: '',
  }));
  return [...typed, ...takenBack];
}

/** Ends of words in the lines of prose nearest behind `from`, one a line: at most so many, and one at the least. */
function placesIn(note: string, from: number, most: number): readonly number[] {
  const places: number[] = [];
  let start = note.indexOf('\n', from) + 1;
  while (places.length < most && start > 0 && start < note.length) {
    const end = note.indexOf('\n', start);
    const line = note.slice(start, end < 0 ? undefined : end);
    const space = line.indexOf(' ', 40);
    if (/^[A-Z][a-z]/.test(line) && space > 0 && line.length > 80) places.push(start + space);
    start = end + 1;
    if (end < 0) break;
  }
  return places.length > 0 ? places : [Math.min(from, note.length)];
}
