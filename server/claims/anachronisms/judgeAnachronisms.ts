/** Bodies, offices and instruments that a sentence has act at a time when they did not exist. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Existence, Term } from '../../knowledge/model.ts';
import { lengthInDays, overlaps, type Period } from '../../language/period.ts';
import type { TokenRange } from '../../language/tokens.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { Following } from '../following.ts';
import { datesOfEvents, type KnownDate } from '../sentenceDates.ts';
import { isAsserted } from '../mood.ts';
import type { Sentence } from '../sentence.ts';
import type { SentenceJudgement } from '../sentenceJudgement.ts';
import type { Surroundings } from '../surroundings.ts';
import { acts, tellsOfHistory } from './acting.ts';

/** How far off a date may be, in days: further off a sentence looks back, or tells of something of the same name. */
const REACH = { least: 31, most: 15 * 366 } as const;

/**
 * Judges the sentence that has one body act at one stated date: `In 1937 the OGPU arrested …`. One that tells of the
 * body's history, denies, asks, supposes or names its successor as well is left alone. Offsets count from the start of the
 * sentence.
 */
export function judgeAnachronisms(
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
  knowledge: Knowledge,
): readonly SentenceJudgement[] {
  if (sentence.dates.length !== 1) return [];
  const named = namedTerms(sentence);
  const [name] = named;
  if (name === undefined || named.some(({ term }) => term !== name.term)) return [];
  const [date] = datesOfEvents(sentence, surroundings);
  if (date === undefined || !isPlainDate(date)) return [];
  if (!isOutside(name.existence.period, date.period)) return [];
  if (sentence.places.some(({ place }) => place === undefined)) return [];
  if (tellsOfHistory(sentence) || !acts(sentence, name, date.mention)) return [];
  if (!isAsserted(sentence, name, next)) return [];
  return [judgement(sentence, name, date, knowledge)];
}

interface NamedTerm extends TokenRange {
  readonly term: Term;
  readonly existence: Existence;
}

function namedTerms({ phrases }: Sentence): readonly NamedTerm[] {
  const named: NamedTerm[] = [];
  for (const { from, to, uses } of phrases) {
    for (const use of uses) {
      if (use.of === 'term' && use.term.existence !== undefined)
        named.push({ term: use.term, existence: use.term.existence, from, to });
    }
  }
  return named;
}

/** A year or less that is written out: "in 1937", not "by 1937", "in the 1930s" or "three years later". */
const isPlainDate = ({ mention, period }: KnownDate): boolean =>
  mention.kind === 'absolute' && mention.precision !== 'decade' && lengthInDays(period) <= 366;

function isOutside(existed: Period, stated: Period): boolean {
  if (overlaps(existed, stated)) return false;
  const off = Math.max(existed.first - stated.last, stated.first - existed.last);
  return off > REACH.least && off <= REACH.most;
}

function judgement(
  sentence: Sentence,
  { term, existence, from, to }: NamedTerm,
  { mention, period }: KnownDate,
  knowledge: Knowledge,
): SentenceJudgement {
  const start = sentence.tokens[from]?.start ?? 0;
  const end = sentence.tokens[to - 1]?.end ?? start;
  const text = sentence.text.slice(start, end);
  const written = sentence.text.slice(mention.start, mention.end);
  const then = inPlaceOf(term, period, knowledge);
  const note = term.scopeNote === undefined ? '' : ` ${term.scopeNote}`;
  return {
    start,
    end,
    text,
    subject: 'term',
    verdict: 'contradicted',
    strength: 'hint',
    rule: 'term.anachronism',
    term: term.id,
    period: period.edtf,
    evidence: [
      { kind: 'term', words: text, where: 'clause' },
      { kind: 'period', words: written, where: 'clause' },
    ],
    message: `${term.prefLabel}: existed ${formatEdtf(existence.period.edtf)}, not in ${written}.${then}${note}`,
    fixes: [],
  };
}

/** The term that stood in another's place at a time, of those that follow each other. */
function inPlaceOf(term: Term, period: Period, knowledge: Knowledge): string {
  const terms = knowledge.packs.flatMap((pack) => pack.terms);
  const covers = ({ existence }: Term): boolean =>
    existence !== undefined && overlaps(existence.period, period);
  const after = chain(term, ({ existence }) => terms.find(({ id }) => id === existence?.successor)).find(
    covers,
  );
  if (after !== undefined) return ` Its successor at that time: ${after.prefLabel}.`;
  const before = chain(term, ({ id }) => terms.find(({ existence }) => existence?.successor === id)).find(
    covers,
  );
  return before === undefined ? '' : ` At that time there was its predecessor: ${before.prefLabel}.`;
}

/** The terms reached from one by `step`, one after the other; a circle is gone through once. */
function chain(term: Term, step: (term: Term) => Term | undefined): readonly Term[] {
  const found = new Set<Term>();
  for (let at = step(term); at !== undefined && at !== term && !found.has(at); at = step(at)) found.add(at);
  return [...found];
}
