/** Everything that is judged in one sentence, once as long as all that it is judged by stays the same. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { tellTheSameFromAfar } from './afar.ts';
import { judgeAnachronisms } from './anachronisms/judgeAnachronisms.ts';
import { judgeArithmetic } from './arithmetic/arithmetic.ts';
import { withChanges } from './changes.ts';
import { judgeDates } from './eventDates.ts';
import { lazily } from '../language/lazily.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement, SentenceSilence } from './sentenceJudgement.ts';
import { judgeFigures } from './statistics.ts';
import type { Surroundings } from './surroundings.ts';

/** A sentence where it stands. Sentences that read the same are the same object; see reader.ts. */
export interface StandingSentence {
  readonly sentence: Sentence;
  readonly surroundings: Surroundings;
  /** The sentence behind it. */
  readonly next: string | undefined;
  /** The measure of the figures before it; in a cell only changes lean on it. */
  readonly carried: Measure | undefined;
  readonly apart: boolean;
  /** Texts that may name the event of a date that stands alone. */
  readonly labels: () => readonly string[];
}

/** What was judged in a sentence; offsets count from its start. */
export interface JudgedSentence {
  readonly judgements: readonly SentenceJudgement[];
  readonly silences: readonly SentenceSilence[];
  /** What its figures are of, for those behind it. */
  readonly measure: Measure | undefined;
}

/**
 * A function that judges sentences and remembers the last results of each for as long as the sentence itself is
 * remembered. Whoever types in a list or a table changes one row; all the others are what they were.
 */
export function sentenceJudge(
  knowledge: Knowledge,
  read: Reader,
): (standing: StandingSentence) => JudgedSentence {
  const remembered = new WeakMap<Sentence, readonly Remembered[]>();
  return (standing) => {
    const known = remembered.get(standing.sentence) ?? [];
    const found = known.find((one) => standsAsBefore(one, standing, knowledge));
    if (found !== undefined) return found.judged;
    const { watched, asked } = watch(standing);
    const judged = judge(watched, knowledge, read);
    remembered.set(standing.sentence, [{ standing, asked, judged }, ...known].slice(0, PLACES));
    return judged;
  };
}

/** In so many places a sentence is remembered. */
const PLACES = 3;

interface Remembered {
  readonly standing: StandingSentence;
  /** What it took to judge it, beside what is at hand anyway. */
  readonly asked: Asked;
  readonly judged: JudgedSentence;
}

interface Asked {
  labels?: readonly string[];
  opening?: readonly Sentence[];
  earlier?: readonly Sentence[];
}

function judge(
  { sentence, surroundings, next, carried, apart, labels }: StandingSentence,
  knowledge: Knowledge,
  read: Reader,
): JudgedSentence {
  const figures = judgeFigures(sentence, surroundings, next, apart ? undefined : carried, knowledge);
  const dates = judgeDates(sentence, surroundings, next, knowledge, { labels, read });
  const sums = judgeArithmetic(sentence, surroundings, next);
  const terms = judgeAnachronisms(sentence, surroundings, next, knowledge);
  const told = withChanges(figures.judgements, sentence, surroundings, next, carried, knowledge);
  return {
    judgements: [...told, ...dates, ...terms, ...sums],
    silences: figures.silences,
    measure: figures.measure,
  };
}

/** The same sentence, which notes down what is asked of it. */
function watch(standing: StandingSentence): { readonly watched: StandingSentence; readonly asked: Asked } {
  const asked: Asked = {};
  const { surroundings } = standing;
  const watched: StandingSentence = {
    ...standing,
    labels: lazily(() => (asked.labels = standing.labels())),
    surroundings: {
      headings: surroundings.headings,
      parents: surroundings.parents,
      previous: surroundings.previous,
      measured: surroundings.measured,
      opening: () => (asked.opening = surroundings.opening()),
      earlier: () => (asked.earlier = surroundings.earlier()),
    },
  };
  return { watched, asked };
}

function standsAsBefore(
  { standing: before, asked }: Remembered,
  now: StandingSentence,
  knowledge: Knowledge,
): boolean {
  const [was, is] = [before.surroundings, now.surroundings];
  return (
    before.next === now.next &&
    before.carried === now.carried &&
    before.apart === now.apart &&
    was.measured === is.measured &&
    same(was.headings, is.headings) &&
    same(was.parents, is.parents) &&
    same(was.previous, is.previous) &&
    (asked.opening === undefined || tellTheSameFromAfar(asked.opening, is.opening(), knowledge)) &&
    (asked.earlier === undefined || tellTheSameFromAfar(asked.earlier, is.earlier(), knowledge)) &&
    (asked.labels === undefined || same(asked.labels, now.labels()))
  );
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((one, at) => one === b[at]));
}
