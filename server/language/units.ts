/** Units of measurement as writers abbreviate them, read from the tokens behind a number. */
import { withMisspellings } from './misspellings.ts';
import type { Token } from './tokens.ts';

/** What a quantity is counted in, as far as the words at the number tell. */
export interface WrittenUnit {
  /** `none`: nothing is written; `points` are percentage points; `other` is a unit that no measure uses (marks, words). */
  readonly dimension:
    'age' | 'share' | 'mass' | 'area' | 'duration' | 'ratio' | 'money' | 'points' | 'other' | 'none';
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

/** A Russian *desyatina* in hectares. */
const DESYATINA_IN_HECTARES = 1.0925;

/** Units by what writers call them, in lower case. `marks` are those of an examination far more often than money. */
const UNITS: ReadonlyMap<string, WrittenUnit> = withMisspellings(
  new Map(
    (
      [
        [unit('share'), '% percent pc pct'],
        [unit('points'), 'pp'],
        [unit('mass'), 't ton tons tonne tonnes'],
        [unit('mass', 1e6), 'mt mmt'],
        [unit('mass', 1e3), 'kt'],
        [unit('mass', POOD_IN_TONNES), 'pood poods pud puds pudy'],
        [unit('mass', 0.1), 'centner centners centener centeners quintal quintals tsentner tsentners'],
        [unit('mass', 0.001), 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
        [unit('mass', 1e-6), 'g gram grams gramme grammes'],
        [unit('area'), 'ha hectare hectares'],
        [unit('area', ACRE_IN_HECTARES), 'acre acres'],
        [
          unit('area', DESYATINA_IN_HECTARES),
          'desyatin desyatina desyatinas desyatins desyatiny desiatin desiatina desiatinas desiatins dessiatines',
        ],
        [unit('duration'), 'year years yr yrs'],
        [unit('duration', 10), 'decade decades'],
        [unit('duration', 100), 'century centuries'],
        [unit('duration', 1 / 12), 'month months'],
        [unit('ratio'), 'times fold'],
        [
          unit('money'),
          'rouble roubles ruble rubles rub kopek kopeks kopeck kopecks kopeika dollars pounds francs',
        ],
        [unit('other'), 'week weeks day days hour hours minute minutes am pm'],
        [
          unit('other'),
          'km kilometre kilometres kilometer kilometers mile miles metre metres verst versts litres',
        ],
        [unit('other'), 'mark marks word words page pages paragraph paragraphs points'],
      ] as const
    ).flatMap(([written, names]) => names.split(' ').map((name) => [name, written] as const)),
  ),
);

/** What a crop or a ration is counted by: "8 centners per hectare" and "5 kg a head" are no amounts of their own. */
const EACH =
  /^(?:ha|hectare|acre|desyatina|desiatina|head|person|capita|caput|day|labou?r|trudoden|household|member|soul|worker|peasant|family|farm|cow)$/;

/** Signs of money that stand before a number. */
export const CURRENCY = /^[£$€₽]$/;

/** Two words that are one unit. */
const PAIRS: ReadonlyMap<string, WrittenUnit> = new Map([
  ['per cent', unit('share')],
  ['per cents', unit('share')],
  ['per centum', unit('share')],
  ['per hundred', unit('share')],
  ['percentage point', unit('points')],
  ['percentage points', unit('points')],
  ['% point', unit('points')],
  ['% points', unit('points')],
  ['percent points', unit('points')],
  ['metric ton', unit('mass')],
  ['metric tons', unit('mass')],
  ['metric tonnes', unit('mass')],
  // "70.5 million head of cattle" are cattle.
  ['head of', NO_UNIT],
]);

/** The words and signs that a unit begins with: most tokens of a text are none of them. */
const OPENERS: ReadonlySet<string> = new Set([
  ...UNITS.keys(),
  ...Array.from(PAIRS.keys(), (pair) => pair.slice(0, pair.indexOf(' '))),
  ...['per', 'p', 'c', 'q', 'ts'],
]);

/**
 * The unit that begins at token `index` and the index behind it; {@link NO_UNIT} and `index` where there is none.
 * Hyphens and the dots of abbreviations are passed over: `10.8 m t`, `38.5mt`, `7 per cent`, `7 p.c.`, `3-year`.
 */
export function readUnit(
  tokens: readonly Token[],
  index: number,
): { readonly unit: WrittenUnit; readonly next: number } {
  const first = tokens[index];
  if (first === undefined) return { unit: NO_UNIT, next: index };
  const hyphenated = first.text === '-' && first.joined && tokens[index + 1]?.joined === true;
  const at = hyphenated ? index + 1 : index;
  if (!OPENERS.has(tokens[at]?.lower ?? '')) return { unit: NO_UNIT, next: index };
  const read =
    readPair(tokens, at) ?? readRate(tokens, at) ?? readAbbreviated(tokens, at) ?? readOne(tokens, at);
  if (read === undefined) return { unit: NO_UNIT, next: index };
  return read.unit.dimension === 'mass' ? (readEach(tokens, read.next) ?? read) : read;
}

interface Found {
  readonly unit: WrittenUnit;
  readonly next: number;
}

/** `per cent`, `per-cent`, `percentage points`. */
function readPair(tokens: readonly Token[], at: number): Found | undefined {
  const second = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const found = PAIRS.get(`${tokens[at]?.lower ?? ''} ${tokens[second]?.lower ?? ''}`);
  if (found === undefined) return undefined;
  return { unit: found, next: found.dimension === 'none' ? second : second + 1 };
}

/** "60 per 1,000", "3 per thousand": a rate; "2 per 100" is a share. */
function readRate(tokens: readonly Token[], at: number): Found | undefined {
  const [per, base, mark, group] = tokens.slice(at, at + 4);
  if (per?.lower !== 'per' || !(base?.kind === 'digits' || base?.lower === 'thousand')) return undefined;
  if (base.text === '100') return { unit: unit('share'), next: at + 2 };
  const grouped = mark?.text === ',' && group?.joined === true && group.text === '000';
  return { unit: unit('other'), next: grouped ? at + 4 : at + 2 };
}

/** `p.c.`, `p. c.`, `c/ha`. */
function readAbbreviated(tokens: readonly Token[], at: number): Found | undefined {
  const [a, b, c, d] = tokens.slice(at, at + 4).map((token) => token.lower);
  if (a === 'p' && b === '.' && c === 'c') return { unit: unit('share'), next: d === '.' ? at + 4 : at + 3 };
  return /^(?:c|q|ts)$/.test(a ?? '') && b === '/' && c === 'ha'
    ? { unit: unit('other'), next: at + 3 }
    : undefined;
}

function readOne(tokens: readonly Token[], at: number): Found | undefined {
  const word = tokens[at];
  const found = UNITS.get(word?.lower ?? '');
  if (word === undefined || found === undefined) return undefined;
  // A lone "t" or "ha" in capitals is an initial or an exclamation, a lone "g" or "am" a word unless it is stuck on.
  if (word.text.length <= 2 && word.text !== word.lower && word.lower !== 'mt') return undefined;
  if (/^(?:g|am|pm|pp)$/.test(word.lower) && !word.joined) return undefined;
  return { unit: found, next: at + 1 };
}

/** "per hectare", "/ha", "a head" behind a mass. */
function readEach(tokens: readonly Token[], at: number): Found | undefined {
  const each =
    /^(?:per|a|an|each|\/)$/.test(tokens[at]?.lower ?? '') && EACH.test(tokens[at + 1]?.lower ?? '');
  return each ? { unit: unit('other'), next: at + 2 } : undefined;
}
