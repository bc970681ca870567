/** What a change is a change of where the sentence only points at it: "it halved", "their numbers fell by half", "twice as much". */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Change } from '../language/changes.ts';
import { DETERMINERS, GENERIC, PHRASE_ENDS, wordClass } from '../language/functionWords.ts';
import { holds, share, type TokenRange } from '../language/tokens.ts';
import { subjectEnd } from './changedThing.ts';
import { countedPhrase, isPlural } from './countedPhrase.ts';
import type { PhraseHit } from './phraseIndex.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement } from './sentenceJudgement.ts';
import type { Surroundings } from './surroundings.ts';

/** Words in place of the thing that changed. */
export interface StandIn {
  /** "they", "their numbers": several things. */
  readonly plural: boolean;
  /** "their numbers", "the herd": things that are counted, not weighed. */
  readonly counted: boolean;
  /** Where the words begin. */
  readonly from: number;
  /** The figure that the change stands beside, by its index: "22.6 million, **twice as much**". */
  readonly beside?: number;
}

/** What a stand-in is meant for. */
export interface Antecedent {
  readonly measures: ReadonlySet<Measure>;
  /** Where it stands besides the sentence itself: what dates that sentence dates the change as well. */
  readonly where: 'clause' | 'parent' | 'previous';
}

/** Behind an article these only stand for something that was counted before: "the herd had halved". */
const STANDING = wordClass(
  'amount count figure fleet herd herds level number numbers percentage proportion rate share stock stocks total',
);

const COUNTED = /^(?:count|fleet|herds?|numbers?)$/;

