/** What was found in each section, above its heading: `4 figures: 2 supported · 1 contested · 1 contradicted`. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { Judgement, Verdict } from '../claims/judgement.ts';
import { oncePer } from '../claims/oncePer.ts';
import type { Note, PlacedBlock, ReadPage, Span } from '../note/note.ts';
import type { Settings, ShowFigureCommand, ShowFigureParams } from '../protocol.ts';
import { type CheckedNote, chunksOn, inNote } from './shared/checkedNote.ts';
import { ignoresOf } from './shared/ignores.ts';

const showFigure: ShowFigureCommand = 'historyNotes.showFigure';

/** The verdicts that are counted, in the order in which they are told. */
const COUNTED = ['supported', 'contested', 'contradicted'] as const satisfies readonly Verdict[];
type Counted = (typeof COUNTED)[number];

/**
 * A lens for each heading with figures or dates that were held against the record, under it and under the headings below it,
 * so that a note's title tells of all of it. A click leads to the first figure that is wrong, else to the first that is
 * disputed, else to the first. What the settings or comments silence is not counted. Asks for all of the note to be checked;
 * costs a look at each of its judgements.
 */
export function codeLenses(checked: CheckedNote, uri: string, settings: Settings): readonly CodeLens[] {
  const figures = figuresOf(checked, settings);
  return sectionsOf(checked.note).flatMap(({ start, end }): CodeLens[] => {
    const own = within(figures, start, end);
    const title = titleOf(own);
    const worst = COUNTED.toReversed().flatMap((one) => own.find(({ verdict }) => verdict === one) ?? [])[0];
    if (worst === undefined) return [];
    const position = checked.lines.positionAt(start);
    const target: ShowFigureParams = { uri, position: checked.lines.positionAt(worst.offset) };
    const command = { title, command: showFigure, arguments: [target] };
    return [{ range: { start: position, end: position }, command }];
  });
}

/** A figure or a date with its verdict; the offset is the note's. */
interface Figure {
  readonly offset: number;
  readonly verdict: Counted;
  readonly subject: 'statistic' | 'date';
}

/** `3 figures: 2 supported · 1 contradicted`; `1 date: 1 supported`; `2 figures and dates: …`. */
function titleOf(figures: readonly Figure[]): string {
  const kinds = new Set(figures.map(({ subject }) => subject));
  const kind = kinds.has('date') ? 'date' : 'figure';
  const plural = figures.length === 1 ? '' : 's';
  const what = kinds.size > 1 ? 'figures and dates' : `${kind}${plural}`;
  const told = COUNTED.flatMap((verdict) => {
    const number = figures.filter((figure) => figure.verdict === verdict).length;
    return number === 0 ? [] : [`${number} ${verdict}`];
  });
  return `${figures.length} ${what}: ${told.join(' · ')}`;
}

/** The figures between two offsets, of a list in their order. */
function within(figures: readonly Figure[], start: number, end: number): readonly Figure[] {
  return figures.slice(firstFrom(figures, start), firstFrom(figures, end));
}

/** The index of the first figure at an offset or behind it. */
function firstFrom(figures: readonly Figure[], offset: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.offset ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All of a note, in its order; of several judgements at one place the worst counts. */
function figuresOf(checked: CheckedNote, { severity }: Settings): readonly Figure[] {
  const chunks = chunksOn(checked.outspokenPages());
  const silenced = chunks.some(({ chunk }) => chunk.ignores) ? ignoresOf(chunks) : () => false;
  const isSilent = (placed: PlacedBlock, { rule, span }: Judgement): boolean =>
    rule !== undefined && (severity[rule] === 'off' || silenced(placed, span, rule));
  const found = new Map<number, Figure>();
  for (const { chunk, start } of chunks) {
    for (const { placed: inChunk, judgements } of chunk.judged) {
      const placed = inNote(inChunk, start);
      for (const judgement of judgements) {
        const { subject, span } = judgement;
        const verdict = COUNTED.find((one) => one === judgement.verdict);
        if (verdict === undefined || (subject !== 'statistic' && subject !== 'date')) continue;
        const offset = placed.start + span.start;
        const known = found.get(offset);
        const isWorse = known === undefined || COUNTED.indexOf(verdict) > COUNTED.indexOf(known.verdict);
        if (isWorse && !isSilent(placed, judgement)) found.set(offset, { offset, verdict, subject });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}

/** The headings of a note, each with where the text under it and under those below it ends. */
function sectionsOf(note: Note): readonly Span[] {
  const sections: { start: number; end: number }[] = [];
  const open: { readonly depth: number; readonly section: { end: number } }[] = [];
  for (const { start, depth } of headingsOf(note)) {
    while ((open.at(-1)?.depth ?? 0) >= depth) {
      const closed = open.pop();
      if (closed !== undefined) closed.section.end = start;
    }
    const section = { start, end: note.length };
    sections.push(section);
    open.push({ depth, section });
  }
  return sections;
}

interface Heading {
  readonly start: number;
  readonly depth: number;
}

function headingsOf(note: Note): readonly Heading[] {
  return Array.from({ length: note.pageCount }, (_, at) => {
    const pageStart = note.startOf(note.firstOf(at));
    return headingsOn(note.readPage(at)).map(({ start, depth }) => ({ start: pageStart + start, depth }));
  }).flat();
}

/** Those of a page, from its start; a page that reads the same is not looked at again. */
const headingsOn = oncePer(({ chunks, starts }: ReadPage): readonly Heading[] =>
  chunks.flatMap(({ blocks }, at) =>
    blocks.flatMap(({ block: { headingDepth, source }, start }) => {
      const lead = source.length - source.trimStart().length;
      return headingDepth === undefined
        ? []
        : [{ start: (starts[at] ?? 0) + start + lead, depth: headingDepth }];
    }),
  ),
);
