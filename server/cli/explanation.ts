/** Everything that led to a verdict, as data: what `check --explain` adds to the JSON and writes out as text. */
import { entryIdOf, type Evidence, type Judgement, type Reason } from '../claims/judgement.ts';
import { LINK } from '../claims/weights.ts';
import { reasonWords } from '../features/shared/reasons.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Observation } from '../knowledge/model.ts';
import type { Interval } from '../language/interval.ts';
import type { PlacedSilence } from './report.ts';

/** Why a figure is not compared: its stable name, and a sentence without its capital and its full stop. */
export interface ExplainedReason {
  readonly name: Reason;
  readonly words: string;
}

/** A measure that a figure may be about, and how surely, from 0 to 1. */
export interface Candidate {
  readonly measure: string;
  readonly label: string;
  readonly score: number;
}

/** One observation that a value was held against; values are in the measure's unit. */
export interface ComparedObservation {
  readonly observation: string;
  readonly period: string;
  readonly series: string | null;
  readonly value: Interval;
  readonly accept: readonly Interval[];
  readonly estimates: readonly { readonly holder: string; readonly value: Interval }[];
  /** The verdict rests on this one. */
  readonly decisive: boolean;
}

export interface Explanation {
  /** The measure, the event or whatever else the claim is taken to be about, as a reader knows it. */
  readonly label: string | null;
  /** Set where the verdict is `not-covered`. */
  readonly reason: ExplainedReason | null;
  readonly place: string | null;
  readonly evidence: readonly Evidence[];
  /** How surely the words lead to the measure, what a link needs, and what came next. */
  readonly link: {
    readonly score: number;
    readonly needed: number;
    readonly rival: (Candidate & { readonly margin: number }) | null;
  } | null;
  readonly compared: readonly ComparedObservation[];
}

/** Explains a judgement. */
export function explain(judgement: Judgement, knowledge: Knowledge): Explanation {
  const { linkage, observation } = judgement;
  const told = observation === undefined ? [] : [observation];
  const compared = [...new Set([...(judgement.compared ?? []), ...told])];
  return {
    label: knowledge.entry(entryIdOf(judgement))?.prefLabel ?? null,
    reason: judgement.reason === undefined ? null : explainReason(judgement.reason),
    place: judgement.place ?? null,
    evidence: judgement.evidence,
    link:
      linkage === undefined
        ? null
        : {
            score: rounded(linkage.score),
            needed: LINK.threshold,
            rival:
              linkage.rival === undefined
                ? null
                : {
                    ...candidate(linkage.rival, knowledge),
                    margin: rounded(linkage.score - linkage.rival.score),
                  },
          },
    compared: compared.flatMap((id) => {
      const known = knowledge.observation(id);
      return known === undefined ? [] : [comparison(known, id === observation)];
    }),
  };
}

/** Explains why a figure is not judged at all, and what it came nearest to. */
export function explainSilence({ silence }: PlacedSilence, knowledge: Knowledge) {
  return {
    reason: explainReason(silence.reason),
    nearest: silence.nearest === undefined ? null : candidate(silence.nearest, knowledge),
  };
}

const explainReason = (name: Reason): ExplainedReason => ({ name, words: reasonWords[name] });

function candidate(
  { measure, score }: { readonly measure: string; readonly score: number },
  knowledge: Knowledge,
): Candidate {
  return { measure, label: knowledge.measure(measure)?.prefLabel ?? measure, score: rounded(score) };
}

function comparison(observation: Observation, decisive: boolean): ComparedObservation {
  const { id, period, series, value, accept, estimates } = observation;
  return {
    observation: id,
    period: period.edtf,
    series: series ?? null,
    value,
    accept,
    estimates: estimates.map(({ holder, value: held }) => ({ holder, value: held })),
    decisive,
  };
}

const rounded = (score: number): number => Math.round(score * 100) / 100;
