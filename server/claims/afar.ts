/**
 * What sentences tell a figure that does not stand right behind them: the top of its note, the end of the section before, the
 * last sentences but one. Most of their words tell it nothing.
 */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { nearPhrase } from '../knowledge/surroundings.ts';
import { supposes } from './doubts.ts';
import { oncePer } from './oncePer.ts';
import { tellsOfSmall } from './owners.ts';
import { readerOf } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { spokenEvent } from './events/retold.ts';
import { saidIn } from './spokenPhrases.ts';
import { isProse, naming } from './topicality.ts';

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

/**
 * The same of the sentences before one, of which more is asked: what measures and events they speak of, and all of their
 * dates. Of the one right in front every word may matter, and so of a question.
 */
export function textsTellTheSameBefore(
  a: readonly string[],
  b: readonly string[],
  knowledge: Knowledge,
): boolean {
  if (a.length !== b.length || a.at(-1) !== b.at(-1)) return false;
  const read = readerOf(knowledge);
  const said = saidBefore(knowledge);
  return a.every((one, at) => one === b[at] || said(read(one)) === said(read(b[at] ?? '')));
}

const saidBefore = oncePer((knowledge: Knowledge) => {
  const fromAfar = saidFromAfar(knowledge);
  return oncePer((sentence: Sentence): string => {
    const { text, dates } = sentence;
    return JSON.stringify([
      text.includes('?') ? text : '',
      fromAfar(sentence),
      saidIn(sentence).map(({ uses, words, isChange }) => [
        uses.map(({ measure, role }) => `${measure.id} ${role}`),
        words,
        isChange,
      ]),
      dates.map(({ period, precision }) => period && [period.edtf, period.first, period.last, precision]),
      spokenEvent(sentence),
    ]);
  });
});

/** All that is ever asked of a sentence far off, as one text: equal texts, equal answers. */
const saidFromAfar = oncePer((knowledge: Knowledge) => {
  const guards = guardsOf(knowledge);
  const said = oncePer((sentence: Sentence): string => {
    const { text, places, dates } = sentence;
    const date = dates.findLast(({ period }) => period !== undefined)?.period;
    const stems = nearPhrase(text);
    // Whatever its guards ask for stands around it here: what may be a name of the topic somewhere.
    const names = knowledge
      .mentions(text, guards)
      .map((mention) => [mention.entry.id, naming(sentence, mention)]);
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