/** What may stand between a figure and what is told of it. */
const APART = /^(?:[,(–—-]|or|and|that|is|this|was|meaning|almost|nearly|about|roughly|over|more|than)$/;

/** The words that stand for the thing a change is told of; nothing where the sentence names it, or says nothing at all. */
export function standInOf(sentence: Sentence, change: Change): StandIn | undefined {
  const { tokens, quantities } = sentence;
  const standard = /^(?:as|than)$/.test(tokens[change.to]?.lower ?? '');
  const dated = sentence.dates.some(({ from }) => from > change.to && from <= change.to + 3);
  if (standard && !dated) return undefined;
  const beside = quantities.findLastIndex((one) => one.to <= change.from && !share(one, change));
  const figure = quantities[beside];
  if (figure !== undefined && tokens.slice(figure.to, change.from).every(({ lower }) => APART.test(lower)))
    return { plural: false, counted: false, from: change.from, beside };
  const end = subjectEnd(sentence, change.from);
  const word = tokens[end - 1]?.lower ?? '';
  const from = end - 1;
  if (end === 0) return { plural: false, counted: false, from: 0 };
  if (/^(?:they|these|those)$/.test(word)) return { plural: true, counted: false, from };
  if (/^(?:it|this|that)$/.test(word)) return { plural: false, counted: false, from };
  const determiner = tokens[end - 2]?.lower ?? '';
  if (!STANDING.has(word) || !DETERMINERS.has(determiner)) return undefined;
  return {
    plural: /^(?:their|these|those)$/.test(determiner),
    counted: COUNTED.test(word),
    from: end - 2,
  };
}

/**
 * What a stand-in stands for: the measure of the figure in front of it, that of the figures of the sentence before
 * (`carried`), or the one thing that this sentence, or the question it answers, is about. Nothing where that is not sure.
 */
export function antecedentOf(
  standIn: StandIn,
  change: Change,
  sentence: Sentence,
  { parents, previous }: Surroundings,
  figures: readonly SentenceJudgement[],
  carried: Measure | undefined,
  knowledge: Knowledge,
): Antecedent | undefined {
  const place = standIn.beside === undefined ? undefined : sentence.quantities[standIn.beside];
  const before = figures.filter(
    (one) => one.end <= change.start && (place === undefined || one.start === place.start),
  );
  const own = before.at(-1)?.measure;
  const known = own === undefined ? carried : knowledge.measure(own);
  if (place !== undefined && own === undefined) return undefined;
  // "In 1931 the price halved and it doubled": what stands nearer is meant.
  const last = sentence.quantities.find(({ start }) => start === before.at(-1)?.start);
  const behind = last === undefined ? 0 : (countedPhrase(sentence, last.to)?.to ?? last.to);
  if (place === undefined && saysMore(sentence, behind, standIn.from)) return undefined;
  if (known !== undefined && (known.behaviour === 'level' || known.behaviour === 'flow'))
    return { measures: new Set([known]), where: known === carried ? 'previous' : 'clause' };
  const question = parents.at(-1)?.text.endsWith('?') === true ? parents.at(-1) : undefined;
  const source = question ?? previous.at(-1);
  const measures = source === undefined ? [] : onlyThing(source, standIn);
  if (measures.length === 0) return undefined;
  return { measures: new Set(measures), where: question === undefined ? 'previous' : 'parent' };
}

/** Whether a sentence says more than dates and short words from one token to another. */
const saysMore = ({ tokens, dates }: Sentence, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some(
      ({ kind, lower }, offset) =>
        kind === 'word' && !isShort(lower) && !dates.some((date) => holds(date, from + offset)),
    );

const isShort = (word: string): boolean =>
  [PHRASE_ENDS, DETERMINERS, GENERIC].some((closed) => closed.has(word)) ||
  word.endsWith('ly') ||
  word.length < 2;

/** The measures of the one thing a sentence speaks of that words may stand for; none where it speaks of several. */
function onlyThing(source: Sentence, { plural, counted }: StandIn): readonly Measure[] {
  const things = namedThings(source).filter(
    ({ to }) => !plural || isPlural(source.tokens[to - 1]?.lower ?? ''),
  );
  const [thing, ...more] = things;
  if (thing === undefined || more.length > 0) return [];
  const taken = [...source.dates, ...source.quantities, thing];
  // "The peasants sold their horses. Their number …": who knows whose.
  const others = source.tokens.some(
    ({ kind, lower }, at) =>
      kind === 'word' &&
      plural &&
      isPlural(lower) &&
      !isShort(lower) &&
      !taken.some((range) => holds(range, at)),
  );
  if (others) return [];
  const excluded = new Set(
    source.firstPhrases
      .filter((hit) => share(hit, thing))
      .flatMap(({ uses }) =>
        uses.flatMap((use) => (use.of === 'measure' && use.role === 'exclude' ? [use.measure] : [])),
      ),
  );
  return thing.measures.filter(
    (measure) => !excluded.has(measure) && (!counted || measure.unit.dimension === 'count'),
  );
}

interface NamedThing extends TokenRange {
  readonly measures: readonly Measure[];
}

/** The noun phrases of a sentence that measures know: what stands side by side is one, "state | grain | procurement". */
function namedThings({ firstPhrases }: Sentence): readonly NamedThing[] {
  const things: NamedThing[] = [];
  for (const hit of firstPhrases) {
    const measures = measuresOf(hit);
    if (measures.length === 0) continue;
    const last = things.at(-1);
    if (last === undefined || hit.from > last.to) things.push({ from: hit.from, to: hit.to, measures });
    else
      things[things.length - 1] = {
        from: last.from,
        to: Math.max(last.to, hit.to),
        measures: [...last.measures, ...measures],
      };
  }
  return things;
}

/** The levels and flows that a phrase counts, or names where that is enough. */
function measuresOf({ uses }: PhraseHit): readonly Measure[] {
  return uses.flatMap((use) => {
    if (use.of !== 'measure') return [];
    const { measure, role } = use;
    const named = measure.needs === 'predicate' || measure.needs === 'either';
    const speaks = role === 'subject' || (role === 'predicate' && named);
    return speaks && (measure.behaviour === 'level' || measure.behaviour === 'flow') ? [measure] : [];
  });
}
