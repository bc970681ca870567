/** Which date a sentence gives to an event that it names. */
import type { HistoricalEvent } from '../../knowledge/model.ts';
import type { DateMention } from '../../language/dates.ts';
import type { TokenRange } from '../../language/tokens.ts';
import type { Sentence } from '../sentence.ts';
import { readGap, wordRole, type Gap, type WordRole } from './gap.ts';
import { namedEvents, type NamedEvent } from './named.ts';
import {
  dateStart,
  isConjunction,
  isObject,
  isTold,
  isUndergone,
  leaningOn,
  leadOf,
  readTail,
  relativeClauseEnd,
  statementStart,
} from './syntax.ts';

/**
 * Whether a date is the date of a named event, by how the two stand to each other:
 *
 * - side by side: `law of spikelets of 1932`, `Dizzy with Success (March 1930)`, `the December 1927 Fifteenth Congress`;
 * - as a label and what it labels: `7 Aug 1932: law of spikelets`, `NEP – 1921`;
 * - as subject and verb: `Dizzy with Success was published on …`, `In 1932 the government introduced passports`.
 *
 * `others` are the other dates and names of the sentence: across one of them nothing is dated.
 */
export function isDatedBy(
  sentence: Sentence,
  name: NamedEvent,
  date: DateMention,
  others: readonly (TokenRange | DateMention)[],
): boolean {
  const [left, right] = name.from < date.from ? [name, date] : [date, name];
  const between = others.filter(
    (other) =>
      other.from >= left.to &&
      other.to <= right.from &&
      ('precision' in other || !isAttached(sentence, name, other)),
  );
  if (name.to > date.from) return between.length === 0 && isDatedBefore(sentence, name, date);
  return between.length === 0
    ? isDatedBehind(sentence, name, date)
    : isCoordinated(sentence, name, date, between);
}

/** The word that dates what bears this name: what lasts is dated by its beginning or its end alone. */
const verbOf = ({ role }: NamedEvent): WordRole => (role === 'ends' ? 'ends' : 'begins');

/** Whether the words between a name and its date, or behind both, say that it happened, began or ended then. */
function tells(sentence: Sentence, name: NamedEvent, gap: Gap, from: number, to: number): boolean {
  if (name.role === 'name') return gap.occurs || gap.speaks || gap.ends;
  return isUndergone(sentence, from, to, verbOf(name));
}

/** The name first: "Dizzy with Success (2 March 1930)", "passports were introduced in 1932". */
function isDatedBehind(sentence: Sentence, name: NamedEvent, date: DateMention): boolean {
  const behind = pastAside(sentence, name.to, date.from);
  const end = Math.max(behind, dateStart(sentence, date));
  const gap = readGap(sentence, behind, end);
  if (gap.relates || gap.breaks || isObject(sentence, date)) return false;
  if (relativeClauseEnd(sentence, date) !== undefined) return false;
  if (gap.others > 0 || gap.occurs || gap.speaks || gap.ends || gap.lasts) {
    return isToldBehind(sentence, name, date, gap, end);
  }
  const start = statementStart(sentence, name.from);
  const before = readGap(sentence, start, name.from);
  const lead = leaningOn(sentence, name.from);
  // "ten years after the Fifteenth Congress (1937)"; but "After the Fifteenth Congress (1927) Stalin turned left".
  if (lead.role === 'relates' && lead.at > start && !isConjunction(sentence, lead.at)) return false;
  const last = sentence.tokens[date.from - 1];
  const spans = date.precision === 'interval' && name.role !== 'name';
  const allowed = spans || (name.role === 'ends' ? before.ends : name.role === 'name' || !before.ends);
  if (last?.lower === 'of') return allowed;
  if (last?.text === '(' || last?.text === '[') return allowed && !isDuring(sentence, name);
  if (gap.label || gap.words === 0) {
    // "NEP: 1925 was its best year".
    if (isTold(sentence, date.to) || (name.role !== 'name' && headsFigure(sentence, date.to))) return false;
    const tight = name.role === 'name' || gap.signs + gap.prepositions === gap.words;
    return tight && allowed && before.others === 0 && !before.relates;
  }
  if (gap.joins) return false;
  if (name.role !== 'name') return lead.role === verbOf(name);
  return hasVerb(sentence, name) || !lead.past;
}

