/**
 * The check as JSON for other programs: `history-notes check --format json`.
 *
 *     {
 *       "version": 1,
 *       "notes": [
 *         {
 *           "path": "essays/stalin.md",
 *           "claims": [
 *             {
 *               "start": 13, "end": 16, "text": "26%",
 *               "verdict": "contradicted",
 *               "measure": "households-collectivised", "observation": "households-collectivised-1932",
 *               "value": [25.5, 26.5], "unit": "percent", "period": "1932",
 *               "message": "Share of households collectivised (USSR), 1932: 62%, not 26% – Davies (1980)."
 *             }
 *           ],
 *           "diagnostics": [ … ]
 *         }
 *       ]
 *     }
 *
 * - `version` is 1 as long as no field changes its meaning or goes away; fields may be added.
 * - `notes` has every note that was checked, in the order of the paths given, those of a folder by name. `path` is as
 *   given, or below a folder as given, with `/` between folders; `-` is standard input.
 * - `claims` has every figure and date that was looked at, in the note's order, also those that nothing is wrong with
 *   and those that a comment silences. All fields are always there; `null` is what is not known.
 *   - `start`, `end`: UTF-16 offsets from the start of the note, the second behind the last character. A byte order
 *     mark does not count. `text` is what stands there.
 *   - `verdict`: `supported`; `contradicted`; `contested` (historians differ, and this is within their range);
 *     `scope-differs` (the figure is known, for another place or period); `not-covered` (nothing is known, or it is not
 *     sure what is stated).
 *   - `measure`: the id of what is measured or, for a date, of the event. `observation`: the id of the known figure
 *     that the verdict rests on.
 *   - `value`: what the note states, in `unit`: a number or, with the precision it is written in, `[low, high]`. `26%`
 *     is `[25.5, 26.5]`, `5–10 million` about `[5, 10]`. An open end is `null`, and so is the value of a date.
 *   - `period`: what it is stated for, or the date that is stated, as EDTF (`1932`, `1930-03-02`, `1932/1933`).
 *   - `message`: for a reader; empty where there is nothing to say.
 * - `explanation` and `unjudged` are there with `--explain` only.
 *   - `explanation` has the `label` of what the claim is about; the `reason` why it is not compared (a stable `name`, and
 *     `words` for a reader) where the verdict is `not-covered`; the id of its `place`; each piece of `evidence` with its
 *     `weight` from 0 to 1 and `where` it stands (`clause` and `sentence`: in its own; `parent`: its row, column or list;
 *     `heading`; `previous`: the sentence before; `default`: assumed); the `link`, its `score` from 0 to 1, the score
 *     `needed`, and the `rival`, the next best measure, with the `margin` between the two; and every observation it was
 *     `compared` with: `value`, all that is `accept`ed, and the `estimates` of a contested one, in the claim's `unit`.
 *   - `unjudged` has the figures that no verdict is given on: `start`, `end`, `text`, the `reason`, and what they came
 *     `nearest` to.
 * - `diagnostics` are those of the Language Server Protocol, as an editor shows them: only what is reported, with the
 *   default severities. Positions count from 0, characters in UTF-16 units.
 */
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Verdict } from '../claims/judgement.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Interval } from '../language/interval.ts';
import { explain, explainSilence, type Explanation } from './explanation.ts';
import { jsonWithItems } from './jsonList.ts';
import type { NoteReport, PlacedClaim, PlacedSilence } from './report.ts';

/** The whole output. */
export interface JsonReport {
  readonly version: 1;
  readonly notes: readonly JsonNote[];
}

export interface JsonNote {
  readonly path: string;
  readonly claims: readonly (JsonClaim & { readonly explanation?: JsonExplanation })[];
  readonly unjudged?: readonly JsonSilence[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface JsonClaim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly verdict: Verdict;
  readonly measure: string | null;
  readonly value: number | readonly [number | null, number | null] | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly observation: string | null;
  readonly message: string;
}

/**
 * The reports as one JSON document in pieces, indented, with a line ending at its end; `explained` adds what `--explain`
 * asks for.
 */
export function formatJson(
  reports: Iterable<NoteReport>,
  knowledge: Knowledge,
  explained: boolean,
): Generator<string> {
  const frame: JsonReport = { version: 1, notes: [] };
  return jsonWithItems(frame, jsonNotes(reports, knowledge, explained));
}

function* jsonNotes(
  reports: Iterable<NoteReport>,
  knowledge: Knowledge,
  explained: boolean,
): Generator<JsonNote> {
  for (const { path, claims, silences, findings } of reports) {
    yield {
      path,
      claims: claims.map((claim) => ({
        ...jsonClaim(claim, knowledge),
        ...(explained ? { explanation: jsonExplanation(explain(claim.judgement, knowledge)) } : {}),
      })),
      ...(explained ? { unjudged: silences.map((silence) => jsonSilence(silence, knowledge)) } : {}),
      diagnostics: findings.map(({ diagnostic }) => diagnostic),
    };
  }
}

function jsonClaim({ span, judgement }: PlacedClaim, knowledge: Knowledge): JsonClaim {
  const { measure } = judgement;
  const unit = measure === undefined ? undefined : knowledge.measure(measure)?.unit;
  return {
    start: span.start,
    end: span.end,
    text: judgement.text,
    verdict: judgement.verdict,
    measure: measure ?? judgement.event ?? null,
    value: judgement.stated === undefined ? null : jsonValue(judgement.stated),
    unit: unit?.label ?? null,
    period: judgement.period ?? null,
    observation: judgement.observation ?? null,
    message: judgement.message,
  };
}

/** Every interval of an explanation as a JSON value. */
function jsonExplanation({ compared, ...rest }: Explanation) {
  return {
    ...rest,
    evidence: rest.evidence.map(({ kind, words, where, weight }) => ({
      kind,
      words,
      where,
      weight: weight === undefined ? null : tidy(weight),
    })),
    compared: compared.map(({ value, accept, estimates, ...one }) => ({
      ...one,
      value: jsonValue(value),
      accept: accept.map(jsonValue),
      estimates: estimates.map(({ holder, value: held }) => ({ holder, value: jsonValue(held) })),
    })),
  };
}

function jsonSilence(silence: PlacedSilence, knowledge: Knowledge) {
  const { start, end } = silence.span;
  return { start, end, text: silence.silence.text, ...explainSilence(silence, knowledge) };
}

type JsonExplanation = ReturnType<typeof jsonExplanation>;
type JsonSilence = ReturnType<typeof jsonSilence>;

function jsonValue({ low, high }: Interval): number | readonly [number | null, number | null] {
  return low === high ? tidy(low) : [jsonEnd(low), jsonEnd(high)];
}

function jsonEnd(value: number): number | null {
  return Number.isFinite(value) ? tidy(value) : null;
}

/** Without the dust of binary fractions: 67.65, not 67.64999999999999. */
const tidy = (value: number): number => Number(value.toPrecision(12));
