/** The events that a sentence speaks of in its own words, without naming them. */
import type { HistoricalEvent } from '../../knowledge/model.ts';
import { overlaps } from '../../language/period.ts';
import { holds, type TokenRange } from '../../language/tokens.ts';
import type { KnownDate } from '../sentenceDates.ts';
import { closeness, type Sentence } from '../sentence.ts';
import type { DateMention } from '../../language/dates.ts';
import { readGap } from './gap.ts';
import { leaningOn, relativeClauseEnd } from './syntax.ts';

/** An event that a sentence speaks of, with the places of the words that say so. */
export interface SpokenEvent {
  readonly event: HistoricalEvent;
  readonly words: readonly TokenRange[];
}

/** Events of which one way of speaking is complete in the sentence; the first such way counts. */
export function spokenEvents(sentence: Sentence): readonly SpokenEvent[] {
  const found = new Map<HistoricalEvent, Map<number, Map<number, TokenRange>>>();
  for (const hit of sentence.phrases) {
    for (const use of hit.uses) {
      if (use.of !== 'event') continue;
      const ways = found.get(use.event) ?? new Map<number, Map<number, TokenRange>>();
      found.set(use.event, ways);
      const groups = ways.get(use.way) ?? new Map<number, TokenRange>();
      ways.set(use.way, groups);
      if (!groups.has(use.group)) groups.set(use.group, hit);
    }
  }
  const spoken: SpokenEvent[] = [];
  for (const [event, ways] of found) {
    for (const [way, groups] of ways) {
      if (groups.size < (event.mentions[way]?.length ?? Infinity)) continue;
      spoken.push({ event, words: [...groups.values()] });
      break;
    }
  }
  return spoken;
}

/** How near a date has to be to an event's words to date it. */
const DATING = 0.3;
/** Two dates whose closeness differs by less than this share are equally near. */
const TIE = 0.97;

/** The dates nearest to the event's words: all that agree where no other event is spoken of, else one, told once or more. */
export function nearestDates(
  sentence: Sentence,
  spoken: SpokenEvent,
  all: readonly SpokenEvent[],
  dates: readonly KnownDate[],
  isRight: (date: KnownDate) => boolean,
): readonly KnownDate[] {
  // Of "rationing was introduced in 1929 and abolished in 1935" only the verb tells the two events apart.
  const others = new Set(
    all.filter((other) => other !== spoken).flatMap((other) => other.words.map(({ from }) => from)),
  );
  const own = spoken.words.filter(({ from }) => !others.has(from));
  const words = own.length > 0 ? own : spoken.words;
  // A right date that no other event claims is this event's, whatever other dates stand around.
  const right = dates.filter(isRight);
  if (right.length > 0 && all.length === 1) return right;
  const [best, second] = dates
    .map((date) => ({
      date,
      near: Math.max(...words.map((word) => closeness(sentence, word, date.mention))),
    }))
    .sort((a, b) => b.near - a.near);
  // Two dates at the same distance: which of them is the event's, nobody can say.
  if (best === undefined || best.near < DATING || (second !== undefined && second.near > best.near * TIE))
    return [];
  // "two months later, in January": one date told twice.
  const again = dates.filter((date) => date !== best.date && isRight(date) && isRight(best.date));
  return [best.date, ...again.filter(({ period }) => overlaps(period, best.date.period))];
}

/** Whether nothing between a date and the words of an event next to it reckons the one from the other or parts them. */
export function isPlain(sentence: Sentence, { words }: SpokenEvent, mention: DateMention): boolean {
  const left = words.filter((word) => word.to <= mention.from).map((word) => word.to);
  const right = words.filter((word) => word.from >= mention.to).map((word) => word.from);
  const gaps = [
    ...(left.length > 0 ? [readGap(sentence, Math.max(...left), mention.from)] : []),
    ...(right.length > 0 ? [readGap(sentence, mention.to, Math.min(...right))] : []),
  ];
  // Between its own words, too: "Bukharin left the Politburo later".
  const from = Math.min(...words.map((word) => word.from));
  const to = Math.max(...words.map((word) => word.to));
  const reckoned = sentence.tokens
    .slice(from, to + 2)
    .some((token, at) => RECKONS.test(token.lower) && !words.some((word) => holds(word, from + at)));
  // "on the anniversary of …", "a committee that in 1928 …"
  const lead = leaningOn(sentence, from);
  if (lead.role === 'relates' && lead.governs) return false;
  const clause = relativeClauseEnd(sentence, mention);
  if (clause !== undefined && !words.some((word) => word.from >= mention.to && word.to <= clause))
    return false;
  return !reckoned && gaps.every((gap) => !gap.relates && !gap.breaks);
}

/** What tells that a sentence reckons one date from another. */
const RECKONS = /^(?:after|afterwards|anniversary|before|earlier|later|since|subsequently)$/;
