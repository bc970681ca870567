/** The figures of one sentence, judged. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure, Observation } from '../knowledge/model.ts';
import type { Interval } from '../language/interval.ts';
import type { Period } from '../language/period.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Span } from '../note/note.ts';
import { isAttributed, isHeldElsewhere } from './attribution.ts';
import { compare, consulted, NOT_COVERED, type Comparison } from './comparison.ts';
import { dateQuantities, type Dating } from './dating.ts';
import { figureReplacement, yearReplacement, type Replacement } from './fixes.ts';
import type { Evidence, Judgement, Reason, Silence, Slip, Verdict } from './judgement.ts';
import { lazily } from './lazily.ts';
import { linkQuantity, type Link } from './linking.ts';
import { whyDoubtful } from './doubts.ts';
import { isDelta, isLocal, SOFT, whyUnstated } from './mood.ts';
import { isQuizzed } from './quiz.ts';
import { countOwnWords } from './ownWords.ts';
import type { Sentence } from './sentence.ts';
import { explainSlip, type Explanation, type WrongFigure } from './slip.ts';
import type { Surroundings } from './surroundings.ts';
import { isAnchored, topicalityOf, type Aim } from './topicality.ts';
import { LINK } from './weights.ts';
import { OPEN_ENDED } from './wordClasses.ts';
import {
  contestedMessage,
  contradictionMessage,
  notCoveredMessage,
  scopeMessage,
  supportedMessage,
} from './wording.ts';

/** A judgement whose spans still count from the start of its sentence. */
export type SentenceJudgement = Omit<Judgement, 'span' | 'fixes'> & {
  readonly start: number;
  readonly end: number;
  readonly fixes: readonly (Replacement & Pick<Judgement['fixes'][number], 'kind' | 'title'>)[];
};

/** A figure that is not judged, its offsets counted from the start of its sentence. */
export type SentenceSilence = Omit<Silence, 'span' | 'text'> & Span;

/** A figure linked and compared, before it is worded. */
interface Claim {
  readonly quantity: Quantity;
  readonly link: Link;
  readonly dating: Dating | undefined;
  readonly stated: Interval;
  readonly comparison: Comparison;
  /** What it is compared for: the date it has, unless that is open. */
  readonly period: Period | undefined;
  readonly rival: Link | undefined;
  /** Why it is not compared, where something speaks against that. */
  readonly reason?: Reason;
  /** Its words do not link it, but it is one of these if a slip explains it. */
  readonly tentative?: readonly Claim[];
}

/** The claim, but not compared. */
const unsure = (claim: Claim, reason: Reason): Claim => ({ ...claim, comparison: NOT_COVERED, reason });

/** A rival this near the best link that knows the figure excuses it; one that only knows estimates has to be nearer. */
const RIVAL = { supported: 0.2, contested: 0.06 } as const;

/** What the figures of one sentence hand on to the next: the measure they were about. */
export interface Figures {
  readonly judgements: readonly SentenceJudgement[];
  /** The figures that are not judged. */
  readonly silences: readonly SentenceSilence[];
  readonly measure: Measure | undefined;
}

/**
 * Judges every figure of a sentence that is linked to a measure. `next` is the text of the sentence behind; `carried` the
 * measure that the sentence before was about, for one that only goes on counting ("1931: 5.06", "it was 83.5 in 1930").
 */
