/** What one note gives for a figure against what it, or another note, gives elsewhere. */
import type { Range } from 'vscode-languageserver-types';
import { disagree, type StatedFigure, statedFigures } from '../../claims/consistency.ts';
import type { Judgement } from '../../claims/judgement.ts';
import { midSentence } from '../../claims/midSentence.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { CheckedNote } from './checkedNote.ts';

/** A stated figure in its place. */
export interface NotedFigure {
  readonly figure: StatedFigure;
  /** The number of its block. */
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
  /** The number of the block it stands in. */
  readonly block: number;
  /** The figure's own judgement, under the rule of disagreements. */
  readonly judgement: Judgement;
  readonly others: readonly OtherPlace[];
}

/** How many other places a finding names. */
const MOST = 5;

/** The figures of a note that may be held against others. Checks all of its blocks. */
export function figuresOf(
  uri: string,
  name: string,
  checked: CheckedNote,
  knowledge: Knowledge,
): NoteFigures {
  const figures = checked.note.blocks.flatMap((placed, block) =>
    statedFigures(placed, checked.judgementsIn(block), knowledge).map((figure): NotedFigure => {
      const { start, end } = figure.judgement.span;
      const at = (offset: number): Range['start'] => checked.lines.positionAt(placed.start + offset);
      return { figure, block, range: { start: at(start), end: at(end) } };
    }),
  );
  return { uri, name, figures };
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
  const measures = new Set(own.figures.map(({ figure }) => figure.measure));
  const elsewhere = [...others]
    .filter(({ uri }) => !isOneNote(uri, own.uri))
    .flatMap(({ uri, name, figures }) =>
      figures.filter(({ figure }) => measures.has(figure.measure)).map((noted) => ({ uri, name, noted })),
    );
  const here = own.figures.map((noted) => ({ uri: own.uri, name: own.name, noted }));
  return own.figures.flatMap(({ figure, block }): Disagreement[] => {
    const contrary = [...here, ...elsewhere]
      .filter(({ noted }) => noted.figure !== figure && disagree(figure, noted.figure, knowledge))
      .slice(0, MOST)
      .map(({ uri, name, noted: { range, figure: other } }) => ({
        uri,
        name,
        range,
        text: other.judgement.text,
        known: other.judgement.verdict === 'supported',
      }));
    const [first] = contrary;
    if (first === undefined) return [];
    const message = disagreementMessage(figure, first, first.uri === own.uri, contrary.length - 1, knowledge);
    return [{ block, judgement: judgementOf(figure, message), others: contrary }];
  });
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

/** A URI without its scheme, its authority, its query and its fragment. */
function pathOf(uri: string): string {
  return /^[a-z][\w+.-]*:(?:\/\/[^/?#]*)?([^?#]*)/i.exec(uri)?.[1] ?? uri;
}
