/** Numbers that tell how old somebody is, which no other figure is compared with. */
import { wordClass } from './functionWords.ts';
import type { Token } from './tokens.ts';

/**
 * Whether the number from token `from` to token `to` (exclusive, its unit left out) is an age: "aged nine and above", "aged
 * between 9 and 49", "a 12-year-old", "as young as twelve", "those over sixteen years of age", "16 and over".
 */
export function isAge(tokens: readonly Token[], from: number, to: number): boolean {
  const before = Math.max(0, from - 3);
  const told = tokens.slice(before, from).some(({ lower }) => AGES.has(lower));
  if (told && BEFORE.test(phrase(tokens, before, from))) return true;
  return OPENERS.has(tokens[to]?.lower ?? '') && BEHIND.test(phrase(tokens, to, to + 5));
}

/** One of these stands in front of an age, or one of the others opens what stands behind it: most numbers have neither. */
const AGES = wordClass('age aged ages old young');
const OPENERS = wordClass('- and year years');

const BEFORE =
  /\b(?:aged|ages?|as (?:old|young) as)(?: (?:of|about|around|at|between|from|group|over|under))?$/;

const BEHIND =
  /^(?:(?:- )?years? (?:of age\b|- old|old and)|and (?:above|over|under|upwards)\b(?! (?:the|a|\d)))/;

const phrase = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
