/** What stands behind the cursor already, and need not stand there twice. */

import type { Note } from '../../note/note.ts';

/** Nothing is looked at further ahead than this, in UTF-16 units. */
const FAR = 100;

/** What follows an offset of the note on its line. */
export function followingAt(note: Note, offset: number): string {
  return /^[^\r\n]*/.exec(note.slice(offset, offset + FAR))?.[0] ?? '';
}

/**
 * How much of `following`, the rest of the line, an offer takes over: the end of the word that was begun, the rest of a number,
 * and whatever the offer ends with.
 *
 *     takenBehind('kolkhoz', 'kol', 'khozy were')             // 4: 'kolkhoz|y were'
 *     takenBehind('kolkhoz', 'collective f', 'arm was')       // 3: 'kolkhoz| was'
 *     takenBehind('2 March 1930', '2 Mar', ' 1930, when')     // 5: '2 March 1930|, when'
 *     takenBehind('61.5%', '6', '2% of households')           // 2: '61.5%| of households'
 */
export function takenBehind(text: string, typed: string, following: string): number {
  const goesOn = text.toLowerCase().startsWith(typed.toLowerCase());
  const rest = goesOn ? text.slice(typed.length) : text;
  const word = /^[\p{L}\p{M}\p{N}]*/u.exec(following)?.[0] ?? '';
  const number = /^\d/.test(text) && /\d$/.test(typed) ? (/^[\d.,]*\d/.exec(following)?.[0] ?? '') : '';
  // What is put in the place of other words takes the end of the last one with it.
  const isTaken = number === '' && (!goesOn || rest.startsWith(word));
  const begun = isTaken ? word.length : number.length;
  const behind = following.slice(begun);
  const most = number === '' ? rest.length - begun : rest.length;
  for (let length = Math.min(most, behind.length); length > 0; length -= 1) {
    if (behind.startsWith(rest.slice(-length))) return begun + length;
  }
  return begun;
}
