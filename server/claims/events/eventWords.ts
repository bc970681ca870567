/** The words of what an event is called: which of them stand in a sentence, and how much that says. */
import { alternatives } from '../../knowledge/alternatives.ts';
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { stem } from '../../knowledge/stem.ts';
import { withoutPossessive, words } from '../../knowledge/words.ts';
import { wordClass } from '../../language/functionWords.ts';
import { share } from '../../language/tokens.ts';
import type { Sentence } from '../sentence.ts';

/** Shorter words say little. */
const SHORTEST = 4;

/** Words of the names of any event. */
const COMMON = wordClass(
  'after attack begin begins declared first from held introduced made operation second that their union with',
);

/** The words of an event's labels and names that say something, once each: of "Dizzy with Success", dizzy and success. */
export function eventWords({ prefLabel, labels, names }: HistoricalEvent): readonly string[] {
  const texts = [
    prefLabel,
    ...labels.map(({ text }) => text),
    ...names.flatMap(({ text }) => alternatives(text)),
  ];
  const found = new Map<string, string>();
  for (const word of texts.flatMap((text) => words(text))) {
    const lower = withoutPossessive(word.text).toLowerCase();
    if (lower.length >= SHORTEST && !COMMON.has(lower) && /^\p{L}+$/u.test(lower))
      found.set(stem(lower), lower);
  }
  return [...found.values()];
}

/** In the names of at most so many events a word still tells one of them from others. */
const RARE = 5;

/**
 * How many of the words of each event's name stand in a sentence, those of its dates left out, and how many of them tell the
 * event from most others; the name of a place tells none.
 */
export function eventsByWord({
  dates,
  firstPhrases,
  places,
}: Sentence): ReadonlyMap<HistoricalEvent, { readonly all: number; readonly rare: number }> {
  const found = new Map<HistoricalEvent, { all: number; rare: number }>();
  for (const hit of firstPhrases) {
    if (dates.some((date) => share(date, hit))) continue;
    const { uses } = hit;
    const events = uses.flatMap((use) => (use.of === 'event-word' ? [use.event] : []));
    for (const event of events) {
      const count = found.get(event) ?? { all: 0, rare: 0 };
      count.all += 1;
      if (events.length <= RARE && !places.some((place) => share(place, hit))) count.rare += 1;
      found.set(event, count);
    }
  }
  return found;
}
