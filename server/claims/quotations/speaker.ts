/** Who is named as the one who said a quotation. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Person } from '../../knowledge/model.ts';
import { tokenise, type Token } from '../../language/tokens.ts';
import type { Span } from '../../note/note.ts';
import { concludes, followsWith, introduces, isSignature, leadsUpTo, type Read } from './speechPatterns.ts';
import { PASSED_ON } from './speechWords.ts';

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

/** Everybody who is named around a quotation, and the one it is put into the mouth of, if there is one. */
export interface Attribution {
  readonly named: readonly Person[];
  readonly speaker: Named | undefined;
  /** Somebody uses, doubts or mocks words that need not be anybody's here: "Lenin never said". */
  readonly passedOn: boolean;
}

/**
 * Reads who is said to have said it. Nobody is, where words are passed on. Of a `title` only who is said to have written
 * it counts: people speak of an article without quoting it.
 */
export function attribute(context: QuotationContext, title: boolean, knowledge: Knowledge): Attribution {
  const around = [context.before, context.after, context.previous, context.next, ...context.labels];
  const read = (text: string): Read => readPeople(text, around, knowledge);
  const [before, after] = [read(context.before), read(context.after)];
  const [previous, next] = [read(context.previous), read(context.next)];
  const labels = context.labels.map(read);
  const all = [before, after, previous, next, ...labels];
  const named = [...new Set(all.flatMap(({ people }) => people.map(({ person }) => person)))];
  const passedOn = all.some(({ tokens }) => tokens.some(isPassingOn));
  if (passedOn) return { named, speaker: undefined, passedOn };
  const signature = labels.find(isSignature);
  const speaker =
    (leadsUpTo(before, after, title) ? nameOf(before, -1, 'before') : undefined) ??
    (followsWith(after, before, title) ? nameOf(after, 0, 'after') : undefined) ??
    (signature && nameOf(signature, 0, 'elsewhere')) ??
    (before.tokens.length === 0 && introduces(previous, after, title)
      ? nameOf(previous, -1, 'elsewhere')
      : undefined) ??
    (hasNoWords(after) && concludes(next) ? nameOf(next, 0, 'elsewhere') : undefined);
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

function nameOf({ people }: Read, index: number, where: Named['in']): Named | undefined {
  const one = people.at(index);
  return one && { person: one.person, in: where, span: one.span };
}

const hasNoWords = ({ tokens }: Read): boolean => tokens.every(({ kind }) => kind === 'sign');
