/** Who said a quotation, and who may have said it as well. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Person, Quotation } from '../../knowledge/model.ts';
import { fold } from '../../knowledge/words.ts';

/** Whether a quotation is a person's: its speaker, or who is named with the speaker ("as recorded by Winston Churchill"). */
export function isSpeakerOf(person: Person, quotation: Quotation, knowledge: Knowledge): boolean {
  if (person.id === quotation.speaker) return true;
  const speakers = fold(quotation.speakerName);
  return (
    [person.prefLabel, ...person.labels.map(({ text }) => text)].some((name) =>
      speakers.includes(fold(name)),
    ) ||
    quotation.sources.some(({ source }) =>
      knowledge.source(source)?.author.some(({ family }) => person.prefLabel.endsWith(family)),
    )
  );
}

/**
 * Whether somebody other than the speaker may well be named with a quotation: a historian quotes those he writes about, and
 * a slogan is repeated by whoever lived to hear it.
 */
export function mayHaveSaid(person: Person, quotation: Quotation, knowledge: Knowledge): boolean {
  if (isSpeakerOf(person, quotation, knowledge)) return true;
  const speaker = quotation.speaker === undefined ? undefined : knowledge.person(quotation.speaker);
  if (person.historian && speaker?.historian !== true) return true;
  if (!quotation.slogan) return false;
  return (
    person.died === undefined || quotation.period === undefined || person.died.last >= quotation.period.first
  );
}
