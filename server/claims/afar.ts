/** What sentences far off tell a figure: the top of its note, the end of the section before. Most of their words tell it nothing. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nearPhrase } from '../knowledge/surroundings.ts';
import { supposes } from './doubts.ts';
import { oncePer } from './oncePer.ts';
import { tellsOfSmall } from './owners.ts';
import { readerOf } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { isProse } from './topicality.ts';

/**
 * Whether two lists of sentences, read far from where they stand, tell the same: whoever types on in the first sentence of a
 * note changes nothing for the rest of it, until a place, a date, a name of the topic or a word that decides between two
 * meanings comes or goes.
 */
export function textsTellTheSameFromAfar(
  a: readonly string[],
  b: readonly string[],
  knowledge: Knowledge,
): boolean {
  if (a.length !== b.length) return false;
  const read = readerOf(knowledge);
  const said = saidFromAfar(knowledge);
  return a.every((one, at) => one === b[at] || said(read(one)) === said(read(b[at] ?? '')));
}

/** All that is ever asked of such a sentence, as one text: equal texts, equal answers. */
const saidFromAfar = oncePer((knowledge: Knowledge) => {
  const guards = guardsOf(knowledge);
  const said = oncePer((sentence: Sentence): string => {
    const { text, places, dates } = sentence;
    const date = dates.findLast(({ period }) => period !== undefined)?.period;
    const stems = nearPhrase(text);
    // Whatever its guards ask for stands around it here: what may be a name of the topic somewhere.
    const names = knowledge
      .mentions(text, guards)
      .map(({ entry, span }) => [entry.id, text.slice(span.start, span.end)]);
    return JSON.stringify([
      supposes(sentence),
      tellsOfSmall(sentence),
      isProse(sentence),
      places.map(({ place }) => place?.id ?? ''),
      date === undefined ? [] : [date.edtf, date.first, date.last],
      names,
      guards.filter((guard) => stems.includes(nearPhrase(guard))),
    ]);
  });
  return said;
});

/** The phrases that some label of the packs is only meant near to. */
function guardsOf({ packs }: Knowledge): readonly string[] {
  const labelled = packs.flatMap(({ terms, people, events, quotations }) => [
    ...terms,
    ...people,
    ...events,
    ...quotations,
  ]);
  return [...new Set(labelled.flatMap(({ labels }) => labels.flatMap(({ onlyNear }) => onlyNear ?? [])))];
}
