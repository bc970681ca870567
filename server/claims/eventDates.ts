/** The dates that a sentence gives to known events, judged. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { EventRole } from '../knowledge/model.ts';
import type { DateMention } from '../language/dates.ts';
import { holds, share, type TokenRange } from '../language/tokens.ts';
import type { Following } from './following.ts';
import { datesOfEvents, type KnownDate } from './sentenceDates.ts';
import { claimedPeriod, compareDates, type DateClaim } from './events/dateClaim.ts';
import { dateJudgement } from './events/dateJudgement.ts';
import { isDenied } from './events/denial.ts';
import { namedEvents, tellsOfEvents, type NamedEvent } from './events/named.ts';
import { readGap } from './events/gap.ts';
import { isOfOther } from './events/otherEvents.ts';
import { rejoin, type Apart } from './events/rejoined.ts';
import { withAntecedent, withNouns } from './events/retold.ts';
import { isPlain, nearestDates, spokenEvents, type SpokenEvent } from './events/spoken.ts';
import { eventOfDay, isExact } from './events/sameDay.ts';
import { isDatedBy, isOfOtherVerb } from './events/ties.ts';
import { isAsserted } from './mood.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement } from './sentenceJudgement.ts';
import type { Surroundings } from './surroundings.ts';
import { NOT_DATING } from './wordClasses.ts';

/**
 * Judges the dates of the events that a sentence names or speaks of. What it leaves out is taken from where it leans: of a
 * mere date the event from the question, the list parent or the table row, of "it" and of "the Sixteenth" what they stand
 * for.
 */
export function judgeDates(
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
  knowledge: Knowledge,
  apart: Apart,
): readonly SentenceJudgement[] {
  if (sentence.dates.length === 0) return [];
  const judge = (one: Sentence): readonly SentenceJudgement[] =>
    tellsOfEvents(one) ? judgeStatement(one, surroundings, next, knowledge) : [];
  const found = [...judge(sentence)];
  const isOpen = (date: { readonly start: number; readonly end: number }): boolean =>
    !found.some((one) => one.start < date.end && date.start < one.end);
  const ways = [
    withNouns(sentence, surroundings, apart.read),
    withAntecedent(sentence, surroundings, apart.read),
    rejoin(sentence, apart, surroundings),
  ];
  for (const { statement, cut, lead } of ways.flat()) {
    if (!sentence.dates.some(isOpen)) break;
    found.push(
      ...judge(statement)
        .filter(({ start }) => start >= lead)
        .map((one) => moved(one, cut - lead))
        .filter(isOpen),
    );
  }
  return found;
}

/** A judgement with its offsets moved. */
const moved = ({ start, end, fixes, ...rest }: SentenceJudgement, by: number): SentenceJudgement => ({
  ...rest,
  start: start + by,
  end: end + by,
  fixes: fixes.map((fix) => ({ ...fix, start: fix.start + by, end: fix.end + by })),
});

function judgeStatement(
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
  knowledge: Knowledge,
): readonly SentenceJudgement[] {
  const dates = datesOfEvents(sentence, surroundings);
  if (dates.length === 0) return [];
  const isMeant = ({ event }: DateClaim): boolean => !isOfOther(sentence, surroundings, event, knowledge);
  const claims = [...namedClaims(sentence, dates), ...spokenClaims(sentence, dates)].filter(isMeant);
  return dates.flatMap((date) => {
    const { mention } = date;
    const claim =
      decisive(
        claims.filter((one) => one.mention === mention),
        claims,
      ) ??
      [eventOfDay(sentence, date)].find(
        (one) =>
          one !== undefined &&
          isMeant(one) &&
          !isOpen(sentence, date, 'name') &&
          !isOfOtherVerb(sentence, one.event, mention, dates),
      );
    if (claim === undefined || isDenied(sentence, mention, claim.event)) return [];
    return isOption(sentence, mention) || !isAsserted(sentence, mention, next)
      ? []
      : [dateJudgement(sentence, claim, knowledge)];
  });
}

/**
 * The claim that decides what is said of a date: one that agrees, else one that is sure. A span of years has to be right
 * at both ends, so there the one that is wrong comes first.
 */
function decisive(claims: readonly DateClaim[], all: readonly DateClaim[]): DateClaim | undefined {
  const sure = claims.filter((claim) => claim.sure);
  const span = claims[0]?.mention.precision === 'interval';
  const wrong = span ? sure.find((claim) => compareDates(claim) === 'contradicted') : undefined;
  const right = claims.filter((claim) => compareDates(claim) === 'supported');
  return (
    wrong ??
    right.find((claim) => claim.sure || (isExact(claim.event, claim) && !isSwapped(claim, all))) ??
    sure.find((claim) => claim.event.use === 'warn' && compareDates(claim) === 'contradicted') ??
    sure.find((claim) => compareDates(claim) === 'contradicted') ??
    right[0] ??
    sure[0]
  );
}

/** "Dizzy with Success (7 August 1932), law of spikelets (2 March 1930)": an event that surely has another date, a wrong one. */
const isSwapped = ({ event, mention }: DateClaim, all: readonly DateClaim[]): boolean =>
  all.some(
    (one) =>
      one.sure && one.event === event && one.mention !== mention && compareDates(one) === 'contradicted',
  );

