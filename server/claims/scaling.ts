/** From a written number to a measure's own unit, unwritten units included. */
import type { Measure } from '../knowledge/model.ts';
import { unitHint, type Quantity } from '../language/quantities.ts';
import type { Token } from '../language/tokens.ts';
import type { WrittenUnit } from '../language/units.ts';
import { countedPhrase } from './countedPhrase.ts';
import type { Evidence } from './judgement.ts';
import { oncePer } from './oncePer.ts';
import { countOwnWords } from './ownWords.ts';
import type { Sentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';
import { trailingLabel } from './trailingLabel.ts';

/** What to multiply a written number by, and whether its unit is written nowhere. */
export interface Scale {
  readonly factor: number;
  readonly guessed: boolean;
  /** Where the unit is written. */
  readonly where: Evidence['where'];
}

interface Hint {
  readonly magnitude: number;
  readonly unit: WrittenUnit;
  readonly where: Evidence['where'];
}

/** The scales of one figure. */
export interface Scales {
  /** Whether the figure can be compared with some measure of a dimension; where it cannot, no measure of it need be looked at. */
  mayBeIn(dimension: Measure['unit']['dimension']): boolean;
  /**
   * The scale that turns the figure into the unit of a measure, or nothing when the two cannot be compared. `subjectWeight`:
   * a figure that counts the measure's subject itself (weight 1) is taken as it stands.
   */
  scaleFor(measure: Measure, subjectWeight: number): Scale | undefined;
}

/**
 * The scales of quantity `at` of a sentence.
 *
 * `10.8 m t` for million tonnes: 1e-6. `73.3` under "Harvest (m. tonnes)": 1. `93` under "% of households": 1. A bare
 * number without any hint is taken in the measure's unit when that is millions of something and the number is small.
 */
export function scalesOf(
  sentence: Sentence,
  at: number,
  quantity: Quantity,
  surroundings: Surroundings,
): Scales {
  const written = quantity.unit;
  const hints = new Map<Measure['unit']['dimension'], Hint>();
  const hintFor = (dimension: Measure['unit']['dimension']): Hint => {
    const known = hints.get(dimension) ?? findHint(sentence, at, quantity, surroundings, dimension);
    hints.set(dimension, known);
    return known;
  };
  const isUnwritten = (dimension: Measure['unit']['dimension']): boolean =>
    written.dimension === 'none' && !(dimension === 'share' && quantity.value > 100);
  return {
    mayBeIn(dimension) {
      if (written.dimension !== 'none') return written.dimension === dimension;
      if (!isUnwritten(dimension)) return false;
      const hinted = hintFor(dimension).unit.dimension;
      return hinted === dimension || (hinted === 'none' && GUESSED.has(dimension));
    },
    scaleFor(measure, subjectWeight) {
      const { dimension, factor } = measure.unit;
      if (written.dimension === dimension)
        return { factor: written.factor / factor, guessed: false, where: 'clause' };
      if (!isUnwritten(dimension)) return undefined;
      const hint = hintFor(dimension);
      const magnitude = quantity.magnitude === 1 ? hint.magnitude : 1;
      if (hint.unit.dimension === dimension)
        return { factor: (hint.unit.factor * magnitude) / factor, guessed: false, where: hint.where };
      if (hint.unit.dimension !== 'none') return undefined;
      const names = countedPhrase(sentence, quantity.to) !== undefined;
      const scale = unwritten(quantity, measure, magnitude, subjectWeight, names);
      if (scale === undefined) return undefined;
      const where = scale.guessed ? 'default' : magnitude === 1 ? 'clause' : hint.where;
      return { factor: scale.factor, guessed: scale.guessed, where };
    },
  };
}

/** What a number without any unit may be in. */
const GUESSED: ReadonlySet<Measure['unit']['dimension']> = new Set(['count', 'mass', 'share'] as const);

/** The scale of a number without any unit; `subject` is the weight of the measure's subject, `names` that a noun follows. */
function unwritten(
  quantity: Quantity,
  measure: Measure,
  magnitude: number,
  subject: number,
  names: boolean,
): Omit<Scale, 'where'> | undefined {
  const { dimension, factor } = measure.unit;
  const small = quantity.digits && quantity.value < 1000 && quantity.magnitude === 1 && magnitude === 1;
  switch (dimension) {
    case 'count':
      // "Cattle 1928: 70.5" can only be millions; "300 horses" are three hundred.
      if (small && factor >= 1e5 && subject < 1) return { factor: 1, guessed: true };
      return { factor: magnitude / factor, guessed: false };
    case 'mass':
      if (quantity.magnitude * magnitude >= 1000) return { factor: magnitude / factor, guessed: false };
      return small && factor >= 1e5 ? { factor: 1, guessed: true } : undefined;
    case 'share':
      // "60 boats" are boats, not percent.
      return small && !names && quantity.value <= 100 ? { factor: 1, guessed: true } : undefined;
    default:
      return undefined;
  }
}

/** Units and magnitudes that an unmarked number leans on: of the figures before it, of table axes, of headings. */
function findHint(
  sentence: Sentence,
  at: number,
  quantity: Quantity,
  surroundings: Surroundings,
  dimension: Measure['unit']['dimension'],
): Hint {
  let hint: Hint = NO_HINT;
  // "Five harvests on" are no five million tonnes, whatever the figures around are in.
  if (!quantity.digits && quantity.magnitude === 1) return hint;
  const named = countedPhrase(sentence, quantity.to) !== undefined;
  // "1.5 million households and 158 stations": a number that names its thing, or a long one, needs no magnitude.
  const complete = named || quantity.value >= 1000;
  // "% of households: 24 in 1930": what the line says in front of its figures.
  if (!complete) hint = merge(hint, hintInFront(sentence), 'sentence');
  for (let before = at - 1; before >= 0; before -= 1) {
    const other = sentence.quantities[before];
    if (other === undefined) continue;
    // "82% rural, 26.3m townspeople", "after two months 14.3 million": what counts something of its own is in no other unit.
    // … but "from 35 million tons to 150 million" is all in tons.
    const partner =
      quantity.pair !== undefined && sentence.quantities[quantity.pair.other] === other && !named;
    const foreign =
      !partner && other.unit.dimension !== dimension && (complete || other.unit.dimension === 'duration');
    const magnitude = complete ? 1 : other.magnitude;
    hint = merge(hint, { magnitude, unit: foreign ? NO_HINT.unit : other.unit }, 'sentence');
  }
  const label = complete ? undefined : hintInLabel(sentence);
  if (label !== undefined) hint = merge(hint, label, 'sentence');
  // A list such as "1930: 4.76, 1931: 5.06 m t" says the unit once, at its end.
  for (let behind = at + 1; behind < sentence.quantities.length; behind += 1) {
    const other = sentence.quantities[behind];
    if (other?.unit.dimension === dimension) hint = merge(hint, other, 'sentence');
  }
  if (!complete) hint = merge(hint, hintBehindDate(sentence), 'sentence');
  for (const [where, sources] of [
    ['parent', surroundings.parents],
    ['heading', surroundings.headings],
  ] as const) {
    for (const source of sources.toReversed()) hint = merge(hint, hintOf(source), where);
  }
  const previous = surroundings.previous.at(-1)?.quantities.at(-1);
  if (previous?.unit.dimension === dimension && !(named && dimension === 'share'))
    hint = merge(hint, previous, 'previous');
  // "1930 – 22.1 mt" two lines above "1932 – 38.5": a row of nothing but a date and a figure is in what the list is in.
  const { measured } = surroundings;
  const bare = (): boolean => quantity.magnitude === 1 && countOwnWords(sentence, quantity) === 0;
  if (measured !== undefined && !named && (measured.unit.dimension === dimension || bare()))
    hint = merge(hint, measured, 'previous');
  return hint;
}

/** What a heading, a list parent or a table axis says of the unit of the figures under it. */
const hintOf = oncePer(({ tokens }: Sentence) => unitHint(tokens));

/** … and what a sentence says in front of its figures, */
const hintInFront = oncePer(({ tokens, quantities }: Sentence) =>
  unitHint(tokens.slice(0, quantities[0]?.from ?? 0)),
);

/** in a bracket at its end, */
const hintInLabel = oncePer((sentence: Sentence) => {
  const label = trailingLabel(sentence);
  return label && unitHint(sentence.tokens.slice(label.from - 1, label.to));
});

/** and behind its last date. */
const hintBehindDate = oncePer((sentence: Sentence) => unitHint(unitBehindDate(sentence)));

/** "Meat 4.9 (1928), 4.7 (1940) million tonnes": the unit that only the last figure has, behind its date. */
function unitBehindDate({ tokens, quantities, dates }: Sentence): readonly Token[] {
  const last = quantities.at(-1)?.to ?? 0;
  const date = dates.find(({ from }) => from === last + 1);
  const bracketed = tokens[last]?.text === '(' && date !== undefined && tokens[date.to]?.text === ')';
  const rest = bracketed ? tokens.slice(date.to + 1).filter(({ kind }) => kind === 'word') : [];
  return rest.length <= LONGEST_UNIT ? rest : [];
}

/** How many words a unit has with what multiplies it: "million metric tonnes". */
const LONGEST_UNIT = 3;

const NO_HINT: Hint = { magnitude: 1, unit: { dimension: 'none', factor: 1 }, where: 'default' };

/** What is known already stays; only what is missing is taken over. */
function merge(known: Hint, more: Pick<Hint, 'magnitude' | 'unit'>, where: Hint['where']): Hint {
  const takesMagnitude = known.magnitude === 1 && more.magnitude !== 1;
  const takesUnit = known.unit.dimension === 'none' && more.unit.dimension !== 'none';
  if (!takesMagnitude && !takesUnit) return known;
  return {
    magnitude: takesMagnitude ? more.magnitude : known.magnitude,
    unit: takesUnit ? more.unit : known.unit,
    where: known.where === 'default' ? where : known.where,
  };
}