/** "OGPU 1930: 13,754 revolts": name and date are the label of a figure. */
const headsFigure = ({ tokens, quantities }: Sentence, at: number): boolean =>
  tokens[at]?.text === ':' && quantities.some(({ from }) => from > at && from - at <= 2);

/** "Under NEP (1925) the kulaks prospered": a year of what lasted; but "under the law of spikelets (1932)". */
function isDuring({ tokens }: Sentence, { role, from, to }: NamedEvent): boolean {
  const at = tokens[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const enacted = tokens
    .slice(from, to)
    .some(({ lower }) => /^(?:code|decree|law|order|resolution)$/.test(lower));
  return role === 'begins' && !enacted && /^(?:during|throughout|under)$/.test(tokens[at]?.lower ?? '');
}

/** Behind what a writer adds to a name in brackets: "the law on theft (five ears of corn): 7 August 1932". */
function pastAside({ tokens, dates }: Sentence, from: number, limit: number): number {
  if (!/^[([]$/.test(tokens[from]?.text ?? '')) return from;
  const close = tokens.findIndex(({ text }, at) => at > from && /^[)\]]$/.test(text));
  const dated = dates.some((date) => date.from > from && date.to <= close);
  return close > from && close < limit && !dated ? close + 1 : from;
}

/** How many words may part a name and its verb: "Rationing in the towns ended". */
const ASIDE = 2;

/** "Dizzy with Success was published on 2 March 1930"; `end` is where what leads up to the date begins. */
function isToldBehind(
  sentence: Sentence,
  name: NamedEvent,
  date: DateMention,
  gap: Gap,
  end: number,
): boolean {
  const { tokens } = sentence;
  const lead = leaningOn(sentence, name.from);
  // "When NEP was introduced in 1921 …"; but "Before NEP was introduced, in 1914, …".
  const parted = tokens.slice(name.to, date.from).some(({ text }) => text === ',');
  const clause = isConjunction(sentence, lead.at) && !parted;
  // "It was part of the plan, which started in 1928".
  const described = /^(?:that|wh?ich)$/.test(
    tokens.slice(name.to).find(({ kind }) => kind === 'word')?.lower ?? '',
  );
  if (
    (lead.role === 'relates' && !clause) ||
    (lead.role === 'other' && lead.governs && !clause && !described)
  )
    return false;
  if (gap.others > 4 || gap.pasts > 0) return false;
  if (name.role === 'name' && hasVerb(sentence, name)) return true;
  // "The plan ran from 1928 to 1932": both ends at once.
  if (date.precision === 'interval' && (gap.occurs || gap.lasts) && gap.others === 0) return true;
  if (gap.othersBefore > ASIDE) return false;
  return isOutlasted(sentence, name, gap, end) || tells(sentence, name, gap, name.to, date.from);
}

/** "lasted until 1935" dates an end, "had existed since 1932" a beginning. */
function isOutlasted({ tokens }: Sentence, { role }: NamedEvent, gap: Gap, end: number): boolean {
  const word = tokens[end]?.lower ?? '';
  return (
    gap.lasts &&
    (role === 'ends' ? /^(?:till|until|up|to)$/ : role === 'begins' ? /^(?:ever|from|since)$/ : /^$/).test(
      word,
    )
  );
}

/** Whether a name says itself that something happened: "Lenin died". */
function hasVerb(sentence: Sentence, name: NamedEvent): boolean {
  const { occurs, ends } = readGap(sentence, name.from, name.to);
  return occurs || ends;
}

/** "Rationing was introduced in 1929 and abolished in 1935": the verb behind the last date counts. */
function isCoordinated(
  sentence: Sentence,
  name: NamedEvent,
  date: DateMention,
  between: readonly (TokenRange | DateMention)[],
): boolean {
  const last = Math.max(...between.map(({ to }) => to));
  const joins = /^(?:and|but|then|,)$/.test(sentence.tokens[last]?.lower ?? '');
  const dates = between.every((other) => 'precision' in other);
  const gap = readGap(sentence, last, date.from);
  if (!joins || !dates || gap.others > 0 || gap.relates || gap.breaks) return false;
  return tells(sentence, name, gap, last, date.from);
}

/** What something is only said to be in or of: "Politotdely in the MTS were set up in 1933 and wound up in 1934". */
function isAttached(sentence: Sentence, name: NamedEvent, other: TokenRange): boolean {
  const { tokens } = sentence;
  const at = tokens[other.from - 1]?.lower === 'the' ? other.from - 2 : other.from - 1;
  const led = /^(?:at|for|in|inside|of|to|within)$/.test(tokens[at]?.lower ?? '');
  const clause = tokens
    .slice(name.to, other.from)
    .some(({ lower }) => /^(?:that|wh(?:ich|o|ose))$/.test(lower));
  return led && !clause && !/^(?:that|wh(?:ich|o|ose)|,)$/.test(tokens[other.to]?.lower ?? '');
}

/** Whether the verb that stands before a date says the contrary of what a name is dated by: "wound up in 1934" for a beginning. */
export function isOfOtherVerb(
  sentence: Sentence,
  event: HistoricalEvent,
  date: DateMention,
  dates: readonly { readonly mention: DateMention }[],
): boolean {
  const name = namedEvents(sentence).find((one) => one.event === event && one.to <= date.from);
  if (name === undefined || name.role === 'name' || name.role === 'loose') return false;
  const earlier = dates.map(({ mention }) => mention.to).filter((to) => to > name.to && to <= date.from);
  const gap = readGap(sentence, Math.max(name.to, ...earlier), date.from);
  return name.role === 'begins' ? gap.ends && !gap.begins : gap.begins && !gap.ends;
}

/** The date first: "7 Aug 1932: law of spikelets", "In 1932 passports were introduced", "the 1937 census". */
function isDatedBefore(sentence: Sentence, name: NamedEvent, date: DateMention): boolean {
  const gap = readGap(sentence, date.to, name.from);
  if (gap.relates || gap.breaks || gap.others > 3) return false;
  const lead = leadOf(sentence, date);
  const tail = readTail(sentence, name.to);
  // "the 1932 passports"; but "1928 NEP was abandoned".
  if (gap.words === 0 && lead.attributive)
    return name.role !== 'ends' && !(tail.gap.ends && name.role === 'begins');
  // "Stalin retreated in March 1930 with Dizzy with Success": at or with it.
  const [beside] = sentence.tokens.slice(date.to);
  if (name.role === 'name' && /^(?:at|through|with)$/.test(beside?.lower ?? '')) {
    const rest = readGap(sentence, date.to + 1, name.from);
    if (rest.others === 0 && !rest.label && !rest.occurs && !rest.ends) return true;
  }
  if (isParticiple(sentence, name, date)) return true;
  if (!lead.opens) return false;
  const verb = verbOf(name);
  const before = leaningOn(sentence, name.from);
  const spoken = before.role === verb;
  // "In 1925 critics of NEP began to …": what began is something else.
  const governed = before.role === 'other' && before.governs;
  const undergone = !governed && tells(sentence, name, tail.gap, name.to, tail.to);
  if (isEntry(gap, name, before.role) && !before.governs) return true;
  if ((gap.label || !lead.preposition) && gap.others === 0 && !tail.foreign) {
    // "1927: NEP in crisis" does not say that NEP began then; "1921: NEP" does.
    return (
      name.role === 'name' ||
      spoken ||
      undergone ||
      (name.role === 'begins' && tail.to === name.to && !gap.ends)
    );
  }
  if (undergone) return true;
  if (name.role !== 'name') return spoken;
  return gap.others === 0 && (gap.occurs || gap.speaks || hasVerb(sentence, name)) && !tail.foreign;
}

/** "Introduced in December 1932, internal passports …": what opens a statement tells of what follows the comma. */
function isParticiple(sentence: Sentence, name: NamedEvent, date: DateMention): boolean {
  const start = statementStart(sentence, date.from);
  const role = wordRole(sentence, start);
  const opener = readGap(sentence, start, date.from);
  const verb = name.role === 'name' ? role === 'occurs' || role === 'begins' : role === verbOf(name);
  const [comma, ...articles] = sentence.tokens.slice(date.to, name.from);
  const follows =
    comma?.text === ',' && articles.every(({ lower }) => /^(?:an?|the|these|those)$/.test(lower));
  return verb && follows && opener.others === 0 && !opener.relates;
}

/** "Spring 1930: peasants read Dizzy with Success": an entry of a timeline with one word for whoever did it. */
function isEntry(gap: Gap, { role }: NamedEvent, before: WordRole): boolean {
  return role === 'name' && gap.label && gap.others === 1 && (before === 'occurs' || before === 'begins');
}
