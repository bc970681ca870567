/** Terms, people and events by any of their names. */
import { oncePer } from '../../claims/oncePer.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent, Person, Term } from '../../knowledge/model.ts';
import { fold } from '../../knowledge/words.ts';
import { isSpellingOf } from '../../knowledge/spelling.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import { lifeDates } from '../shared/entryCard.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { type Typed, typedBefore } from './typed.ts';

type Named = Term | Person | HistoricalEvent;

/** How a name goes on from what is typed. */
interface Match {
  readonly label: string;
  readonly typed: Typed;
  /** True when the name begins with what is typed, false when one of its later words does. */
  readonly whole: boolean;
}

/**
 * The names that go on from what is typed. Of each entry its preferred name is offered and, where another one in Latin
 * letters was begun, that one below it: `collective f` is replaced by `kolkhoz` or completed to `collective farm`. What
 * is but another spelling of the preferred name is found and never offered: `kulac` gives `kulak`, not `kulack`.
 * What goes on from more of what is typed comes first: for `collective f` a kolkhoz before the First Five-Year Plan.
 * Where nothing is typed, every term and person is offered.
 */
export function labelOffers(place: Place, knowledge: Knowledge): readonly Offer[] {
  const nothing = { text: '', start: place.offset };
  const typed = /[\p{L}\p{M}\p{N}'’-]$/u.test(place.line) ? typedBefore(place.line, place.offset) : [nothing];
  const folded = typed.map((one) => ({ typed: one, key: foldPhrase(one.text) }));
  const entries = entriesFor(
    folded.map(({ key }) => key),
    names(knowledge),
  );
  const offers = entries
    .filter(({ entry }) => entry.kind !== 'event' || typed[0] !== nothing)
    .flatMap((entry) => offersOf(entry, folded, place))
    .sort((a, b) => b.typed.length - a.typed.length);
  const most = offers[0]?.typed.length ?? 0;
  return offers.map((offer) => (offer.typed.length < most ? { ...offer, rank: offer.rank + 20 } : offer));
}

/** An entry with its names, as they are compared. */
interface NamedEntry {
  readonly entry: Named;
  /** Its place among the entries. */
  readonly order: number;
  readonly names: readonly Name[];
}

interface Name {
  readonly label: string;
  readonly key: string;
  /** The ends of the key that begin with one of its later words. */
  readonly inner: readonly string[];
}

/** All entries, and those with a name of which a word begins with the same few letters. */
interface Names {
  readonly all: readonly NamedEntry[];
  readonly byHead: ReadonlyMap<string, readonly NamedEntry[]>;
}

/** How many letters of a word its entries are kept by. */
const HEAD = 3;

/** More are not offered: the list is asked for again as typing goes on. */
const MOST = 300;

const names = oncePer(({ packs }: Knowledge): Names => {
  const all = packs
    .flatMap((pack): readonly Named[] => [...pack.terms, ...pack.people, ...pack.events])
    .map((entry, order): NamedEntry => {
      const labels = new Set([entry.prefLabel, ...entry.labels.map(({ text }) => text)]);
      return { entry, order, names: [...labels].map(nameOf) };
    });
  const byHead = new Map<string, NamedEntry[]>();
  for (const entry of all) {
    const heads = new Set(
      entry.names.flatMap(({ key, inner }) => [key, ...inner].map((text) => text.slice(0, HEAD))),
    );
    for (const head of heads) {
      const list = byHead.get(head);
      if (list === undefined) byHead.set(head, [entry]);
      else list.push(entry);
    }
  }
  return { all, byHead };
});

function nameOf(label: string): Name {
  const key = foldPhrase(label);
  return { label, key, inner: Array.from(key.matchAll(/[\s-]/g), ({ index }) => key.slice(index + 1)) };
}

/** The entries with a name that goes on from one of `keys`, in their order. */
function entriesFor(keys: readonly string[], { all, byHead }: Names): readonly NamedEntry[] {
  if (keys.includes('')) return all.slice(0, MOST);
  const found = new Set<NamedEntry>();
  for (const key of keys) {
    const heads =
      key.length < HEAD ? [...byHead.keys()].filter((head) => head.startsWith(key)) : [key.slice(0, HEAD)];
    for (const head of heads) {
      for (const entry of byHead.get(head) ?? []) {
        if (found.size >= MOST) break;
        if (entry.names.some((name) => goesOn(name, key) !== undefined)) found.add(entry);
      }
    }
  }
  return [...found].sort((a, b) => a.order - b.order);
}

/** The typed text in the spelling names are compared in: `Five  Year-P` is `five year-p`. */
function foldPhrase(text: string): string {
  return fold(text).replace(/\s+/g, ' ');
}

function offersOf(
  { entry, names }: NamedEntry,
  typed: readonly { readonly typed: Typed; readonly key: string }[],
  place: Place,
): readonly Offer[] {
  const matches = names.flatMap((name) => matchOf(name, typed) ?? []);
  const best = [...matches].sort((a, b) => closeness(b, entry) - closeness(a, entry))[0];
  if (best === undefined) return [];
  const preferred = { ...best, label: entry.prefLabel };
  const isLatin = /\p{Script=Latin}/u.test(best.label);
  const isOther = isLatin && !isSpellingOf(best.label, entry.prefLabel);
  return (isOther ? [preferred, best] : [preferred]).map((match) => toOffer(match, entry, place));
}

/** More of what is typed counts most, then a name that begins with it, then the preferred name, then a short one. */
function closeness({ label, typed, whole }: Match, { prefLabel }: Named): number {
  const ofName = (label === prefLabel ? 0.5 : 0) + 0.4 / (1 + label.length);
  return typed.text.length * 2 + (whole ? 1 : 0) + ofName;
}

function matchOf(
  name: Name,
  typed: readonly { readonly typed: Typed; readonly key: string }[],
): Match | undefined {
  for (const one of typed) {
    const place = goesOn(name, one.key);
    if (place !== undefined) return { label: name.label, typed: one.typed, whole: place === 'whole' };
  }
  return undefined;
}

/** Whether a name, or one of its later words, goes on from what is typed. */
function goesOn({ key, inner }: Name, typed: string): 'whole' | 'inner' | undefined {
  if (key.startsWith(typed)) return 'whole';
  return typed.length > 2 && inner.some((tail) => tail.startsWith(typed)) ? 'inner' : undefined;
}

function toOffer({ label, typed, whole }: Match, entry: Named, place: Place): Offer {
  const text = capitalisedLike(label, typed.text);
  return {
    kind: entry.kind,
    text,
    start: typed.start,
    end: place.offset,
    typed: typed.text,
    description: label === entry.prefLabel ? describe(entry) : entry.prefLabel,
    detail: [entry.prefLabel, describe(entry)].filter((part) => part !== '').join(' – '),
    rank: rankOf(label, typed, whole, entry),
    about: { entry: entry.id },
  };
}

/** Preferred names that begin with what is typed first, then entries by another name; events below terms and people. */
function rankOf(label: string, typed: Typed, whole: boolean, entry: Named): number {
  if (typed.text === '') return 60;
  const base = entry.kind === 'event' ? 35 : whole ? 20 : 30;
  const isPreferred = label === entry.prefLabel && foldPhrase(label).startsWith(foldPhrase(typed.text));
  return isPreferred ? base : base + 1;
}

function describe(entry: Named): string {
  if (entry.kind === 'person') return lifeDates(entry);
  return entry.period ? formatEdtf(entry.period.edtf) : '';
}

/** `Kolkhoz` where `Kol` is typed; a name that has a capital keeps it. */
function capitalisedLike(label: string, typed: string): string {
  const first = typed.charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
