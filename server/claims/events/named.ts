/** The events that a sentence names, and what each name says about the event. */
import type { EventRole, HistoricalEvent } from '../../knowledge/model.ts';
import type { TokenRange } from '../../language/tokens.ts';
import { oncePer } from '../oncePer.ts';
import type { Sentence } from '../sentence.ts';

/** A name of an event in a sentence; the range is that of the name. */
export interface NamedEvent extends TokenRange {
  readonly event: HistoricalEvent;
  readonly role: EventRole;
}

/** Whether a sentence has a word of any event at all; most have none, and no date of theirs is an event's. */
export const tellsOfEvents = oncePer(({ phrases }: Sentence) =>
  phrases.some(({ uses }) => uses.some(({ of }) => of === 'name' || of === 'event' || of === 'event-word')),
);

/**
 * The events named in a sentence, ascending. Of two names of one event in one place the longer counts ("Fifteenth Party
 * Congress"), and a name inside a longer name of another event counts for nothing ("Model Charter" in "draft Model
 * Charter").
 */
export const namedEvents = oncePer(({ phrases }: Sentence): readonly NamedEvent[] => {
  const found: NamedEvent[] = [];
  for (const hit of phrases) {
    for (const use of hit.uses) {
      if (use.of === 'name') found.push({ event: use.event, role: use.role, from: hit.from, to: hit.to });
    }
  }
  return found.filter((one) => !found.some((other) => other !== one && covers(other, one)));
});

/** A longer name that has all the words of a shorter one. */
const covers = (long: NamedEvent, short: NamedEvent): boolean =>
  long.from <= short.from && short.to <= long.to && long.to - long.from > short.to - short.from;
