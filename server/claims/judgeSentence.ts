/** Everything that is judged in one sentence, once as long as all that it is judged by stays the same. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { textsTellTheSameBefore, textsTellTheSameFromAfar } from './afar.ts';
import { judgeAnachronisms } from './anachronisms/judgeAnachronisms.ts';
import { judgeArithmetic } from './arithmetic/arithmetic.ts';
import { withChanges } from './changes.ts';
import { judgeDates } from './eventDates.ts';
import { lazily } from '../language/lazily.ts';
import type { Quantity } from '../language/quantities.ts';
import { sameTexts } from '../note/context.ts';
import type { Following } from './following.ts';
import type { Reader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement, SentenceSilence } from './sentenceJudgement.ts';
import { judgeFigures } from './statistics.ts';
import type { Surroundings } from './surroundings.ts';

/** A sentence where it stands. Sentences that read the same are the same object; see reader.ts. */
export interface StandingSentence {
  readonly sentence: Sentence;
  readonly surroundings: Surroundings;
  /** What the sentence behind it says. */
  readonly next: Following;
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
    remembered.set(standing.sentence, [{ ...groundsOf(standing), asked, judged }, ...known].slice(0, PLACES));
    return judged;
  };
}

/** In so many places a sentence is remembered. */
const PLACES = 3;

/** The sentences that one leans on are remembered by their texts: else each would keep the one before it, and so all of a note. */
interface Remembered extends Grounds {
  /** What it took to judge it, beside what is at hand anyway. */
  readonly asked: Asked;
  readonly judged: JudgedSentence;
}

/** What is at hand when a sentence is judged. */
interface Grounds extends Pick<StandingSentence, 'next' | 'carried' | 'apart'> {
  readonly measured: Quantity | undefined;
  readonly headings: Texts;
  readonly parents: Texts;
  readonly previous: Texts;
}

interface Asked {
  labels?: Texts;
  opening?: Texts;
  earlier?: Texts;
}

type Texts = readonly string[];

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
      opening() {
        const opening = surroundings.opening();
        asked.opening = textsOf(opening);
        return opening;
      },
      earlier() {
        const earlier = surroundings.earlier();
        asked.earlier = textsOf(earlier);
        return earlier;
      },
    },
  };
  return { watched, asked };
}

function groundsOf({ next, carried, apart, surroundings }: StandingSentence): Grounds {
  const { measured, headings, parents, previous } = surroundings;
  return {
    next,
    carried,
    apart,
    measured,
    headings: textsOf(headings),
    parents: textsOf(parents),
    previous: textsOf(previous),
  };
}

const textsOf = (sentences: readonly Sentence[]): Texts => sentences.map(({ text }) => text);

function standsAsBefore(was: Remembered, now: StandingSentence, knowledge: Knowledge): boolean {
  const { surroundings: is } = now;
  const { asked } = was;
  const tellTheSame = (texts: Texts, sentences: readonly Sentence[]): boolean =>
    same(texts, sentences) || textsTellTheSameFromAfar(texts, textsOf(sentences), knowledge);
  return (
    was.next === now.next &&
    was.carried === now.carried &&
    was.apart === now.apart &&
    was.measured === is.measured &&
    same(was.headings, is.headings) &&
    same(was.parents, is.parents) &&
    (same(was.previous, is.previous) ||
      textsTellTheSameBefore(was.previous, textsOf(is.previous), knowledge)) &&
    (asked.opening === undefined || tellTheSame(asked.opening, is.opening())) &&
    (asked.earlier === undefined || tellTheSame(asked.earlier, is.earlier())) &&
    (asked.labels === undefined || sameTexts(asked.labels, now.labels()))
  );
}

/** Whether sentences have these texts. */
function same(texts: Texts, sentences: readonly Sentence[]): boolean {
  return texts.length === sentences.length && texts.every((text, at) => text === sentences[at]?.text);
}
