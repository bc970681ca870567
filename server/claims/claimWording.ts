/** A claim as a reader is told of it: verdict, message and fixes. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure, Observation } from '../knowledge/model.ts';
import type { Period } from '../language/period.ts';
import { givenElsewise, isAttributed } from './attribution.ts';
import { wrongFigure, type Claim } from './claim.ts';
import { consulted } from './comparison.ts';
import { figureReplacement, yearReplacement } from './fixes.ts';
import type { Evidence, Verdict } from './judgement.ts';
import { closeness, type Sentence } from './sentence.ts';
import type { SentenceJudgement } from './sentenceJudgement.ts';
import { evidenceOf } from './linking.ts';
import { explainSlip, type Explanation } from './slip.ts';
import { isState } from './states.ts';
import { LINK } from './weights.ts';
import { TOTALLING } from './wordClasses.ts';
import {
  contestedMessage,
  contradictionMessage,
  notCoveredMessage,
  scopeMessage,
  supportedMessage,
} from './wording.ts';

/** A claim as a reader is told of it; `all` are the claims of its sentence, `isMeant` tells what nothing speaks against. */
export function word(
  sentence: Sentence,
  claim: Claim,
  all: readonly Claim[],
  isMeant: (claim: Claim) => boolean,
  knowledge: Knowledge,
): SentenceJudgement {
  const { quantity, link, dating, stated, comparison, rival } = claim;
  const { measure } = link;
  const { verdict, observation } = comparison;
  const written = sentence.text.slice(quantity.start, quantity.end);
  const period: Evidence[] =
    dating?.period === undefined ? [] : [{ kind: 'period', words: dating.period.edtf, where: dating.where }];
  const base = {
    start: quantity.start,
    end: quantity.end,
    text: written,
    subject: 'statistic',
    verdict,
    strength: 'hint',
    measure: measure.id,
    ...(observation === undefined ? {} : { observation: observation.id }),
    compared: consulted(measure, claim.period).map(({ id }) => id),
    stated,
    ...(dating?.period === undefined ? {} : { period: dating.period.edtf }),
    place: measure.place,
    evidence: [...evidenceOf(link), ...period],
    linkage: {
      score: link.score,
      ...(rival === undefined ? {} : { rival: { measure: rival.measure.id, score: rival.score } }),
    },
    fixes: [],
  } as const satisfies Omit<SentenceJudgement, 'message'>;
  if (observation === undefined) {
    const message = notCoveredMessage(measure, knowledge);
    return { ...base, reason: claim.reason ?? 'no-record', message };
  }
  if (verdict !== 'contradicted') {
    const given =
      verdict === 'contested' ? givenElsewise(sentence, observation, stated, knowledge) : undefined;
    const message = MESSAGES[verdict](measure, observation, knowledge, given);
    const open =
      verdict === 'contested' && !isAttributed(sentence, observation, stated, knowledge) && isMeant(claim);
    return { ...base, ...(open ? { rule: 'statistic.contested' as const } : {}), message };
  }
  const explanation = explainSlip(wrongFigure(claim, observation, all), knowledge);
  // What is right for a neighbouring measure and only loosely linked to this one was meant for the other.
  // … but what was left is known for what was lost only by mistake.
  const borrowed =
    explanation?.slip.kind === 'other-measure' && link.own < LINK.firm && !isState(sentence, quantity);
  // Far off, and no slip leads there: "the circus had two cows" is about something else.
  const remote = remoteFrom(sentence, claim);
  if (borrowed || (explanation === undefined && comparison.distance > remote)) {
    const message = notCoveredMessage(measure, knowledge);
    return { ...base, verdict: 'not-covered', reason: borrowed ? 'loose-link' : 'remote', message };
  }
  return {
    ...base,
    rule: 'statistic.contradicts',
    strength: observation.use === 'hint' ? 'hint' : 'warn',
    ...(explanation === undefined ? {} : { slip: explanation.slip }),
    message: contradictionMessage(measure, observation, written, explanation?.slip.words, knowledge),
    fixes: fixesFor(sentence, claim, observation, explanation),
  };
}

/** How many times too large or too small a figure may be without a slip that explains it: more where its link is sure. */
const REMOTE = { doubtful: 4, usual: 10, sure: 200 } as const;

function remoteFrom(sentence: Sentence, { quantity, link, dating }: Claim): number {
  // What it counts is said somewhere else in the sentence, or before it.
  const evidence = evidenceOf(link);
  const borrowed = evidence.some(({ kind, weight = 1 }) => WORDS.has(kind) && weight < LINK.clear);
  if (borrowed && Math.max(link.own, link.score) < LINK.clear) return REMOTE.doubtful;
  const date = dating?.mention;
  // What holds at all times needs no date.
  const always = link.measure.behaviour === 'constant';
  const dated = always || (date !== undefined && closeness(sentence, date, quantity) >= NEAR_DATE);
  // "How many MTS in 1937? – 518": the question says what is counted, and when.
  const asked = evidence.some(({ where, weight }) => where === 'parent' && weight === LINK.sentence);
  if (asked && dating?.where === 'parent' && link.own >= LINK.sure) return REMOTE.sure;
  return link.own >= LINK.sure && (dated || TOTALLING.test(sentence.text)) && !link.guessed
    ? REMOTE.sure
    : REMOTE.usual;
}

/** How near a date has to be for that: a comma or a bracket may part it from the figure. */
const NEAR_DATE = 0.7;

const WORDS: ReadonlySet<Evidence['kind']> = new Set(['subject', 'predicate']);

/** The message of each verdict that has nothing to correct. */
const MESSAGES = {
  supported: supportedMessage,
  contested: contestedMessage,
  'scope-differs': scopeMessage,
  'not-covered': (measure: Measure, _: unknown, knowledge: Knowledge) =>
    notCoveredMessage(measure, knowledge),
} as const satisfies Record<Exclude<Verdict, 'contradicted'>, unknown>;

/** How far, in days, the right year may be from the written one for a fix to offer it: a student mistakes 1932 for 1937, not 1897. */
const NEAR = 12 * 366;

const isNear = (a: Period, b: Period): boolean => Math.abs(a.first - b.first) <= NEAR;

function fixesFor(
  sentence: Sentence,
  { quantity, link, dating }: Claim,
  right: Observation,
  explanation: Explanation | undefined,
): SentenceJudgement['fixes'] {
  const moved = explanation?.slip.kind === 'magnitude' || explanation?.slip.kind === 'unit';
  const figure = figureReplacement(sentence, quantity, right, link.scale, moved);
  const unit = sentence.text.slice(figure.end, quantity.end);
  const fix = {
    kind: 'replace-figure',
    title: `Change the figure to ${figure.newText}${unit}`,
    ...figure,
  } as const;
  if (explanation?.unit !== undefined && /^\s*\p{L}+$/u.test(unit)) {
    const newText = unit.replace(/\p{L}+/u, explanation.unit);
    const title = `Change the unit to ${explanation.unit}`;
    return [fix, { kind: 'replace-figure', title, start: figure.end, end: quantity.end, newText }];
  }
  const meant = explanation?.slip.kind === 'other-period' ? explanation.belongsTo?.period : undefined;
  if (meant === undefined || dating?.mention === undefined || dating.period === undefined) return [fix];
  const year = isNear(dating.period, meant) ? yearReplacement(sentence, dating.mention, meant) : undefined;
  if (year === undefined) return [fix];
  return [fix, { kind: 'replace-period', title: `Change the year to ${year.newText}`, ...year }];
}
