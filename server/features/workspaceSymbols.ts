/** Workspace symbols: what the packs know, by any of its names, and the headings of the notes that name it. */
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { oncePer } from '../claims/oncePer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry } from '../knowledge/model.ts';
import { fold } from '../knowledge/words.ts';
import { placeOf } from './shared/entryDocument.ts';
import type { NotedHeading } from './shared/notedHeadings.ts';

/** How many entries are answered at most, and how many headings. */
const MOST = 100;

const kinds = {
  term: { kind: SymbolKind.Key, word: 'term' },
  person: { kind: SymbolKind.Object, word: 'person' },
  event: { kind: SymbolKind.Event, word: 'event' },
  quotation: { kind: SymbolKind.String, word: 'quotation' },
  measure: { kind: SymbolKind.Number, word: 'figure' },
} as const;

/** How well a name answers a query, the best first. `loosely`: its letters stand in the name in their order. */
const ranks = ['exactly', 'at its start', 'at a word', 'within', 'loosely'] as const;
type Rank = (typeof ranks)[number];

/** An entry that a query finds, by the best of its names. */
interface Found {
  readonly entry: Entry;
  readonly name: string;
  readonly rank: number;
}

/** A heading of a note. */
export interface HeadingInNote extends NotedHeading {
  readonly uri: string;
}

/**
 * The entries that a query finds, the best first, each on its page, and behind them the `headings` that name one of those
 * which it does not find by chance. Nothing for an empty query: everything would be no answer.
 *
 * Editors drop what is not called as was asked for; so a name that is not the entry's own stands behind it, as in
 * `kolkhoz (колхоз)`, and one that a heading does not use behind the heading.
 */
export function workspaceSymbols(
  query: string,
  headings: Iterable<HeadingInNote>,
  knowledge: Knowledge,
): WorkspaceSymbol[] {
  const wanted = foldQuery(query);
  if (wanted === '') return [];
  const found = entriesFor(wanted, knowledge);
  const surely = new Map(found.filter(({ rank }) => isSure(rank)).map((one) => [one.entry.id, one]));
  const symbols = found.slice(0, MOST).flatMap((one) => entrySymbol(one, knowledge));
  const most = symbols.length + MOST;
  for (const { uri, title, range, entries } of headings) {
    if (symbols.length === most) break;
    const [first] = entries.flatMap((id) => surely.get(id) ?? []);
    if (first === undefined) continue;
    // Where its own words are found it is called as the editor's Markdown calls it, which then shows it once.
    const name = rankOf(wanted, fold(title)) === undefined ? `${title} (${first.name})` : title;
    symbols.push({ name, kind: SymbolKind.String, location: { uri, range } });
  }
  return symbols;
}

function entrySymbol({ entry, name }: Found, knowledge: Knowledge): readonly WorkspaceSymbol[] {
  const place = placeOf(entry, undefined, knowledge);
  if (place === undefined) return [];
  const { kind, word } = kinds[entry.kind];
  const { uri, line, length } = place;
  return [
    {
      name: name === entry.prefLabel ? name : `${entry.prefLabel} (${name})`,
      kind,
      containerName: [word, knowledge.packOf(entry.id)?.title]
        .filter((part) => part !== undefined)
        .join(', '),
      location: { uri, range: { start: { line, character: 0 }, end: { line, character: length } } },
    },
  ];
}

/** The entries with a name that answers the query, the best first, alike ones by the alphabet. */
function entriesFor(wanted: string, knowledge: Knowledge): readonly Found[] {
  const best = new Map<string, Found>();
  for (const { entry, name, folded } of namesOf(knowledge)) {
    const rank = rankOf(wanted, folded);
    const known = best.get(entry.id);
    if (rank !== undefined && rank < (known?.rank ?? Infinity)) best.set(entry.id, { entry, name, rank });
  }
  return [...best.values()].sort(
    (a, b) => a.rank - b.rank || (a.entry.prefLabel < b.entry.prefLabel ? -1 : 1),
  );
}

/** Every name of every entry, its own one first. */
const namesOf = oncePer(({ packs }: Knowledge) =>
  packs.flatMap(({ terms, people, events, measures, quotations }) =>
    [...terms, ...people, ...events, ...measures, ...quotations].flatMap((entry: Entry) => {
      const labels = entry.kind === 'measure' ? [] : entry.labels.map(({ text }) => text);
      const names = [...new Set([entry.prefLabel, ...labels])];
      return names.map((name) => ({ entry, name, folded: fold(name) }));
    }),
  ),
);

/** Letters and digits only: `#Dizzy w` is `dizzyw`. */
const foldQuery = (query: string): string => fold(query).replace(/[^\p{L}\p{N}]+/gu, '');

const isSure = (rank: number): boolean => ranks[rank] !== 'loosely';

/** How well a name, folded, answers a query, folded; undefined where it does not. */
function rankOf(wanted: string, name: string): number | undefined {
  const rank = (what: Rank): number => ranks.indexOf(what);
  const letters = foldQuery(name);
  if (letters === wanted) return rank('exactly');
  if (letters.startsWith(wanted)) return rank('at its start');
  if (!letters.includes(wanted)) return isAmong(wanted, name) ? rank('loosely') : undefined;
  const words = name.split(/[^\p{L}\p{N}]+/u);
  const startsWord = words.some((_, at) => words.slice(at).join('').startsWith(wanted));
  return rank(startsWord ? 'at a word' : 'within');
}

/** Whether the letters stand in the name in their order, the first of them at the start of a word. */
function isAmong(wanted: string, name: string): boolean {
  const [first = ''] = wanted;
  for (let at = name.indexOf(first); at >= 0; at = name.indexOf(first, at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(name[at - 1] ?? '')) continue;
    // The earliest start leaves most of the name for the rest.
    let from = at;
    return Array.from(wanted).every((letter) => {
      const found = name.indexOf(letter, from);
      from = found + letter.length;
      return found >= 0;
    });
  }
  return false;
}
