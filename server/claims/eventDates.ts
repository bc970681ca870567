/** The dates that a sentence gives to known events, judged. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { HistoricalEvent } from '../knowledge/model.ts';
import { overlaps, type Period } from '../language/period.ts';
import type { TokenRange } from '../language/tokens.ts';
import { formatEdtf } from '../language/writtenDates.ts';
import { knownDates, type KnownDate } from './dating.ts';
import { dateReplacement, yearReplacement } from './fixes.ts';
import type { Verdict } from './judgement.ts';
import { isAsserted, isDoubted } from './mood.ts';
import { closeness, type Sentence } from './sentence.ts';
import type { SentenceJudgement } from './statistics.ts';
import type { Surroundings } from './surroundings.ts';
import { dateMessage, dateNotComparedMessage, dateSupportedMessage } from './wording.ts';
import { NOT_DATING } from './wordClasses.ts';

/** An event that a sentence speaks of, with the places of the words that say so. */
interface Spoken {
  readonly event: HistoricalEvent;
  readonly words: readonly TokenRange[];
}

/** Judges the date that stands nearest to each event a sentence speaks of. */
export function judgeDates(
  sentence: Sentence,
  surroundings: Surroundings,
  next: string | undefined,
  knowledge: Knowledge,
): readonly SentenceJudgement[] {
  if (sentence.dates.length === 0) return [];
  const spoken = spokenEvents(sentence);
  if (spoken.length === 0 || isElsewhere(sentence, surroundings)) return [];
  const dates = knownDates(sentence, surroundings);
  const claims = spoken.flatMap((one) => {
    const date = nearestDate(sentence, one, spoken, dates);
    return date === undefined ? [] : [{ ...one, date }];
  });
  const judged: SentenceJudgement[] = [];
  for (const date of dates) {
    const here = claims.filter((claim) => claim.date === date);
    const agreeing = here.find(({ event }) => agrees(event, date.period));
    const claim = agreeing ?? here[0];
    if (claim === undefined || !isAsserted(sentence, date.mention, next) || isDoubted(sentence, date.mention))
      continue;
    judged.push(judge(sentence, claim.event, date, agreeing !== undefined, knowledge));
  }
  return judged;
}

/** "Bread rationing was introduced in Britain in 1946": the same words, another country. */
function isElsewhere(sentence: Sentence, { headings, parents }: Surroundings): boolean {
  return [sentence, ...headings, ...parents].some((one) =>
    one.places.some(({ place }) => place === undefined),
  );
}

/** Events of which one way of naming them is complete in the sentence; the widest way counts. */
function spokenEvents(sentence: Sentence): readonly Spoken[] {
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
  const spoken: Spoken[] = [];
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

/** The date nearest to the event's words that can date it: "by 1934" and "since 1930" tell of a state, not of an event. */
function nearestDate(
  sentence: Sentence,
  spoken: Spoken,
  all: readonly Spoken[],
  dates: readonly KnownDate[],
): KnownDate | undefined {
  const dating = dates.filter(({ mention }) => {
    const before = sentence.tokens
      .slice(Math.max(0, mention.from - 2), mention.from)
      .map((token) => token.lower);
    return mention.precision !== 'decade' && !before.some((word) => NOT_DATING.has(word));
  });
  // Of "rationing was introduced in 1929 and abolished in 1935" only the verb tells the two events apart.
  const others = new Set(
    all.filter((other) => other !== spoken).flatMap((other) => other.words.map(({ from }) => from)),
  );
  const own = spoken.words.filter(({ from }) => !others.has(from));
  const words = own.length > 0 ? own : spoken.words;
  // A right date that no other event claims is this event's, whatever other dates stand around.
  const right = dating.find((date) => agrees(spoken.event, date.period));
  if (right !== undefined && all.length === 1) return right;
  const [best, second] = dating
    .map((date) => ({
      date,
      near: Math.max(...words.map((word) => closeness(sentence, word, date.mention))),
    }))
    .sort((a, b) => b.near - a.near);
  // Two dates at the same distance: which of them is the event's, nobody can say.
  if (best === undefined || best.near < DATING || (second !== undefined && second.near > best.near * TIE))
    return undefined;
  return best.date;
}

const agrees = (event: HistoricalEvent, period: Period): boolean =>
  [event.period, ...event.acceptedPeriods].some((known) => overlaps(known, period));

/** How many days a date may be off and still be one of the days on which a decree was made, printed or dated. */
const NEARBY = 1;
/** How many days off a slip may lead; what is further off is another event of the same name. */
const NAMESAKE = 10 * 366;

/** What a date is that agrees, or not, with an event `gap` days away (negative: the two overlap). */
function verdictOn(event: HistoricalEvent, gap: number, supported: boolean): Verdict {
  if (supported) return 'supported';
  return gap > NEARBY && gap <= NAMESAKE && event.use !== 'attribute' ? 'contradicted' : 'not-covered';
}

function judge(
  sentence: Sentence,
  event: HistoricalEvent,
  { mention, period }: KnownDate,
  supported: boolean,
  knowledge: Knowledge,
): SentenceJudgement {
  const { start, end } = mention;
  const text = sentence.text.slice(start, end);
  const gap = Math.max(event.period.first - period.last, period.first - event.period.last);
  const verdict = verdictOn(event, gap, supported);
  const base = {
    start,
    end,
    text,
    subject: 'date',
    verdict,
    strength: event.use === 'warn' ? 'warn' : 'hint',
    event: event.id,
    period: period.edtf,
    evidence: [
      { kind: 'event', words: event.prefLabel, where: 'sentence' },
      { kind: 'period', words: text, where: 'clause' },
    ],
  } as const;
  if (verdict !== 'contradicted') {
    const message = supported ? dateSupportedMessage(event, knowledge) : dateNotComparedMessage(event);
    return { ...base, message, fixes: [] };
  }
  return {
    ...base,
    rule: 'date.contradicts',
    message: dateMessage(event, text, knowledge),
    fixes: fixesFor(sentence, mention, event),
  };
}

/** The right year where the note gives no day, and the right date as it is known. */
function fixesFor(
  sentence: Sentence,
  mention: KnownDate['mention'],
  { period }: HistoricalEvent,
): SentenceJudgement['fixes'] {
  const when = formatEdtf(period.edtf);
  const date = {
    kind: 'replace-date',
    title: `Change the date to ${when}`,
    ...dateReplacement(sentence, mention, when),
  } as const;
  const year = mention.precision === 'day' ? undefined : yearReplacement(sentence, mention, period);
  if (year === undefined) return [date];
  return [{ kind: 'replace-date', title: `Change the year to ${year.newText}`, ...year }, date];
}
