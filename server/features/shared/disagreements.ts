/** What one note gives for a figure against what it, or another note, gives elsewhere. */
import type { Range } from 'vscode-languageserver-types';
import { disagree, type StatedFigure, statedFigures } from '../../claims/consistency.ts';
import type { Judgement } from '../../claims/judgement.ts';
import { midSentence } from '../../claims/midSentence.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { remembering } from '../../language/remembering.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { type CheckedChunk, type CheckedNote, chunksOn } from './checkedNote.ts';

/** A stated figure in its place. */
export interface NotedFigure {
  readonly figure: StatedFigure;
  readonly key: FigureKey;
  /** Where its block starts in the note. */
  readonly block: number;
  readonly range: Range;
}

/** The figures of one note. */
export interface NoteFigures {
  readonly uri: string;
  /** What a reader calls the note: the name of its file. */
  readonly name: string;
  readonly figures: readonly NotedFigure[];
}

/** A place that gives another value. */
export interface OtherPlace {
  readonly uri: string;
  readonly name: string;
  readonly range: Range;
  /** As it is written there. */
  readonly text: string;
  /** The record knows that value too. */
  readonly known: boolean;
}

/** A figure that another place contradicts. */
export interface Disagreement {
  readonly figure: StatedFigure;
  /** Where the block starts that it stands in. */
  readonly block: number;
  /** What it is of; see {@link FigureKey}. */
  readonly thing: string;
  /** The figure's own judgement, under the rule of disagreements. */
  readonly judgement: Judgement;
  readonly others: readonly OtherPlace[];
}

/** How many other places a finding names. */
const MOST = 5;

/** The figures of a note that may be held against others. Checks all of it. */
export function figuresOf(
  uri: string,
  name: string,
  checked: CheckedNote,
  knowledge: Knowledge,
): NoteFigures {
  const figures = chunksOn(checked.outspokenPages()).flatMap(({ chunk, start: chunkStart }) =>
    figuresIn(chunk, knowledge).map(({ figure, key, block }): NotedFigure => {
      const start = chunkStart + block;
      return {
        figure,
        key,
        block: start,
        get range() {
          return rangeOf(figure.judgement, start, checked);
        },
      };
    }),
  );
  return { uri, name, figures };
}

/** A figure of a chunk, with the start of its block in the chunk. */
export interface ChunkFigure {
  readonly figure: StatedFigure;
  readonly key: FigureKey;
  readonly block: number;
}

/** The figures of each chunk. A chunk never changes, so this remembers what could be worked out again at any time. */
const known = new WeakMap<CheckedChunk, readonly ChunkFigure[]>();

/** The figures of a chunk that may be held against others, in order. */
export function figuresIn(chunk: CheckedChunk, knowledge: Knowledge): readonly ChunkFigure[] {
  if (chunk.judged.length === 0) return [];
  const remembered = known.get(chunk);
  if (remembered !== undefined) return remembered;
  const figures = chunk.judged.flatMap(({ placed, judgements }) =>
    statedFigures(placed, judgements, knowledge).map((figure) => ({
      figure,
      key: keyOf(figure),
      block: placed.start,
    })),
  );
  known.set(chunk, figures);
  return figures;
}

function rangeOf({ span }: Judgement, block: number, { lines }: CheckedNote): Range {
  return { start: lines.positionAt(block + span.start), end: lines.positionAt(block + span.end) };
}

/** A figure with the note it stands in. */
interface Owned {
  readonly uri: string;
  readonly name: string;
  readonly noted: NotedFigure;
}

/**
 * The figures of a note that do not agree with another of its own, or with one of the `others`. Notes with the same path
 * are the same note in another state and are left aside.
 */
export function disagreementsOf(
  own: NoteFigures,
  others: Iterable<NoteFigures>,
  knowledge: Knowledge,
): readonly Disagreement[] {
  if (own.figures.length === 0) return [];
  const alike = new Map<string, Owned[]>();
  for (const noted of own.figures) {
    const owned = { uri: own.uri, name: own.name, noted };
    const list = alike.get(noted.key.thing);
    if (list === undefined) alike.set(noted.key.thing, [owned]);
    else list.push(owned);
  }
  for (const { uri, name, figures } of others) {
    if (isOneNote(uri, own.uri)) continue;
    for (const noted of figures) alike.get(noted.key.thing)?.push({ uri, name, noted });
  }
  const contraryTo = contraries(alike, knowledge);
  return own.figures.flatMap(({ figure, key, block }): Disagreement[] => {
    const contrary = contraryTo(figure, key);
    const [first] = contrary;
    if (first === undefined) return [];
    const message = disagreementMessage(figure, first, first.uri === own.uri, contrary.length - 1, knowledge);
    const { thing } = key;
    return [{ figure, block, thing, judgement: judgementOf(figure, message), others: contrary }];
  });
}

