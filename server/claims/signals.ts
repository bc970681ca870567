/** What may speak against a figure, as far as a sentence has any of it: most have nothing, and need not be looked through. */
import { wordClass } from '../language/functionWords.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';
import { HYPOTHETICAL, INTENDED, INTENDED_WITH, MODAL, REPORTED, SECOND_HAND } from './wordClasses.ts';

/** Quotation marks that open, and what closes them. */
export const QUOTING: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['«', '»'],
  ['„', '“'],
  ['‘', '’'],
  ["'", "'"],
]);

/** A kind of words or signs, each of which some step looks for around a figure. */
export type Signal =
  'aim' | 'denial' | 'due' | 'hypothesis' | 'modal' | 'quotation' | 'second-hand' | 'slash';

const WORDS: readonly (readonly [Signal, Iterable<string>])[] = [
  ['aim', [...INTENDED, ...INTENDED_WITH.keys(), 'counted', 'counting', 'plan', 'plans']],
  ['denial', [...REPORTED, 'far', 'not', 'nothing']],
  ['hypothesis', HYPOTHETICAL],
  ['modal', MODAL],
  ['quotation', QUOTING.keys()],
  ['second-hand', SECOND_HAND],
  ['slash', ['/']],
];

/** The kinds of each word. */
const KINDS: ReadonlyMap<string, readonly Signal[]> = WORDS.reduce((kinds, [signal, words]) => {
  for (const word of words) kinds.set(word, [...(kinds.get(word) ?? []), signal]);
  return kinds;
}, new Map<string, readonly Signal[]>());

/** Before "to" they may tell what was to be: "were to join", "had to be collectivised". */
const DUE = wordClass('are had is were');

/** The kinds of words and signs that stand anywhere in a sentence. */
export const signalsOf = oncePer(({ tokens }: Sentence): ReadonlySet<Signal> => {
  const found = new Set<Signal>();
  let before = '';
  for (const { lower } of tokens) {
    for (const signal of KINDS.get(lower) ?? []) found.add(signal);
    if (lower.endsWith("n't")) found.add('denial');
    if (lower === 'to' && DUE.has(before)) found.add('due');
    before = lower;
  }
  return found;
});