/** The dates given to events by name. A date that agrees is the event's wherever it stands in the sentence. */
function namedClaims(sentence: Sentence, dates: readonly KnownDate[]): readonly DateClaim[] {
  const names = namedEvents(sentence);
  return names.flatMap((name) =>
    dates.flatMap((date): readonly DateClaim[] => {
      const { mention } = date;
      if (share(name, mention) || isOpen(sentence, date, name.role)) return [];
      const others = [
        ...names.filter((other) => isOther(sentence, name, other, date)),
        ...dates.map((other) => other.mention).filter((other) => other !== mention),
      ];
      const period = claimedPeriod(name.role, date);
      const tied = name.role !== 'loose' && mention.kind === 'absolute';
      const sure = tied && isDatedBy(sentence, name, mention, others);
      const claim = { event: name.event, mention, period, sure };
      const right =
        (name.role === 'name' || name.role === 'loose' || isExact(name.event, claim)) &&
        compareDates(claim) === 'supported' &&
        !isOfOtherVerb(sentence, name.event, mention, dates);
      return sure || right ? [claim] : [];
    }),
  );
}

/**
 * Whether a name parts another one from a date: the name of something else, and not of what a congress only resolved on
 * ("The Fifteenth Congress approved collectivisation: December 1927"), unless the date is right for that.
 */
function isOther(sentence: Sentence, name: NamedEvent, other: NamedEvent, date: KnownDate): boolean {
  if (other.role === 'loose' || share(other, name) || other.event === name.event) return false;
  if (name.role !== 'name' || other.role === 'name' || other.from < name.to) return true;
  const gap = readGap(sentence, name.to, other.from);
  const resolves = (gap.speaks || gap.occurs) && gap.others === 0 && !gap.label && !gap.breaks;
  const right = compareDates({ ...date, event: other.event, sure: false }) === 'supported';
  return right || !resolves;
}

/** The dates nearest to the words of events that are spoken of without a name. */
function spokenClaims(sentence: Sentence, all: readonly KnownDate[]): readonly DateClaim[] {
  const spoken = spokenEvents(sentence);
  return spoken.flatMap((one) => {
    const closed = all.filter(
      (date) => !isOpen(sentence, date, 'name', one.words) || isSince(sentence, one, date),
    );
    const absolute = closed.filter(({ mention }) => mention.kind === 'absolute');
    const claimed = ({ mention, period }: KnownDate): DateClaim => ({
      event: one.event,
      mention,
      period,
      sure: mention.kind === 'absolute' && isPlain(sentence, one, mention),
    });
    const right = (date: KnownDate): boolean => compareDates(claimed(date)) === 'supported';
    const dates =
      absolute.length > 0 ? closed.filter((date) => absolute.includes(date) || right(date)) : closed;
    return nearestDates(sentence, one, spoken, dates, right).map(claimed);
  });
}

/** "From the spring of 1932 kolkhozniks could sell": what leaves an end open agrees, if it is no mere year. */
const isSince = ({ tokens }: Sentence, { event }: SpokenEvent, { mention, period }: KnownDate): boolean =>
  /^(?:part|month|day)$/.test(mention.precision) &&
  tokens
    .slice(Math.max(0, mention.from - 2), mention.from)
    .some(({ lower }) => /^(?:by|from|since)$/.test(lower)) &&
  compareDates({ event, mention, period, sure: false }) === 'supported';

/**
 * Whether a date is none of an event: a decade, or one that leaves an end open, "by 1934", "since 1930", unless the event's
 * own words say so ("rationed until 1935").
 */
function isOpen(
  { tokens }: Sentence,
  { mention }: KnownDate,
  role: EventRole,
  own: readonly TokenRange[] = [],
): boolean {
  if (mention.precision === 'decade') return true;
  const before = tokens.slice(Math.max(0, mention.from - 3), mention.from).map((token) => token.lower);
  const dated = before.some((word) => /^(?:dat|belong)/.test(word));
  return [mention.from - 2, mention.from - 1].some((at) => {
    const word = tokens[at]?.lower ?? '';
    if (!NOT_DATING.has(word) || own.some((range) => holds(range, at))) return false;
    if (dated && /^(?:from|to)$/.test(word)) return false;
    if (role === 'begins' && /^(?:from|since)$/.test(word)) return false;
    if (/^(?:before|till|until)$/.test(word) && isNegated(tokens, at)) return false;
    if (role === 'ends' && /^(?:until|till)$/.test(word)) return false;
    return !(mention.precision === 'interval' && SPANNING.has(word));
  });
}

/** "not until 1936", "was not introduced before 1936". */
const isNegated = (tokens: Sentence['tokens'], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'not' || lower.endsWith("n't"));

/** Before a span of years these leave nothing open: "from 1928 to 1932". */
const SPANNING: ReadonlySet<string> = new Set(['between', 'during', 'from']);

/** "a) 1917 b) 1924": one of the answers that a question offers. */
function isOption({ tokens }: Sentence, { from }: DateMention): boolean {
  const [before, letter, sign] = [from - 3, from - 2, from - 1].map((at) => tokens[at]);
  return (
    letter?.lower.length === 1 &&
    letter.kind === 'word' &&
    /^[).]$/.test(sign?.text ?? '') &&
    letter.lower !== 'c' &&
    // "(d. 1924)"
    !(sign?.text === '.' && before?.text === '(')
  );
}