export function judgeFigures(
  sentence: Sentence,
  surroundings: Surroundings,
  next: string | undefined,
  carried: Measure | undefined,
  knowledge: Knowledge,
): Figures {
  if (sentence.quantities.length === 0 || isLocal(sentence)) {
    return { judgements: [], silences: silenceAll(sentence, 'one-place'), measure: undefined };
  }
  const datings = dateQuantities(sentence, surroundings);
  const homeOf = (measure: Measure): string => knowledge.packOf(measure.id)?.defaultPlace ?? '';
  const topicality = lazily(() => topicalityOf(sentence, surroundings, knowledge));
  const whyNotMeant = (claim: Claim): Reason | undefined =>
    topicality()(aimOf(sentence, claim)) ??
    whyDoubtful(sentence, claim.quantity, claim.link.measure, surroundings, knowledge);
  const whyDoubted = (claim: Claim): Reason | undefined => {
    if (claim.comparison.verdict !== 'contradicted') return undefined;
    if (!claim.link.complete && claim.dating === undefined) return 'no-date';
    const held = (): boolean => isHeldElsewhere(sentence, claim.link.measure, claim.stated, knowledge);
    return whyNotMeant(claim) ?? (held() ? 'held-elsewhere' : undefined);
  };
  const isMeant = (claim: Claim): boolean => claim.link.placed && !whyNotMeant(claim);
  const claims: Claim[] = [];
  const silences: SentenceSilence[] = [];
  sentence.quantities.forEach((quantity, at) => {
    const { start, end } = quantity;
    const quizzed = isQuizzed(sentence, quantity, surroundings) ? 'quiz' : undefined;
    const reason = whyUnstated(sentence, quantity, next) ?? quizzed;
    if (reason !== undefined && !SOFT.has(reason)) {
      silences.push({ start, end, reason });
      return;
    }
    const before = carriedOn(claims) ?? (carried && { measure: carried, score: LINK.carried });
    const links = linkQuantity(sentence, at, surroundings, homeOf, before, datings[at]?.period);
    const claim = chooseClaim(sentence, quantity, links, datings[at]);
    if (claim === undefined) {
      silences.push({ start, end, ...(reason === undefined ? whyUnlinked(links) : { reason }) });
      return;
    }
    if (reason !== undefined && !AGREEING.has(claim.comparison.verdict)) {
      silences.push({ start, end, reason });
      return;
    }
    const doubt = whyDoubted(claim);
    claims.push(doubt === undefined ? claim : unsure(claim, doubt));
  });
  const judged = claims.flatMap((claim) => {
    if (claim.tentative !== undefined) {
      const all = claims.flatMap((other) => (other === claim ? [] : (other.tentative ?? [other])));
      return (
        claim.tentative.find((one) => whyDoubted(one) === undefined && slipsTellingly(one, all, knowledge)) ??
        []
      );
    }
    return isOption(claim, claims) ? [unsure(claim, 'option')] : [claim];
  });
  return {
    judgements: judged.map((claim) => word(sentence, claim, judged, isMeant, knowledge)),
    silences,
    measure: carriedOn(claims)?.measure,
  };
}

/** The link that a figure behind may carry on with: that of the last figure whose words or whose value made it sure. */
function carriedOn(claims: readonly Claim[]): Link | undefined {
  return claims.findLast(({ tentative }) => tentative === undefined)?.link;
}

/** What decides whether a claim can be meant for its measure. */
function aimOf(sentence: Sentence, { quantity, link: { measure, guessed, evidence }, dating }: Claim): Aim {
  const words = evidence.flatMap(({ kind, words: found }) => (kind === 'place' ? [] : found.toLowerCase()));
  const anchored = isAnchored(evidence, countOwnWords(sentence, quantity), sentence);
  return { measure, guessed, dated: dating !== undefined, period: dating?.period, words, anchored };
}

/** Whether a wrong figure is just what a slip would make of a known one. */
function slipsTellingly(claim: Claim, all: readonly Claim[], knowledge: Knowledge): boolean {
  const { observation } = claim.comparison;
  if (observation === undefined) return false;
  const slip = explainSlip(wrongFigure(claim, observation, all), knowledge)?.slip;
  if (slip?.kind === 'magnitude') return isShifted(claim, observation);
  if (slip === undefined || !TELLING_SLIPS.has(slip.kind)) return false;
  return slip.kind === 'swapped' || claim.quantity.value / claim.quantity.step >= TELLING;
}

/** Whether a figure has the very digits of the known one, at least three of them, with the point elsewhere. */
function isShifted({ quantity, link }: Claim, { value }: Observation): boolean {
  const digits = quantity.value / quantity.step;
  const ratio = (quantity.value * link.scale) / value.low;
  return digits >= TELLING && SHIFTS.some((shift) => Math.abs(ratio / shift - 1) < 1e-3);
}

/** By how much a point slips. */
const SHIFTS = [0.001, 0.01, 0.1, 10, 100, 1000] as const;

/** Verdicts that find nothing wrong. */
const AGREEING: ReadonlySet<Verdict> = new Set<Verdict>(['supported', 'contested']);

/** All figures of a sentence, silent for one reason. */
export function silenceAll({ quantities }: Sentence, reason: Reason): readonly SentenceSilence[] {
  return quantities.map(({ start, end }) => ({ start, end, reason }));
}

