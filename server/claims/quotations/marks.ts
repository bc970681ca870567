/** What stands in quotation marks. */
import type { Span } from '../../note/note.ts';

/** Marks that open only, with those that may close them. */
const OPENING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
]);

/** Longer than any quotation in a note: a mark that nobody closed. */
const LONGEST = 1500;

/** How many marks may be open inside one another. */
const DEEPEST = 4;

interface Open {
  readonly mark: string;
  readonly closedBy: string;
  readonly start: number;
}

/**
 * Every stretch of `text` between quotation marks, without the marks, ascending by where it starts; those inside
 * another follow it. An apostrophe opens and closes nothing; a single mark behind an s may close (`the peasants’ “…”`) or
 * not, so both readings are given. Linear in the length of the text.
 *
 *     quotedSpans('He said: “Joining ‘Red Dawn’ is voluntary.”')   // the sentence, and Red Dawn
 */
export function quotedSpans(text: string): readonly Span[] {
  const found: Span[] = [];
  const open: Open[] = [];
  const push = (mark: string, closedBy: string, start: number): void => {
    open.push({ mark, closedBy, start });
    if (open.length > DEEPEST) open.shift();
  };
  for (const { 0: mark, index } of text.matchAll(/[“”„«»‘’"']/g)) {
    const behind = index + mark.length;
    const [before, after] = [text[index - 1] ?? ' ', text[behind] ?? ' '];
    const at = open.findLastIndex(({ closedBy }) => closedBy.includes(mark));
    const single = mark === "'" || mark === '’' || mark === '‘';
    if (single && isWordCharacter(before) && isWordCharacter(after)) continue;
    const opens = OPENING.get(mark);
    if (at >= 0 && (opens === undefined || mark === '“') && mayClose(mark, before, after)) {
      const start = open[at]?.start ?? index;
      if (index - start <= LONGEST) found.push({ start, end: index });
      // "the peasants’ grain" inside single marks: the quotation may go on.
      if (!(single && /s/i.test(before))) open.length = at;
    } else if (opens !== undefined) {
      push(mark, opens, behind);
    } else if ((mark === '"' || mark === "'") && mayOpen(mark, before, after)) {
      if (at >= 0) open.length = at;
      push(mark, mark, behind);
    }
  }
  return found.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}

const isWordCharacter = (unit: string): boolean => /[\p{L}\p{N}]/u.test(unit);

/** A straight mark closes behind something, a straight mark in front of a letter and behind white space does not. */
function mayClose(mark: string, before: string, after: string): boolean {
  if (mark !== '"' && mark !== "'") return true;
  return !/[\s([—–]/.test(before) && !isWordCharacter(after);
}

function mayOpen(mark: string, before: string, after: string): boolean {
  return !isWordCharacter(before) && (mark === '"' ? /\S/.test(after) : /[\p{L}[…]/u.test(after));
}
