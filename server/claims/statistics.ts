/** The figures of one sentence, judged. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import { isHeldElsewhere } from './attribution.ts';
import { chooseClaim } from './choice.ts';
import { unsure, type Claim } from './claim.ts';
import { word } from './claimWording.ts';
import { dateQuantities, spanAround } from './dating.ts';
import type { Following } from './following.ts';
import type { Reason, Silence, Verdict } from './judgement.ts';
import { lazily } from '../language/lazily.ts';
import { evidenceOf, homesIn, linksIn, type Link } from './linking.ts';
import { whyDoubtful } from './doubts.ts';
import { isLocal, SOFT, whyUnstated } from './mood.ts';
import { quizIn } from './quiz.ts';
import { countOwnWords } from './ownWords.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement, SentenceSilence } from './sentenceJudgement.ts';
import { refersBack } from './referringBack.ts';
import { besideOthers } from './sideBySide.ts';
import { slipsTellingly } from './valueEvidence.ts';
import type { Surroundings } from './surroundings.ts';
import { swappedClaim } from './swaps.ts';
import { isAnchored, topicalityOf, type Aim } from './topicality.ts';
import { LINK } from './weights.ts';

/** What the figures of one sentence hand on to the next: the measure they were about. */
export interface Figures {
  readonly judgements: readonly SentenceJudgement[];
  /** The figures that are not judged. */
  readonly silences: readonly SentenceSilence[];
  readonly measure: Measure | undefined;
}

/**
 * Judges every figure of a sentence that is linked to a measure. `next` is what the sentence behind says; `carried` the
 * measure that the sentence before was about, for one that only goes on counting ("1931: 5.06", "it was 83.5 in 1930").
 */
export function judgeFigures(
  sentence: Sentence,
  surroundings: Surroundings,
  next: Following,
  carried: Measure | undefined,
  knowledge: Knowledge,
): Figures {
  if (sentence.quantities.length === 0 || isLocal(sentence)) {
    return { judgements: [], silences: silenceAll(sentence, 'one-place'), measure: undefined };
  }
  const datings = dateQuantities(sentence, surroundings);
  const around = lazily(() => spanAround(surroundings));
  const linker = lazily(() => linksIn(sentence, surroundings, homesIn(knowledge)));
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
  const isQuizzed = quizIn(sentence, surroundings, next);
  const claims: Claim[] = [];
  const silences: SentenceSilence[] = [];
  sentence.quantities.forEach((quantity, at) => {
    const { start, end } = quantity;
    const reason = whyUnstated(sentence, quantity, next) ?? (isQuizzed(quantity) ? 'quiz' : undefined);
    if (reason !== undefined && !SOFT.has(reason)) {
      silences.push({ start, end, reason });
      return;
    }
    const before = carriedOn(claims) ?? (carried && { measure: carried, score: LINK.carried });
    const links = linker()(at, before, datings[at]?.period);
    const claim = chooseClaim(sentence, quantity, links, { own: datings[at], around: around() }, knowledge);
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
    const swapped = swappedClaim(claim, claims);
    if (swapped !== undefined) return whyDoubted(swapped) === undefined ? swapped : claim;
    if (claim.tentative !== undefined) {
      const all = claims.flatMap((other) => (other === claim ? [] : (other.tentative ?? [other])));
      const slipped = claim.tentative.find(
        (one) => whyDoubted(one) === undefined && slipsTellingly(one, all, knowledge),
      );
      if (slipped !== undefined) return slipped;
      const { start, end } = claim.quantity;
      silences.push({ start, end, ...whyUnlinked(claim.tentative.map(({ link }) => link)) });
      return [];
    }
    return [isOption(claim, claims) ? unsure(claim, 'option') : besideOthers(claim, claims)];
  });
  return {
    judgements: judged.map((claim) => word(sentence, claim, judged, isMeant, knowledge)),
    silences: silences.toSorted((a, b) => a.start - b.start),
    measure: carriedOn(claims)?.measure,
  };
}

/** The link that a figure behind may carry on with: that of the last figure whose words or whose value made it sure. */
function carriedOn(claims: readonly Claim[]): Link | undefined {
  return claims.findLast(
    ({ tentative, link, comparison }) =>
      tentative === undefined && (link.complete || comparison.verdict === 'supported'),
  )?.link;
}

/** What decides whether a claim can be meant for its measure. */
function aimOf(sentence: Sentence, { quantity, link, dating }: Claim): Aim {
  const { measure, guessed } = link;
  const evidence = evidenceOf(link);
  const words = evidence.flatMap(({ kind, words: found }) => (kind === 'place' ? [] : found.toLowerCase()));
  const anchored =
    refersBack(sentence, quantity) ||
    isAnchored(evidence, countOwnWords(sentence, quantity), sentence, quantity);
  return { measure, guessed, dated: dating !== undefined, period: dating?.period, words, anchored };
}

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

/** One of three or more values for the same thing at the same time: a choice is offered, nothing is claimed. */
function isOption(claim: Claim, all: readonly Claim[]): boolean {
  const alike = all.filter(
    ({ link, dating }) =>
      link.measure === claim.link.measure && dating?.period?.edtf === claim.dating?.period?.edtf,
  );
  return alike.length > 2 && claim.quantity.pair === undefined && claim.comparison.verdict === 'contradicted';
}
