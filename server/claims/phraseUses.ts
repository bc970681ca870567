/** What the packs' linking phrases say, and all phrases by their stems in a form that can be made beforehand. */
import { alternatives } from '../knowledge/alternatives.ts';
import type { GatheredPhrases, Knowledge } from '../knowledge/knowledge.ts';
import type { EventRole, HistoricalEvent, Measure, Term } from '../knowledge/model.ts';
import { stemPhrase } from '../knowledge/stem.ts';
import { holderNames } from './attribution.ts';
import { eventWords } from './events/eventWords.ts';
import { unitNouns } from './unitNouns.ts';

/** How a phrase speaks for or against a measure. */
export type PhraseRole = (typeof PHRASE_ROLES)[number];

/** What a phrase says when it is found: it speaks for a measure, or fills one group of one way of naming an event. */
export type PhraseUse =
  | { readonly of: 'measure'; readonly measure: Measure; readonly role: PhraseRole }
  | { readonly of: 'event'; readonly event: HistoricalEvent; readonly way: number; readonly group: number }
  /** It names an event … */
  | { readonly of: 'name'; readonly event: HistoricalEvent; readonly role: EventRole }
  /** … or is one word of what it is called. */
  | { readonly of: 'event-word'; readonly event: HistoricalEvent }
  /** … or tells that another one is meant. */
  | { readonly of: 'other-event'; readonly event: HistoricalEvent }
  /** It names something that existed between known days. */
  | { readonly of: 'term'; readonly term: Term };

const PHRASE_ROLES = ['subject', 'predicate', 'topic', 'exclude', 'holder', 'unit'] as const;
const EVENT_ROLES = ['name', 'loose', 'begins', 'ends'] as const satisfies readonly EventRole[];

/** All that phrases of a knowledge base may say. Gathered phrases have the number of a use in this list. */
export function usesOf({ measures, events, packs }: Knowledge): readonly PhraseUse[] {
  return [
    ...measures.flatMap((measure) => PHRASE_ROLES.map((role) => ({ of: 'measure', measure, role }) as const)),
    ...events.flatMap((event): readonly PhraseUse[] => [
      ...event.mentions.flatMap((groups, way) =>
        groups.map((_, group) => ({ of: 'event', event, way, group }) as const),
      ),
      ...EVENT_ROLES.map((role) => ({ of: 'name', event, role }) as const),
      { of: 'event-word', event },
      { of: 'other-event', event },
    ]),
    ...packs.flatMap(({ terms }) =>
      terms.flatMap((term) => (term.existence === undefined ? [] : [{ of: 'term', term } as const])),
    ),
  ];
}

/** The phrases that say something. */
function phrasesThatSay(use: PhraseUse, knowledge: Knowledge): readonly string[] {
  switch (use.of) {
    case 'measure':
      return phrasesOf(use.measure, use.role, knowledge);
    case 'event':
      return (use.event.mentions[use.way]?.[use.group] ?? []).flatMap(alternatives);
    case 'name':
      return use.event.names.flatMap(({ role, text }) => (role === use.role ? alternatives(text) : []));
    case 'event-word':
      return eventWords(use.event);
    case 'other-event':
      return use.event.exclude.flatMap(alternatives);
    case 'term':
      return use.term.existence?.names ?? [];
  }
}

function phrasesOf(measure: Measure, role: PhraseRole, knowledge: Knowledge): readonly string[] {
  if (role === 'unit') return unitNouns(measure.unit);
  if (role !== 'holder') return measure[role];
  const holders = new Set(
    measure.observations.flatMap(({ estimates }) => estimates.map(({ holder }) => holder)),
  );
  return Array.from(holders).flatMap((holder) => holderNames(holder, knowledge));
}

/**
 * Gathers the phrases of all measures, events and terms of a knowledge base, which takes a look at every word of them: it is
 * done at build time for the packs that come with the server.
 */
export function gatherPhrases(knowledge: Knowledge): GatheredPhrases {
  const said = new Map<string, number[]>();
  for (const [number, use] of usesOf(knowledge).entries()) {
    const phrases = phrasesThatSay(use, knowledge).map((phrase) => stemPhrase(phrase).join(' '));
    for (const phrase of new Set(phrases)) {
      const known = said.get(phrase);
      if (known === undefined) said.set(phrase, [number]);
      else known.push(number);
    }
  }
  said.delete('');
  const together = new Map<string, [readonly number[], string[]]>();
  for (const [phrase, uses] of said) {
    const known = together.get(uses.join());
    if (known === undefined) together.set(uses.join(), [uses, [phrase]]);
    else known[1].push(phrase);
  }
  return [...together.values()];
}
