/** Figures that are stated as facts, and whether two of them contradict each other whatever the record says. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { wordClass } from '../language/functionWords.ts';
import { disjoint, type Interval } from '../language/interval.ts';
import { lengthInDays, overlaps, parseEdtf, type Period } from '../language/period.ts';
import { tokenise } from '../language/tokens.ts';
import type { Block, PlacedBlock, Span } from '../note/note.ts';
import { sourceSpan } from '../note/prose.ts';
import type { Judgement } from './judgement.ts';
import { lazily } from '../language/lazily.ts';
import { LINK } from './weights.ts';

/** A figure that is firmly linked, dated and the writer's own word. Spans are in offsets of the block's source. */
export interface StatedFigure {
  readonly judgement: Judgement;
  readonly measure: string;
  readonly period: Period;
  readonly stated: Interval;
  /** Where its sentence begins. */
  readonly sentence: number;
}

/**
 * The figures of a block that may be held against those of other sentences, in their order. Left out is what is dated or
 * linked less than firmly, what somebody else is named for, what is a series of its own ("barn harvest"), what the record
 * has nothing near and nothing around it makes the topic of a pack, and what is reported as wrong already.
 */
export function statedFigures(
  { block, context }: PlacedBlock,
  judgements: readonly Judgement[],
  knowledge: Knowledge,
): readonly StatedFigure[] {
  const topical = lazily(() => {
    const own = block.passages.map(({ prose }) => prose.text);
    const texts = [...context.headings, ...context.previous, ...own];
    return texts.some(
      (text) => knowledge.places(text).length > 0 || knowledge.mentions(text, texts).length > 0,
    );
  });
  const figures = judgements.flatMap((judgement): StatedFigure[] => {
    const { stated, verdict } = judgement;
    const measure = knowledge.measure(judgement.measure ?? '');
    const period = parseEdtf(judgement.period ?? '');
    if (measure === undefined || stated === undefined || period === undefined) return [];
    if (!isFirm(judgement) || !isPrecise(period, measure)) return [];
    if (verdict === 'not-covered' && !(isNearRecord(period, measure) && topical())) return [];
    const sentence = sentenceAt(block, judgement.span);
    if (sentence === undefined || isSomebodys(sentence.text, knowledge)) return [];
    return [{ judgement, measure: measure.id, period, stated, sentence: sentence.start }];
  });
  // Two values for one date in one sentence are a change, a range or a choice.
  return figures.filter(
    (one) =>
      !figures.some((other) => other !== one && other.sentence === one.sentence && isOfTheSame(one, other)),
  );
}

/** Whether two figures are of the same measure, place and period. */
function isOfTheSame(a: StatedFigure, b: StatedFigure): boolean {
  return a.measure === b.measure && a.period.edtf === b.period.edtf;
}

/** How far two values may lie apart and still be one value, rounded differently, as a part of the larger. */
const ROUNDING = 0.03;

/**
 * Whether two figures of different sentences or notes, of the same measure, place and period, cannot both be right. A
 * level that the record knows to have moved within the period may be both.
 */
export function disagree(a: StatedFigure, b: StatedFigure, knowledge: Knowledge): boolean {
  if (!isOfTheSame(a, b)) return false;
  const slack = ROUNDING * Math.max(...[a.stated, b.stated].map(({ high }) => Math.abs(high)));
  if (!disjoint({ low: a.stated.low - slack, high: a.stated.high + slack }, b.stated)) return false;
  const verdicts = [a.judgement.verdict, b.judgement.verdict];
  if (verdicts.every((verdict) => verdict === 'supported')) return inTwoSeries(a, b, knowledge);
  const measure = knowledge.measure(a.measure);
  const moves = measure?.behaviour === 'level' && verdicts.includes('not-covered');
  return !(moves && measure.observations.some(({ period }) => overlaps(period, a.period)));
}

/** Both agree with one observation, but no one value that passes agrees with both: two counts of the same thing. */
function inTwoSeries(a: StatedFigure, b: StatedFigure, knowledge: Knowledge): boolean {
  const { observation: id = '' } = a.judgement;
  const observation = b.judgement.observation === id ? knowledge.observation(id) : undefined;
  if (observation === undefined) return false;
  const passing = [observation.value, ...observation.accept];
  const takes = (value: Interval, { stated }: StatedFigure): boolean => !disjoint(value, stated);
  return (
    passing.some((value) => takes(value, a)) &&
    passing.some((value) => takes(value, b)) &&
    !passing.some((value) => takes(value, a) && takes(value, b))
  );
}

/** Surely linked, dated by its own words or by what it stands under, in a unit that is written, and not known to be wrong. */
function isFirm({ verdict, reason, rule, evidence, linkage }: Judgement): boolean {
  if (linkage === undefined || linkage.score < LINK.firm) return false;
  const shaky = evidence.some(
    ({ kind, where }) =>
      (kind === 'unit' && where === 'default') ||
      (kind === 'period' && (where === 'previous' || where === 'default')),
  );
  if (shaky) return false;
  switch (verdict) {
    case 'supported':
      return true;
    case 'contested':
      // Without its rule somebody is named who holds it.
      return rule !== undefined;
    case 'not-covered':
      return reason === 'no-record';
    default:
      return false;
  }
}

/** How many days a level may be dated to: within longer ones it moves. */
const YEAR = 366;

function isPrecise(period: Period, { behaviour }: Measure): boolean {
  const length = lengthInDays(period);
  if (period.approximate || /X|\.\./.test(period.edtf)) return false;
  return behaviour === 'level' ? length <= YEAR : length < Infinity;
}

/** How many days before the first or behind the last observation of a measure a figure may be and still be of its time. */
const NEAR = 3 * YEAR;

function isNearRecord(period: Period, { observations }: Measure): boolean {
  const first = observations[0]?.period.first ?? Infinity;
  const last = observations.at(-1)?.period.last ?? -Infinity;
  return period.first >= first - NEAR && period.last <= last + NEAR;
}

/** The sentence around a span of the block's source; `start` counts from the start of the source. */
function sentenceAt(block: Block, span: Span): { readonly start: number; readonly text: string } | undefined {
  for (const { prose, sentences } of block.passages) {
    for (const sentence of sentences) {
      const { start, end } = sourceSpan(prose, sentence);
      if (start <= span.start && span.end <= end)
        return { start, text: prose.text.slice(sentence.start, sentence.end) };
    }
  }
  return undefined;
}

/** Words that make a figure somebody's, or one of several counts of the same thing. */
const SOMEBODYS = wordClass(`
    according archival argue argued argues barn believe believed believes biological calculate calculated calculates
    cite cited cites contemporary corrected estimate estimated estimates give gives historian historians inflated
    official officially others published put puts quote quoted quotes real reckon reckoned reckons revised say says
    scholars source sources suggest suggested suggests summer think thinks true unofficial winter write writes wrote`);

function isSomebodys(text: string, knowledge: Knowledge): boolean {
  return (
    tokenise(text).some(({ lower }) => SOMEBODYS.has(lower)) ||
    knowledge.mentions(text, [text]).some(({ entry }) => entry.kind === 'person')
  );
}
