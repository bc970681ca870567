/** One number as a writer puts it: digits or words, with the precision it is written to. */
import { readDigits, readHyphened, type Figure } from './digits.ts';
import { PHRASE_ENDS } from './functionWords.ts';
import { hedgeInside, type Hedge } from './hedges.ts';
import { CARDINALS, COLLECTIVES, DENOMINATORS, MAGNITUDES, VULGAR_FRACTIONS } from './numberWords.ts';
import { readProportion, readSlashFraction, type Proportion } from './proportions.ts';
import { readSpelled } from './spelled.ts';
import type { Token } from './tokens.ts';
import { readUnit } from './units.ts';

/** A number read from tokens. */
export interface Numeral {
  /** The value; a proportion ("a third", "nine out of ten") in percent. */
  readonly value: number;
  /** The value's last written place: 0.1 for `61.5`, 1e6 for `7 million`, 1e4 for `240,000`. */
  readonly step: number;
  /** What the number was multiplied by: 1e6 in `7 million`, else 1. */
  readonly magnitude: number;
  /** A part of a whole, so that `value` is in percent. */
  readonly proportion: boolean;
  /** Written in digits, not in letters. */
  readonly digits: boolean;
  /** A hedge in the middle of it: `5+ million`, "20-odd thousand". */
  readonly hedge?: Hedge;
  /** The index of the first token behind it. */
  readonly next: number;
  /** In "one household in four": where the thing that is counted begins. */
  readonly noun?: number;
}

/** The words and signs that a number begins with where it has no digits: most of a text are none of them. */
const OPENERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...VULGAR_FRACTIONS.keys(),
  ...['a', 'an', 'every', 'half', '.', '·'],
]);

/** What the text around a number says of how to read it. */
export interface Reading {
  /** Points were scanned as hyphens here: `73-3 million`. */
  readonly hyphened: boolean;
}

/**
 * Reads the number that begins at token `index`, or nothing.
 *
 * `61.5` → 61.5 to a step of 0.1 · `Twenty-five million` → 25e6 to 1e6 · `nine out of ten` → 90, a proportion ·
 * `a quarter of a million` → 250,000 · `half a hectare` → 0.5, its unit still to be read.
 */
export function readNumeral(
  tokens: readonly Token[],
  index: number,
  { hyphened }: Reading = { hyphened: false },
): Numeral | undefined {
  const token = tokens[index];
  if (token === undefined || (token.kind !== 'digits' && !OPENERS.has(token.lower))) return undefined;
  const digits = token.kind === 'digits' || token.kind === 'sign';
  const proportion = readProportion(tokens, index);
  if (proportion !== undefined) return partOf(tokens, proportion, digits);
  const whole = (hyphened ? readHyphened(tokens, index) : undefined) ?? readDigits(tokens, index);
  const figure =
    whole ?? readVulgar(tokens, index, { value: 0, step: 0.25, next: index }) ?? readSpelled(tokens, index);
  if (figure === undefined) return undefined;
  const numeral = multiplied(tokens, withFraction(tokens, figure), digits);
  if (token.lower !== 'one' || numeral?.value !== 1) return numeral;
  // "one" alone is a pronoun more often than a number, but "one per cent" is one.
  const counts = isNoun(tokens[numeral.next]) || readUnit(tokens, numeral.next).unit.dimension !== 'none';
  return counts ? numeral : undefined;
}

/** A part of something: of a million, of a unit of measure, or of a whole that is not named in numbers. */
function partOf(tokens: readonly Token[], proportion: Proportion, digits: boolean): Numeral | undefined {
  const { part, step, next, noun } = proportion;
  const of = tokens[next]?.lower === 'of' || tokens[next]?.text === '-' ? next + 1 : next;
  const at = /^(?:a|an)$/.test(tokens[of]?.lower ?? '') ? of + 1 : of;
  const word = tokens[at]?.lower ?? '';
  const many =
    COLLECTIVES.get(word) ?? (word.length > 3 && !word.endsWith('s') ? MAGNITUDES.get(word) : undefined);
  if (many !== undefined) {
    const magnitude = many < 1e3 ? 1 : many;
    return { value: part * many, step: many / 10, magnitude, proportion: false, digits, next: at + 1 };
  }
  // "half a hectare", "a quarter of an acre", "three quarters of an hour"
  if (at > of && readUnit(tokens, at).unit.dimension !== 'none') {
    return { value: part, step: 0.25, magnitude: 1, proportion: false, digits, next: at };
  }
  const behind = { value: part * 100, step: step * 100, magnitude: 1, proportion: true, digits, next };
  return noun === undefined ? behind : { ...behind, noun };
}

