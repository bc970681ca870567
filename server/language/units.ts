/** Units of measurement as writers abbreviate them, read from the tokens behind a number. */
import type { Token } from './tokens.ts';

/** What a quantity is counted in, as far as the words at the number tell. */
export interface WrittenUnit {
  /** `none`: nothing is written; `points` are percentage points; `other` is a unit that no measure uses (marks, words). */
  readonly dimension:
    'share' | 'mass' | 'area' | 'duration' | 'ratio' | 'money' | 'points' | 'other' | 'none';
  /** 1 of the unit in base units: percent, tonnes, hectares, years. */
  readonly factor: number;
}

/** Nothing is written behind the number. */
export const NO_UNIT: WrittenUnit = { dimension: 'none', factor: 1 };

/** 40 Russian pounds of 409.5 g. */
const POOD_IN_TONNES = 0.0163805;

/** A hectare has 2.471 acres. */
const ACRE_IN_HECTARES = 0.4047;

const unit = (dimension: WrittenUnit['dimension'], factor = 1): WrittenUnit => ({ dimension, factor });

/** Units by what writers call them, in lower case. `marks` are those of an examination far more often than money. */
const UNITS: ReadonlyMap<string, WrittenUnit> = new Map([
  ['%', unit('share')],
  ['percent', unit('share')],
  ['pc', unit('share')],
  ['pct', unit('share')],
  ['t', unit('mass')],
  ['ton', unit('mass')],
  ['tons', unit('mass')],
  ['tonne', unit('mass')],
  ['tonnes', unit('mass')],
  ['mt', unit('mass', 1e6)],
  ['mmt', unit('mass', 1e6)],
  ['kt', unit('mass', 1e3)],
  ['pood', unit('mass', POOD_IN_TONNES)],
  ['poods', unit('mass', POOD_IN_TONNES)],
  ['pud', unit('mass', POOD_IN_TONNES)],
  ['puds', unit('mass', POOD_IN_TONNES)],
  ['centner', unit('mass', 0.1)],
  ['centners', unit('mass', 0.1)],
  ['quintal', unit('mass', 0.1)],
  ['quintals', unit('mass', 0.1)],
  ['kg', unit('mass', 0.001)],
  ['kilo', unit('mass', 0.001)],
  ['kilos', unit('mass', 0.001)],
  ['kilograms', unit('mass', 0.001)],
  ['ha', unit('area')],
  ['hectare', unit('area')],
  ['hectares', unit('area')],
  ['acre', unit('area', ACRE_IN_HECTARES)],
  ['acres', unit('area', ACRE_IN_HECTARES)],
  ['year', unit('duration')],
  ['years', unit('duration')],
  ['yrs', unit('duration')],
  ['yr', unit('duration')],
  ['month', unit('duration', 1 / 12)],
  ['months', unit('duration', 1 / 12)],
  ['week', unit('other')],
  ['weeks', unit('other')],
  ['day', unit('other')],
  ['days', unit('other')],
  ['hour', unit('other')],
  ['hours', unit('other')],
  ['minutes', unit('other')],
  ['times', unit('ratio')],
  ['fold', unit('ratio')],
  ['km', unit('other')],
  ['kilometres', unit('other')],
  ['miles', unit('other')],
  ['metres', unit('other')],
  ['litres', unit('other')],
  ['marks', unit('other')],
  ['mark', unit('other')],
  ['words', unit('other')],
  ['pages', unit('other')],
  ['paragraphs', unit('other')],
  ['points', unit('other')],
  ['rouble', unit('money')],
  ['roubles', unit('money')],
  ['ruble', unit('money')],
  ['rubles', unit('money')],
  ['kopeks', unit('money')],
  ['kopecks', unit('money')],
  ['dollars', unit('money')],
  ['pounds', unit('money')],
  ['francs', unit('money')],
]);

/** Signs of money that stand before a number. */
export const CURRENCY = /^[£$€₽]$/;

/**
 * The unit that begins at token `index` and the index behind it; {@link NO_UNIT} and `index` where there is none.
 * "metric", hyphens and the dot of an abbreviation are passed over: `10.8 m t`, `38.5mt`, `7 per cent`, `3-year`.
 */
export function readUnit(
  tokens: readonly Token[],
  index: number,
): { readonly unit: WrittenUnit; readonly next: number } {
  const at = tokens[index]?.lower === 'metric' ? index + 1 : index;
  const token = tokens[at];
  if (token === undefined) return { unit: NO_UNIT, next: index };
  if (token.lower === 'per' && /^cent(?:um)?s?$/.test(tokens[at + 1]?.lower ?? '')) {
    return { unit: unit('share'), next: at + 2 };
  }
  if (token.lower === 'percentage' && tokens[at + 1]?.lower.startsWith('point') === true) {
    return { unit: unit('points'), next: at + 2 };
  }
  if (token.lower === 'p' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.lower === 'c') {
    return { unit: unit('share'), next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
  }
  const hyphenated = token.text === '-' && token.joined && tokens[at + 1]?.joined === true;
  const word = hyphenated ? tokens[at + 1] : token;
  const found = word === undefined ? undefined : UNITS.get(word.lower);
  if (word === undefined || found === undefined) return { unit: NO_UNIT, next: index };
  // A lone "t" or "ha" in capitals is an initial or an exclamation.
  if (word.text.length <= 2 && word.text !== word.lower && word.lower !== 'mt')
    return { unit: NO_UNIT, next: index };
  const next = hyphenated ? at + 2 : at + 1;
  if (found.dimension === 'share' && tokens[next]?.lower.startsWith('point') === true) {
    return { unit: unit('points'), next: next + 1 };
  }
  return { unit: found, next };
}