/** Why none of the links of a figure holds. */
function whyUnlinked(links: readonly Link[]): Pick<Silence, 'reason' | 'nearest'> {
  const placed = links.find((link) => link.placed);
  const link = placed ?? links[0];
  if (link === undefined) return { reason: 'no-measure' };
  const nearest = { measure: link.measure.id, score: link.score };
  return { reason: placed === undefined ? 'other-place' : 'weak-link', nearest };
}

/** The best link, unless a rival that is nearly as good has another view of the figure. */
function chooseClaim(
  sentence: Sentence,
  quantity: Quantity,
  links: readonly Link[],
  dating: Dating | undefined,
): Claim | undefined {
  const best = links.find((link) => link.placed && link.complete && link.score >= LINK.threshold);
  const open = dating?.mention !== undefined && isOpenEnded(sentence, dating.mention.from);
  const judge = (link: Link): Claim => {
    const stated = scaled(quantity.interval, link.scale);
    const period = open ? undefined : dating?.period;
    const rival = links.find((other) => other !== link && other.placed);
    const comparison = compare(link.measure, stated, period);
    return { quantity, link, dating, stated, comparison, period, rival };
  };
  const others = links.filter((link) => link !== best && !link.elsewhere);
  if (best === undefined) {
    const claims = others.map(judge);
    return agreeing(sentence, claims) ?? slipping(claims);
  }
  const claim = judge(best);
  if (claim.comparison.verdict === 'not-covered') return agreeing(sentence, others.map(judge)) ?? claim;
  if (claim.comparison.verdict === 'contested') return nearAgreement(claim, others.map(judge));
  if (claim.comparison.verdict !== 'contradicted') return claim;
  const excuse = links
    .filter((link) => link !== best && !link.elsewhere && link.complete)
    .map(judge)
    .find(({ link, comparison: { verdict } }) => {
      return (verdict === 'supported' || verdict === 'contested') && best.own - link.own <= RIVAL[verdict];
    });
  if (excuse?.link.placed === true) return excuse;
  const delta = best.measure.behaviour === 'level' && isDelta(sentence, quantity);
  const vague = dating !== undefined && dating.period === undefined;
  const doubts: readonly (readonly [boolean, Reason])[] = [
    [excuse !== undefined, 'rival'],
    [open, 'open-date'],
    [vague, 'unclear-date'],
    [delta, 'change'],
    [dating?.where === 'previous', 'date-before'],
  ];
  const doubt = doubts.find(([applies]) => applies);
  return doubt === undefined ? claim : unsure(claim, doubt[1]);
}

/**
 * The likeliest of the claims whose words alone would not do, but whose value is just what is known: that is evidence too,
 * the more so the more digits agree.
 */
function agreeing(sentence: Sentence, claims: readonly Claim[]): Claim | undefined {
  return claims.find(({ quantity, link, dating, stated, comparison: { verdict, observation } }) => {
    if (observation !== undefined && isAttributed(sentence, observation, stated)) return true;
    const digits = quantity.value / quantity.step;
    const telling = dating?.period !== undefined || digits >= FINGERPRINT;
    if (!telling || ((link.guessed || link.excluded) && digits < TELLING)) return false;
    if (verdict === 'supported') return link.score >= LINK.agreeing;
    return verdict === 'contested' && !link.guessed && link.score >= LINK.agreeingWithSome;
  });
}

/** The claims whose words would not do and that contradict a dated figure: only a slip can make one of them. */
function slipping(claims: readonly Claim[]): Claim | undefined {
  const tentative = claims.filter(
    ({ link, dating, comparison }) =>
      comparison.verdict === 'contradicted' &&
      link.placed &&
      !link.guessed &&
      link.score >= LINK.slipping &&
      dating?.period !== undefined,
  );
  return tentative[0] && { ...tentative[0], tentative };
}

/** Slips that nobody makes by chance. */
const TELLING_SLIPS: ReadonlySet<Slip['kind']> = new Set<Slip['kind']>(['swapped', 'other-period', 'digits']);

/** What is disputed of one measure and just what is known of another, nearly as well linked, was meant for that one. */
function nearAgreement(claim: Claim, others: readonly Claim[]): Claim {
  const agreeing = others.find(
    ({ link, comparison }) =>
      link.placed &&
      link.complete &&
      comparison.verdict === 'supported' &&
      claim.link.own - link.own <= RIVAL.supported,
  );
  return agreeing ?? claim;
}