/** Finds the first places that give another value; figures that say the same of the same thing have the same. */
function contraries(
  alike: ReadonlyMap<string, readonly Owned[]>,
  knowledge: Knowledge,
): (figure: StatedFigure, key: FigureKey) => readonly OtherPlace[] {
  const found = new Map<string, readonly OtherPlace[]>();
  return (figure, { thing, value }) => {
    const list = alike.get(thing) ?? [];
    if (list.length < 2) return [];
    const remembered = found.get(value);
    if (remembered !== undefined) return remembered;
    const contrary: OtherPlace[] = [];
    for (const { uri, name, noted } of list) {
      if (contrary.length === MOST) break;
      if (!disagree(figure, noted.figure, knowledge)) continue;
      const { text, verdict } = noted.figure.judgement;
      contrary.push({ uri, name, range: noted.range, text, known: verdict === 'supported' });
    }
    found.set(value, contrary);
    return contrary;
  };
}

/** What a figure is compared by. */
export interface FigureKey {
  /** What two figures have in common that may disagree: the measure and the period. */
  readonly thing: string;
  /** … and all that tells whether they do. */
  readonly value: string;
}

function keyOf({ measure, period, stated: { low, high }, judgement }: StatedFigure): FigureKey {
  const thing = `${measure} ${period.edtf}`;
  return { thing, value: `${thing} ${low} ${high} ${judgement.verdict} ${judgement.observation ?? ''}` };
}

/** A disagreement for each figure of a note, for whoever has yet to see the other notes: it names no place. */
export function possibleDisagreements({ figures }: NoteFigures): readonly Disagreement[] {
  return figures.map(({ figure, key, block }) => ({
    figure,
    block,
    thing: key.thing,
    judgement: judgementOf(figure, ''),
    others: [],
  }));
}

/** The figure's judgement as a finding of this rule: never more than an information, and with nothing to mend. */
function judgementOf({ judgement }: StatedFigure, message: string): Judgement {
  return { ...judgement, rule: 'note.disagrees', strength: 'hint', message, fixes: [] };
}

/**
 * `This note gives two values for machine tractor stations (USSR), 1934: 3,500 here, 3,300 in line 12.` Of another note:
 * `3,500 here, 3,300 in essay.md, line 12.`
 */
function disagreementMessage(
  figure: StatedFigure,
  other: OtherPlace,
  isHere: boolean,
  more: number,
  knowledge: Knowledge,
): string {
  const measure = knowledge.measure(figure.measure);
  const place = knowledge.place(measure?.place ?? '')?.prefLabel;
  const label = measure === undefined ? figure.measure : midSentence(measure.prefLabel, knowledge);
  const where = place === undefined || label.includes(place) ? '' : ` (${place})`;
  const line = `line ${other.range.start.line + 1}`;
  const there = isHere ? `in ${line}` : `in ${other.name}, ${line}`;
  const others = more === 0 ? '' : `, and ${more} more`;
  const both =
    figure.judgement.verdict === 'supported' && other.known
      ? ' Both are in circulation: say which count is meant.'
      : '';
  const notes = isHere ? 'This note gives' : 'Your notes give';
  return `${notes} different values for ${label}${where}, ${formatEdtf(figure.period.edtf)}: ${figure.judgement.text} here, ${other.text} ${there}${others}.${both}`;
}

/** Whether two URIs are of one note, if need be in different states: an editor shows an earlier one under another scheme. */
export function isOneNote(a: string, b: string): boolean {
  return a === b || pathOf(a) === pathOf(b);
}

/** A URI without its scheme, its authority, its query and its fragment. Each note is held against every other one. */
const pathOf = remembering(1000, (uri) => /^[a-z][\w+.-]*:(?:\/\/[^/?#]*)?([^?#]*)/i.exec(uri)?.[1] ?? uri);
