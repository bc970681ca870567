/** Who is named as the one who said a quotation. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Person } from '../../knowledge/model.ts';
import { tokenise, type Token } from '../../language/tokens.ts';
import type { Span } from '../../note/note.ts';
import { PASSED_ON, SAYING, SAYS, TURNS, WORDS_OF } from './speechWords.ts';

/** What stands around a quotation, without the quotation itself and its marks. */
export interface QuotationContext {
  /** The sentence up to the opening mark, and from the closing mark on. */
  readonly before: string;
  readonly after: string;
  /** The sentences on either side, where the quotation begins or ends its own; else empty. */
  readonly previous: string;
  readonly next: string;
  /** Texts that stand beside it as its label: the other cells of its row, a line of attribution. */
  readonly labels: readonly string[];
}

/** A person who is named, and where: `in` tells the text, offsets count from its start. */
export interface Named {
  readonly person: Person;
  readonly in: 'before' | 'after' | 'elsewhere';
  readonly span: Span;
}

/** Everybody who is named around a quotation, and the one it is put into the mouth of, if there is exactly one. */
export interface Attribution {
  readonly named: readonly Person[];
  readonly speaker: Named | undefined;
  /** Somebody uses, doubts or mocks words that need not be anybody's here: "Lenin never said". */
  readonly passedOn: boolean;
}

