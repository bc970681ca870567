/** A pack of invented terms, to see what it costs to know many more words than a note has. */
import type { Pack, Term } from '../../../server/knowledge/model.ts';
import { vocabularyOf } from '../../../server/knowledge/vocabulary.ts';
import { createRandom, type Random } from './random.ts';

const syllables = [
  'bo',
  'dzhu',
  'kra',
  'lem',
  'mirz',
  'nok',
  'ovra',
  'pel',
  'rudz',
  'shta',
  'tev',
  'vok',
] as const;
/** Words that notes are full of, so that looking a term up does not end with its first word. */
const everyday = [
  'state',
  'grain',
  'peasant',
  'collective',
  'the',
  'party',
  'village',
  'land',
  'law',
] as const;

/** A pack of `count` terms under some 1.25 names each: a half of one word, a third of two, the rest of three. */
export function manyTerms(count: number, seed = 1): Pack {
  const random = createRandom(seed);
  const terms = Array.from({ length: count }, (_, number) => invented(number, random));
  return {
    id: 'invented',
    title: 'Invented words',
    places: [{ id: 'invented-land', prefLabel: 'Dzhubokra', names: ['Dzhubokra'] }],
    defaultPlace: 'invented-land',
    terms,
    people: [],
    events: [],
    measures: [],
    quotations: [],
    sources: [],
    vocabulary: vocabularyOf(terms),
  };
}

function invented(number: number, random: Random): Term {
  const prefLabel = name(number, random);
  const other = random.below(4) === 0 ? [{ text: `${prefLabel} ${word(number, random)}` }] : [];
  return {
    kind: 'term',
    id: `invented-${number}`,
    prefLabel,
    labels: [{ text: prefLabel }, ...other],
    definition: `An invented word, number ${number} of many; it is as long as what a reader is shown usually is.`,
    broader: [],
    related: [],
    sources: [],
    seenOn: ['https://example.org/the-page-you-read'],
  };
}

function name(number: number, random: Random): string {
  const kind = random.below(6);
  if (kind < 3) return word(number, random);
  if (kind < 5) return `${random.pick(everyday)} ${word(number, random)}`;
  return `${random.pick(everyday)} ${random.pick(everyday)} ${word(number, random)}`;
}

/** A word that no note has: its number, told in syllables, between two by chance. */
function word(number: number, random: Random): string {
  const inside = number
    .toString(12)
    .split('')
    .map((digit) => syllables[parseInt(digit, 12)] ?? '');
  return [random.pick(syllables), ...inside, random.pick(syllables)].join('');
}
