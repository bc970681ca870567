/** Terms, people and events by any of their names. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent, Person, Term } from '../../knowledge/model.ts';
import { fold } from '../../knowledge/words.ts';
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
 * letters was begun, that one first: `collective f` is completed to `collective farm` or replaced by `kolkhoz`.
 * Where nothing is typed, every term and person is offered.
 */
export function labelOffers(place: Place, knowledge: Knowledge): readonly Offer[] {
  const nothing = { text: '', start: place.offset };
  const typed = /[\p{L}\p{M}\p{N}'’-]$/u.test(place.line) ? typedBefore(place.line, place.offset) : [nothing];
  const folded = typed.map((one) => ({ typed: one, key: foldPhrase(one.text) }));
  return knowledge.packs
    .flatMap((pack): readonly Named[] => [...pack.terms, ...pack.people, ...pack.events])
    .filter(({ kind }) => kind !== 'event' || typed[0] !== nothing)
    .flatMap((entry) => offersOf(entry, folded, place))
    .sort((a, b) => b.typed.length - a.typed.length);
}

/** The typed text in the spelling names are compared in: `Five  Year-P` is `five year-p`. */
function foldPhrase(text: string): string {
  return fold(text).replace(/\s+/g, ' ');
}

function offersOf(
  entry: Named,
  typed: readonly { readonly typed: Typed; readonly key: string }[],
  place: Place,
): readonly Offer[] {
  const names = [...new Set([entry.prefLabel, ...entry.labels.map(({ text }) => text)])];
  const matches = names.flatMap((label) => matchOf(label, typed) ?? []);
  const best = [...matches].sort((a, b) => closeness(b, entry) - closeness(a, entry))[0];
  if (best === undefined) return [];
  const preferred = { ...best, label: entry.prefLabel };
  const isLatin = /\p{Script=Latin}/u.test(best.label);
  const offered = best.label === entry.prefLabel || !isLatin ? [preferred] : [best, preferred];
  return offered.map((match) => toOffer(match, entry, place));
}

/** More of what is typed counts most, then a name that begins with it, then the preferred name, then a short one. */
function closeness({ label, typed, whole }: Match, { prefLabel }: Named): number {
  const ofName = (label === prefLabel ? 0.5 : 0) + 0.4 / (1 + label.length);
  return typed.text.length * 2 + (whole ? 1 : 0) + ofName;
}

function matchOf(
  label: string,
  typed: readonly { readonly typed: Typed; readonly key: string }[],
): Match | undefined {
  const key = foldPhrase(label);
  const inner = Array.from(key.matchAll(/[\s-]/g), ({ index }) => key.slice(index + 1));
  for (const one of typed) {
    if (key.startsWith(one.key)) return { label, typed: one.typed, whole: true };
    if (one.key.length > 2 && inner.some((tail) => tail.startsWith(one.key))) {
      return { label, typed: one.typed, whole: false };
    }
  }
  return undefined;
}

function toOffer({ label, typed, whole }: Match, entry: Named, place: Place): Offer {
  const text = capitalisedLike(label, typed.text);
  const rest = text.slice(typed.text.length);
  const takesRest = place.restOfWord !== '' && rest.startsWith(place.restOfWord);
  return {
    kind: entry.kind,
    text,
    start: typed.start,
    end: place.offset + (takesRest ? place.restOfWord.length : 0),
    typed: typed.text,
    description: label === entry.prefLabel ? describe(entry) : entry.prefLabel,
    detail: [entry.prefLabel, describe(entry)].filter((part) => part !== '').join(' – '),
    rank: rankOf(label, typed, whole, entry),
    about: { entry: entry.id },
  };
}

/** Names that begin with what is typed first, preferred names before others; events below terms and people. */
function rankOf(label: string, typed: Typed, whole: boolean, entry: Named): number {
  if (typed.text === '') return 60;
  const base = entry.kind === 'event' ? 35 : whole ? 20 : 30;
  if (!foldPhrase(label).startsWith(foldPhrase(typed.text))) return base + 3;
  return label === entry.prefLabel ? base : base + 2;
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