/** One text with its tokens and the people in it, as stretches of tokens. */
interface Read {
  readonly tokens: readonly Token[];
  readonly people: readonly {
    readonly person: Person;
    readonly span: Span;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Reads who is said to have said it. Nobody is, where words are passed on. */
export function attribute(context: QuotationContext, knowledge: Knowledge): Attribution {
  const around = [context.before, context.after, context.previous, context.next, ...context.labels];
  const read = (text: string): Read => readPeople(text, around, knowledge);
  const [before, after] = [read(context.before), read(context.after)];
  const [previous, next] = [read(context.previous), read(context.next)];
  const labels = context.labels.map(read);
  const all = [before, after, previous, next, ...labels];
  const named = [...new Set(all.flatMap(({ people }) => people.map(({ person }) => person)))];
  const passedOn = all.some(({ tokens }) => tokens.some(isPassingOn));
  if (passedOn) return { named, speaker: undefined, passedOn };
  const speaker =
    found(leadingUp(before), before, 'before') ??
    found(following(after), after, 'after') ??
    labels.map((label) => found(onlyName(label), label, 'elsewhere')).find((one) => one !== undefined) ??
    (before.tokens.length === 0 ? found(introducing(previous), previous, 'elsewhere') : undefined) ??
    (hasNoWords(after) ? found(concluding(next), next, 'elsewhere') : undefined);
  return { named, speaker, passedOn };
}

function readPeople(text: string, around: readonly string[], knowledge: Knowledge): Read {
  const tokens = tokenise(text);
  const people = (text === '' ? [] : knowledge.mentions(text, around)).flatMap(({ span, entry }) => {
    if (entry.kind !== 'person') return [];
    const from = tokens.findIndex(({ end }) => end > span.start);
    const to = tokens.findLastIndex(({ start }) => start < span.end) + 1;
    return [{ person: entry, span, from, to }];
  });
  return { tokens, people };
}

const isPassingOn = ({ lower }: Token): boolean =>
  PASSED_ON.has(lower) || lower.endsWith("n't") || lower === 'not';

function found(index: number, { people }: Read, where: Named['in']): Named | undefined {
  const one = people[index];
  return one && { person: one.person, in: where, span: one.span };
}

/** How far a name stands from its verb, and a verb from what is said, in tokens. */
const REACH = { verb: 6, said: 10 } as const;

/** "As Lenin put it:", "Lenin's slogan", "in the words of Lenin", "Lenin:", right in front of a quotation. */
function leadingUp({ tokens, people }: Read): number {
  const index = people.length - 1;
  const last = people[index];
  if (last === undefined) return -1;
  const between = tokens.slice(last.to);
  if (between.every((token) => token.kind !== 'word' || isDate(token)) && introduces(tokens.at(-1), between))
    return index;
  const formal = /^[:,]$/.test(tokens.at(-1)?.text ?? '');
  if (isPossessive(tokens, last)) {
    return between.length <= REACH.verb &&
      between.some(({ lower }) => SAYING.has(lower)) &&
      !turns(between, formal)
      ? index
      : -1;
  }
  const phrase = tokens.slice(Math.max(0, last.from - 3), last.from).map(({ lower }) => lower);
  const isTheirs =
    WORDS_OF.has(phrase.at(-1) ?? '') &&
    phrase.some((word) => SAYING.has(word) || word === 'according' || word === 'coined');
  if (isTheirs && between.length <= 3) return index;
  const verb = between.findLastIndex(({ lower }) => SAYS.has(lower));
  if (verb < 0 || between.length - verb > REACH.said) return -1;
  const first = between.findIndex(({ lower }) => SAYS.has(lower));
  return first <= REACH.verb && !turns(between, formal) ? index : -1;
}

/** A sign between a name and a quotation that makes the one the speaker of the other. */
function introduces(sign: Token | undefined, between: readonly Token[]): boolean {
  return between.length > 0 && between.length <= REACH.verb && /^[:–—-]$/.test(sign?.text ?? '');
}

/** Whether the sentence turns to something else between a name and a quotation. A colon or comma takes it up again. */
function turns(between: readonly Token[], formal: boolean): boolean {
  return between.some(
    ({ lower, text }) => text === ';' || (TURNS.has(lower) && !(formal && lower === 'and')),
  );
}

/** "… said Lenin", "… Lenin told the congress", "… (Lenin, 1918)", "… — Lenin", "… was a slogan of Lenin's". */
function following({ tokens, people }: Read): number {
  const [first] = people;
  if (first === undefined) return -1;
  const between = tokens.slice(0, first.from).filter(({ text }) => !/^[.,!?]$/.test(text));
  const signs = between.filter(({ kind }) => kind === 'sign').map(({ text }) => text);
  const spoken = between.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  const behind = tokens.slice(first.to);
  if (spoken.length === 0 && /^(?:[–—-]+|\(|:+|\||[=→~])$/.test(signs.join(''))) {
    return isPossessive(tokens, first) || behind.some(({ lower }) => TURNS.has(lower)) ? -1 : 0;
  }
  if (signs.length > 0 || isPossessive(tokens, first)) return -1;
  if (spoken.length === 0) {
    const verb = behind.findIndex(({ lower }) => SAYS.has(lower));
    const dated = behind.length > 0 && behind.every((token) => token.kind !== 'word' || isDate(token));
    return (verb >= 0 && verb <= 3) || dated ? 0 : -1;
  }
  if (
    SAYS.has(spoken[0] ?? '') &&
    spoken.length <= 3 &&
    !spoken.some((word) => word === 'to' || word === 'of')
  )
    return 0;
  const [last] = spoken.slice(-1);
  const told = spoken.some(
    (word) => SAYING.has(word) || /^(?:said|written|coined|spoken|according)$/.test(word),
  );
  return told &&
    spoken.length <= 8 &&
    /^(?:by|of|to)$/.test(last ?? '') &&
    !spoken.some((word) => TURNS.has(word))
    ? 0
    : -1;
}

/** A label that is a name and a date, no more. */
function onlyName({ tokens, people }: Read): number {
  if (people.length !== 1) return -1;
  const [one] = people;
  const rest = tokens.filter(
    (token, index) => token.kind === 'word' && (index < (one?.from ?? 0) || index >= (one?.to ?? 0)),
  );
  return rest.every((token) => isDate(token) || TITLES.has(token.lower)) ? 0 : -1;
}

/** The sentence before: "Lenin spoke to the managers." "Lenin wrote:" */
function introducing(previous: Read): number {
  if (previous.people.length !== 1 || previous.tokens.some(({ text }) => /["“”«»]/.test(text))) return -1;
  const end = previous.tokens.at(-1)?.text;
  return end === ':' || end === '.'
    ? leadingUp({ ...previous, tokens: previous.tokens.slice(0, end === '.' ? -1 : undefined) })
    : -1;
}

/** The sentence behind: "Lenin said this in 1918.", "These are the words of Lenin.", "Lenin." */
function concluding(next: Read): number {
  const [one] = next.people;
  if (next.people.length !== 1 || one === undefined || next.tokens.some(({ text }) => /["“”«»]/.test(text)))
    return -1;
  if (onlyName(next) === 0) return 0;
  const points = next.tokens.findIndex(({ lower }) => lower === 'this' || lower === 'these');
  if (points < 0 || isPossessive(next.tokens, one)) return -1;
  const verb = next.tokens.findIndex(({ lower }) => SAYS.has(lower));
  if (one.from < verb && verb - one.to <= 2 && points - verb <= 2 && points > verb) return 0;
  const words = next.tokens.findIndex(
    ({ lower }) => SAYING.has(lower) || lower === 'said' || lower === 'written',
  );
  const by = next.tokens[one.from - 1]?.lower;
  return points <= 1 && words > points && words < one.from && (by === 'of' || by === 'by') ? 0 : -1;
}

const hasNoWords = ({ tokens }: Read): boolean => tokens.every(({ kind }) => kind === 'sign');

/** "Lenin's": what follows is said of something of his. */
function isPossessive(tokens: readonly Token[], { to }: { readonly to: number }): boolean {
  return /['’ʼ]s?$/i.test(tokens[to - 1]?.text ?? '') || /^['’ʼ]$/.test(tokens[to]?.text ?? '');
}

const TITLES = new Set([
  'a',
  'answer',
  'comrade',
  'by',
  'from',
  'source',
  'speaker',
  'who',
  'in',
  'on',
  'said',
  'c',
]);

const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** A month or a year, an "in" or "on" in front of one. */
const isDate = ({ kind, lower }: Token): boolean =>
  kind === 'digits' || lower === 'in' || lower === 'on' || lower === 'of' || MONTHS.test(lower);
