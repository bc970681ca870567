/** Naming the source of a figure or a date in the note: in brackets, by its key, in a footnote. */
import type { Block, Note, PlacedBlock, Span } from '../../note/note.ts';
import type { Attribution } from './attribution.ts';
import { escapeMarkdown } from './card.ts';
import { insertion, type Replacement } from './edits.ts';
import { definitionEdit, type Footnotes, footnotesOf, isDefinition, nextLabel } from './footnotes.ts';
import { type SentenceEnd, sentenceEnd } from './sentenceEnd.ts';

/** One way to name a source. */
export interface Citing {
  /** `the source`, `a footnote`. */
  readonly what: string;
  readonly edits: readonly Replacement[];
}

/**
 * The ways to name a source in the sentence that `span` (offsets of the block) lies in, the note's own way first; none where
 * the sentence or one of its footnotes names it already.
 *
 *     … were in guilds (Plato 1950).
 *     … were in guilds [@plato1950].        in a note that has such keys
 *     … were in guilds.[^1]
 */
export function waysToCite(
  note: Note,
  placed: PlacedBlock,
  span: Span,
  attribution: Attribution,
): readonly Citing[] {
  const end = sentenceEnd(placed.block, span);
  if (end === undefined) return [];
  const footnotes = footnotesOf(note);
  const own = referencesBehind(placed.block.source, end.behind);
  const told = [end.source, ...definitionsOf(`${end.source}${own}`, footnotes)];
  if (attribution.names.some((name) => told.some((text) => text.includes(name)))) return [];

  const text = ` ${footnotes.citations > 0 ? attribution.key : attribution.brackets}`;
  const inText: Citing = {
    what: 'the source',
    edits: [insertion(placed.start + end.beforePunctuation, text)],
  };
  const edits = footnoteEdits(note, placed, end, own, attribution, footnotes);
  if (edits === undefined) return [inText];
  const footnote: Citing = { what: 'a footnote', edits };
  return footnotes.references > footnotes.citations ? [footnote, inText] : [inText, footnote];
}

/** The references to footnotes that stand right at an offset of a text: `[^1][^2]`. */
function referencesBehind(source: string, offset: number): string {
  return /^(?:\[\^[^\]\s]{1,99}\]){1,9}/.exec(source.slice(offset, offset + 1000))?.[0] ?? '';
}

/** What the footnotes say that a text refers to. */
function definitionsOf(source: string, { definitions }: Footnotes): readonly string[] {
  const labels = new Set(
    Array.from(source.matchAll(/\[\^([^\]\s]{1,99})\]/g), ([, label = '']) => label.toLowerCase()),
  );
  return definitions.filter(({ label }) => labels.has(label.toLowerCase())).map(({ text }) => text);
}

/**
 * A reference behind the full stop, or before it where the note's others stand there, and its definition; a footnote that
 * says the same already is referred to again. Undefined where Markdown would read either as something else.
 */
function footnoteEdits(
  note: Note,
  placed: PlacedBlock,
  end: SentenceEnd,
  own: string,
  { key, full, source }: Attribution,
  footnotes: Footnotes,
): readonly Replacement[] | undefined {
  if (!takesReferences(placed.block)) return undefined;
  const text = footnotes.citations > 0 ? `${key}.` : escapeMarkdown(full);
  const known = footnotes.definitions.find((one) => one.text === text);
  const label = known?.label ?? nextLabel(footnotes, source);
  const isBefore = footnotes.beforeStops * 2 > footnotes.references;
  const offset = isBefore ? end.beforePunctuation : end.behind + own.length;
  const referring = insertion(placed.start + offset, `[^${label}]`);
  if (known !== undefined) return [referring];
  const defining = definitionEdit(note, footnotes, label, text);
  return defining && [referring, defining];
}

/** A reference in code would be text, and a footnote has no footnotes of its own. */
function takesReferences({ source, passages }: Block): boolean {
  if (isDefinition(source)) return false;
  return !passages.some(({ kind }) => kind === 'line') || !CODE.test(source);
}

/** A line that opens a fence, or is indented as code is. */
const CODE = /^(?:[ \t>]{0,20}(?:`{3}|~{3})| {4}|\t)/m;
