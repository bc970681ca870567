/** Whether a sentence tells of something else of the same name: in another country, or of another body. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { share, type TokenRange } from '../../language/tokens.ts';
import { oncePer } from '../oncePer.ts';
import type { Sentence } from '../sentence.ts';
import type { Surroundings } from '../surroundings.ts';
import { isElsewhere } from '../topicality.ts';
import { wordRole } from './gap.ts';

/** "Bread rationing was introduced in Britain in 1946", "the Fifteenth Congress of the Comintern". */
export function isOfOther(
  sentence: Sentence,
  { headings, parents, opening }: Surroundings,
  event: HistoricalEvent,
  knowledge: Knowledge,
): boolean {
  const excluded = sentence.phrases.some(({ uses }) =>
    uses.some((use) => use.of === 'other-event' && use.event === event),
  );
  const around = [...headings, ...parents].some((one) => one.places.some(({ place }) => place === undefined));
  // What is said in a note on another country, and names none of the packs' places, happened there.
  const abroad = sentence.places.length === 0 && isElsewhere(opening());
  return (
    excluded ||
    around ||
    abroad ||
    foreignPlaces(knowledge)(sentence).some((place) => !isOwn(sentence, place, event))
  );
}

/** Places that are none of the packs': those of the sentence, and even beside a noun one behind "in" or before a verb. */
const foreignPlaces = oncePer((knowledge: Knowledge) =>
  oncePer((sentence: Sentence) => placesOutside(sentence, knowledge)),
);

function placesOutside(sentence: Sentence, knowledge: Knowledge): readonly TokenRange[] {
  const { text, tokens, places } = sentence;
  const found: TokenRange[] = places.filter(({ place }) => place === undefined);
  const asides = knowledge.elsewhere(text).flatMap((span) => {
    const from = tokens.findIndex((token) => token.end > span.start);
    const to = tokens.findLastIndex((token) => token.start < span.end) + 1;
    const before = tokens[from - 1]?.lower === 'the' ? tokens[from - 2] : tokens[from - 1];
    // "Britain introduces rationing" is no adjective of something else either.
    const acts = /^(?:begins|occurs|ends)$/.test(wordRole(sentence, to));
    return acts || /^(?:across|in|of|throughout)$/.test(before?.lower ?? '') ? [{ from, to }] : [];
  });
  return [...found, ...asides];
}

/** The New York Times, in which Duranty wrote, is no place of its own. */
const isOwn = ({ phrases }: Sentence, place: TokenRange, event: HistoricalEvent): boolean =>
  phrases.some((hit) => share(hit, place) && hit.uses.some((use) => 'event' in use && use.event === event));