/** A figure written to three digits agrees with nothing by chance when it is dated; one of four even when it is not. */
const TELLING = 100;
const FINGERPRINT = 1000;

/** "before 1914", "until the 1950s": the figure is not stated for that date. */
function isOpenEnded(sentence: Sentence, date: number): boolean {
  return sentence.tokens.slice(Math.max(0, date - 2), date).some((token) => OPEN_ENDED.has(token.lower));
}

/** From the written unit to a measure's own. */
function scaled(interval: Interval, factor: number): Interval {
  return { low: interval.low * factor, high: interval.high * factor };
}

/** A claim as a reader is told of it; `all` are the claims of its sentence, `isMeant` tells what nothing speaks against. */
function word(
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
    evidence: [...link.evidence, ...period],
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
    const message = MESSAGES[verdict](measure, observation, knowledge);
    const open = verdict === 'contested' && !isAttributed(sentence, observation, stated) && isMeant(claim);
    return { ...base, ...(open ? { rule: 'statistic.contested' as const } : {}), message };
  }
  const explanation = explainSlip(wrongFigure(claim, observation, all), knowledge);
  // What is right for a neighbouring measure and only loosely linked to this one was meant for the other.
  const borrowed = explanation?.slip.kind === 'other-measure' && link.own < LINK.firm;
  // Far off, and no slip leads there: "the circus had two cows" is about something else.
  if (borrowed || (explanation === undefined && comparison.distance > REMOTE)) {
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

/** How many times too large or too small a figure may be without a slip that explains it. */
const REMOTE = 10;

/** One of three or more values for the same thing at the same time: a choice is offered, nothing is claimed. */
function isOption(claim: Claim, all: readonly Claim[]): boolean {
  const alike = all.filter(
    ({ link, dating }) =>
      link.measure === claim.link.measure && dating?.period?.edtf === claim.dating?.period?.edtf,
  );
  return alike.length > 2 && claim.quantity.pair === undefined && claim.comparison.verdict === 'contradicted';
}

/** The message of each verdict that has nothing to correct. */
const MESSAGES = {
  supported: supportedMessage,
  contested: contestedMessage,
  'scope-differs': scopeMessage,
  'not-covered': (measure: Measure, _: unknown, knowledge: Knowledge) =>
    notCoveredMessage(measure, knowledge),
} as const satisfies Record<Exclude<Verdict, 'contradicted'>, unknown>;

/** A claim that contradicts the observation `right`, with the other claims `all` of its sentence, as a slip is sought. */
function wrongFigure(claim: Claim, right: Observation, all: readonly Claim[]): WrongFigure {
  const { link, quantity, stated, dating } = claim;
  return {
    measure: link.measure,
    right,
    value: quantity.value * link.scale,
    stated,
    period: dating?.period,
    neighbours: all.flatMap((other) =>
      other === claim || other.comparison.observation === undefined
        ? []
        : [{ measure: other.link.measure, right: other.comparison.observation, stated: other.stated }],
    ),
  };
}

/** How far, in days, the right year may be from the written one for a fix to offer it: a student mistakes 1932 for 1937, not 1897. */
const NEAR = 12 * 366;

const isNear = (a: Period, b: Period): boolean => Math.abs(a.first - b.first) <= NEAR;

function fixesFor(
  sentence: Sentence,
  { quantity, link, dating }: Claim,
  right: Observation,
  explanation: Explanation | undefined,
): SentenceJudgement['fixes'] {
  const figure = figureReplacement(sentence, quantity, right, link.scale);
  const unit = sentence.text.slice(figure.end, quantity.end);
  const fix = {
    kind: 'replace-figure',
    title: `Change the figure to ${figure.newText}${unit}`,
    ...figure,
  } as const;
  const meant = explanation?.slip.kind === 'other-period' ? explanation.belongsTo?.period : undefined;
  if (meant === undefined || dating?.mention === undefined || dating.period === undefined) return [fix];
  const year = isNear(dating.period, meant) ? yearReplacement(sentence, dating.mention, meant) : undefined;
  if (year === undefined) return [fix];
  return [fix, { kind: 'replace-period', title: `Change the year to ${year.newText}`, ...year }];
}