/** "and a half", "½", "1/4" behind a number: "two and a half million", `2½`, `4 1/4`. */
function withFraction(tokens: readonly Token[], figure: Figure): Figure {
  const { value, next } = figure;
  const vulgar = readVulgar(tokens, next, figure);
  if (vulgar !== undefined) return vulgar;
  if (tokens[next]?.joined === false) {
    const slash = readSlashFraction(tokens, next);
    if (slash !== undefined) return { value: value + slash.part, step: 0.25, next: slash.next };
  }
  if (tokens[next]?.lower !== 'and') return figure;
  const count = tokens[next + 1]?.lower === 'a' ? 1 : CARDINALS.get(tokens[next + 1]?.lower ?? '');
  const at = tokens[next + 2]?.text === '-' ? next + 3 : next + 2;
  const word = tokens[at]?.lower ?? '';
  const denominator = DENOMINATORS.get(word);
  if (count === undefined || denominator === undefined || count >= denominator) return figure;
  // "two and a half" is a number of its own; "two and a third" only where something is measured in it.
  const measured =
    MAGNITUDES.has(tokens[at + 1]?.lower ?? '') || readUnit(tokens, at + 1).unit.dimension !== 'none';
  if (word !== 'half' && !measured) return figure;
  return { value: value + count / denominator, step: 1 / denominator, next: at + 1 };
}

function readVulgar(tokens: readonly Token[], index: number, figure: Figure): Figure | undefined {
  const part = VULGAR_FRACTIONS.get(tokens[index]?.text ?? '');
  return part === undefined ? undefined : { value: figure.value + part, step: 0.25, next: index + 1 };
}

/** Multiplies by the magnitude that follows: ` million`, `m`, `k`. Nothing where that is a unit of another kind, `m²`. */
function multiplied(tokens: readonly Token[], figure: Figure, digits: boolean): Numeral | undefined {
  const inside = hedgeInside(tokens, figure.next);
  const at = inside === undefined ? figure.next : inside.next;
  const magnitude = magnitudeAt(tokens, at, digits);
  const { value, step, next } = figure;
  if (magnitude === undefined) return { value, step, magnitude: 1, proportion: false, digits, next };
  if (/^[²³]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.joined === true) return undefined;
  const rest = magnitude.spelt ? readRest(tokens, magnitude.next, magnitude.factor) : undefined;
  const numeral = {
    value: value * magnitude.factor + (rest?.value ?? 0),
    step: rest?.step ?? step * magnitude.factor,
    magnitude: magnitude.factor,
    proportion: false,
    digits,
    next: rest?.next ?? magnitude.next,
  };
  return inside === undefined ? numeral : { ...numeral, hedge: inside.hedge };
}

/** The magnitude word at token `at`; one letter counts behind digits only, and a capital only where it is stuck to them. */
function magnitudeAt(
  tokens: readonly Token[],
  at: number,
  digits: boolean,
): { readonly factor: number; readonly spelt: boolean; readonly next: number } | undefined {
  const hyphen = tokens[at]?.text === '-' && tokens[at].joined;
  const word = tokens[hyphen ? at + 1 : at];
  const factor = word?.kind === 'word' ? MAGNITUDES.get(word.lower) : undefined;
  if (word === undefined || factor === undefined) return undefined;
  if (hyphen && (word.text.length < 7 || !word.joined)) return undefined;
  if (word.text.length === 1 && (!digits || (word.text !== word.lower && !word.joined))) return undefined;
  const behind = hyphen ? at + 2 : at + 1;
  const dotted = tokens[behind]?.text === '.' && tokens[behind].joined && word.text.length <= 5;
  const after = tokens[behind + 1];
  const shouted = word.text !== word.lower && after?.text === after?.text.toUpperCase();
  const goesOn = after?.kind === 'word' ? after.text === after.lower || shouted : after?.kind === 'sign';
  const abbreviated = dotted && goesOn;
  return { factor, spelt: word.text.length > 3, next: abbreviated ? behind + 1 : behind };
}

/** What goes on behind a magnitude: "a million **and a half**", "one million **three hundred thousand**". */
function readRest(tokens: readonly Token[], index: number, factor: number): Figure | undefined {
  const words = tokens.slice(index, index + 3).map((token) => token.lower);
  if (words.join(' ') === 'and a half') return { value: factor / 2, step: factor / 2, next: index + 3 };
  const and = words[0] === 'and';
  const at = and ? index + 1 : index;
  const more = readSpelled(tokens, at) ?? (and ? undefined : readDigits(tokens, at));
  if (more === undefined || more.value >= 1000) return undefined;
  const word = tokens[more.next]?.lower ?? '';
  const smaller = MAGNITUDES.get(word);
  // "two thousand and fifty", "three thousand five hundred"
  const told = and || (more.value >= 100 && tokens[at]?.kind === 'word');
  if (smaller === undefined) return told && factor === 1e3 ? more : undefined;
  if (smaller >= factor || word.length < 4) return undefined;
  const rest = readRest(tokens, more.next + 1, smaller);
  const value = more.value * smaller + (rest?.value ?? 0);
  return { value, step: rest?.step ?? more.step * smaller, next: rest?.next ?? more.next + 1 };
}

/** A word behind "one" that it can count: no preposition, verb or conjunction. */
function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && !PHRASE_ENDS.has(token.lower) && token.lower.length > 2;
}
