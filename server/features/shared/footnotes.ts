/** The footnotes of a note, and where another one belongs. */
import { oncePer } from '../../claims/oncePer.ts';
import type { Note, PlacedBlock, ReadPage } from '../../note/note.ts';
import { parseNote } from '../../note/parse.ts';
import { insertion, lineEndingOf, type Replacement } from './edits.ts';

/** How a note cites, as far as that can be counted. */
export interface Footnotes {
  /** Labels that are spoken for, in small letters. */
  readonly labels: ReadonlySet<string>;
  /** In the order of the note. */
  readonly definitions: readonly Definition[];
  /** How many references there are, and how many of them stand before a full stop or a comma instead of behind it. */
  readonly references: number;
  readonly beforeStops: number;
  /** How many brackets with a key there are: `[@plato1950]`. */
  readonly citations: number;
}

/** `[^1]: Plato (1950). Water and Bronze.` */
export interface Definition {
  /** As it is written: `1`. */
  readonly label: string;
  /** What stands behind the colon. */
  readonly text: string;
  /** Where its block begins, as an offset of the note. */
  readonly start: number;
  /** All of the block. */
  readonly source: string;
}

/** Reads them, a page at once; a page that reads the same is not read again. */
export function footnotesOf(note: Note): Footnotes {
  const labels = new Set<string>();
  const definitions: Definition[] = [];
  let [references, beforeStops, citations] = [0, 0, 0];
  for (let at = 0; at < note.pageCount; at += 1) {
    const page = onPage(note.readPage(at));
    const pageStart = note.startOf(note.firstOf(at));
    for (const label of page.labels) labels.add(label);
    definitions.push(...page.definitions.map((one) => ({ ...one, start: one.start + pageStart })));
    references += page.references;
    beforeStops += page.beforeStops;
    citations += page.citations;
  }
  return { labels, definitions, references, beforeStops, citations };
}

const reference = /\[\^([^\]\s]{1,99})\](?!:)([.,;:!?]?)/g;
const defined = /^ {0,3}\[\^([^\]\s]{1,99})\]:/;

/** Whether a block is the definition of a footnote. */
export const isDefinition = (source: string): boolean => defined.test(source);

const onPage = oncePer(({ chunks, starts }: ReadPage): Footnotes => {
  const labels = new Set<string>();
  const definitions: Definition[] = [];
  let [references, beforeStops, citations] = [0, 0, 0];
  const read = ({ block: { source, citations: keys }, start }: PlacedBlock, chunkStart: number): void => {
    citations += keys.length;
    if (!source.includes('[^')) return;
    const label = defined.exec(source)?.[1];
    if (label !== undefined) {
      labels.add(label.toLowerCase());
      const text = source.slice(source.indexOf(']:') + 2).trim();
      definitions.push({ label, text, start: chunkStart + start, source });
    }
    for (const [, used = '', stop = ''] of source.matchAll(reference)) {
      labels.add(used.toLowerCase());
      references += 1;
      if (stop !== '') beforeStops += 1;
    }
  };
  chunks.forEach(({ blocks }, at) => {
    for (const placed of blocks) read(placed, starts[at] ?? 0);
  });
  return { labels, definitions, references, beforeStops, citations };
});

/**
 * The label for one more footnote, in the style of those there are: the next number, also behind a word that all of them
 * begin with (`fn3`); where labels are words, `word`.
 */
export function nextLabel({ labels, definitions }: Footnotes, word: string): string {
  const numbered = definitions.flatMap(({ label }) => {
    const [, prefix, number] = /^(.*?)(\d{1,3})$/.exec(label) ?? [];
    return prefix === undefined ? [] : [{ prefix, number: Number(number) }];
  });
  const prefix = numbered.at(-1)?.prefix ?? '';
  const series = numbered.filter((one) => one.prefix === prefix);
  if (definitions.length > 0 && series.length * 2 <= definitions.length) return freeLabel(labels, word, '-');
  const last = Math.max(0, ...series.map(({ number }) => number));
  return freeLabel(labels, prefix, '', last + 1);
}

/** The label itself, or with the first number from `from` on that makes a label nobody has. */
function freeLabel(labels: ReadonlySet<string>, stem: string, joint: string, from?: number): string {
  const isFree = (label: string): boolean => !labels.has(label.toLowerCase());
  if (from === undefined && isFree(stem)) return stem;
  let number = from ?? 2;
  while (!isFree(`${stem}${joint}${number}`)) number += 1;
  return `${stem}${joint}${number}`;
}

/**
 * Puts the definition of a footnote behind the last one, or at the end of a note that has none; undefined where it would be
 * something else there, as in a fence that is not closed.
 */
export function definitionEdit(
  note: Note,
  { definitions }: Footnotes,
  label: string,
  text: string,
): Replacement | undefined {
  const last = definitions.at(-1) ?? lastBlock(note);
  if (last === undefined) return undefined;
  const body = last.source.trimEnd();
  const end = lineEndingOf(last.source.length > body.length ? last.source : note.slice(0, 1000));
  const before = definitions.at(-2);
  const parted = definitions.length === 0 || (before !== undefined && endsBlank(before.source));
  const added = `${parted ? end : ''}${end}[^${label}]: ${text}`;
  const made = parseNote(body + added).blocks.at(-1)?.block.source;
  if (!made?.startsWith(`[^${label}]:`)) return undefined;
  return insertion(last.start + body.length, added);
}

/** Whether a blank line follows. */
function endsBlank(source: string): boolean {
  return source.slice(source.trimEnd().length).split('\n').length > 2;
}

/** The last block with anything in it. */
function lastBlock(note: Note): Pick<Definition, 'start' | 'source'> | undefined {
  for (let number = note.chunkCount - 1; number >= 0; number -= 1) {
    const placed = note.readChunk(number).blocks.findLast(({ block }) => block.source.trim() !== '');
    if (placed !== undefined)
      return { start: note.startOf(number) + placed.start, source: placed.block.source };
  }
  return undefined;
}
