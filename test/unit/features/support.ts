/** Notes with hand-made judgements, a cursor and edits, for the tests of the features. */
import type { TextEdit } from 'vscode-languageserver-types';
import type { Judgement } from '../../../server/claims/judgement.ts';
import {
  checkChunk,
  type CheckedChunk,
  type CheckedNote,
  outspokenOn,
  outspokenPages,
} from '../../../server/features/shared/checkedNote.ts';
import { createLines } from '../../../server/note/lines.ts';
import type { PlacedBlock } from '../../../server/note/note.ts';
import { parseNote } from '../../../server/note/parse.ts';

/** A note whose cursor stands where `$0` was. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error(`No $0 in: ${marked}`);
  return { text: marked.replace('$0', ''), offset };
}

/** A judgement of the first place in the note where `words` stand. */
export type Judged = Partial<Judgement> & { readonly words: string };

/** The note with these judgements and no others. */
export function checkedNote(text: string, ...judged: readonly Judged[]): CheckedNote {
  const note = parseNote(text);
  const judge = ({ block }: PlacedBlock, blockStart: number): readonly Judgement[] =>
    judged.flatMap(({ words, ...given }) => {
      const start = text.indexOf(words) - blockStart;
      if (!text.includes(words)) throw new Error(`"${words}" is not in the note`);
      if (start < 0 || start >= block.source.length) return [];
      return [judgement({ span: { start, end: start + words.length }, text: words, ...given })];
    });
  return {
    note,
    lines: note.lines,
    judgementsIn: (placed) => judge(placed, placed.start),
    outspokenPages: () =>
      outspokenPages(note, (page, isAwaited) => {
        const first = note.firstOf(page);
        const check = (index: number): CheckedChunk =>
          checkChunk(note.readChunk(first + index), (placed) =>
            judge(placed, note.startOf(first + index) + placed.start),
          );
        return outspokenOn(note.readPage(page), check, isAwaited);
      }),
  };
}

function judgement(given: Pick<Judgement, 'span' | 'text'> & Partial<Judgement>): Judgement {
  return {
    subject: 'statistic',
    verdict: 'contradicted',
    strength: 'warn',
    evidence: [],
    message: 'It was 53%.',
    fixes: [],
    ...given,
  };
}

/** `Boats in guilds, 1905: 35%` as the fact check would judge it, with the figure of another year. */
export function wrongFigure(words = '35%'): Judged {
  return {
    words,
    rule: 'statistic.contradicts',
    measure: 'boats-in-guilds',
    observation: 'boats-1905',
    message: 'In July 1905 53% of boats were in guilds (Plato 1950).',
    evidence: [{ kind: 'subject', words: 'boats', where: 'sentence' }],
  };
}

/** The text with the edits applied, as an editor does it. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = createLines(text);
  const spans = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  spans.sort((a, b) => b.start - a.start);
  return spans.reduce(
    (done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end),
    text,
  );
}

/** What work that may pause has found in the end. */
export function finished<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
