/**
 * A check of many notes in two steps, because what is said of a note depends on the others: each is surveyed by itself,
 * if need be in another thread, and its report is settled when the figures of all are known.
 */
import type { Judgement } from '../claims/judgement.ts';
import { otherPlaces, rangedFindings, toDiagnostics } from '../features/diagnostics.ts';
import { allJudgements, type ExaminedNote } from '../features/shared/checkedNote.ts';
import {
  type Disagreement,
  disagreementsOf,
  figuresOf,
  type NoteFigures,
  possibleDisagreements,
} from '../features/shared/disagreements.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createLines } from '../note/lines.ts';
import type { Span } from '../note/note.ts';
import type { Settings } from '../protocol.ts';
import type { Detail, NoteReport, PlacedSilence, ReportedFinding } from './report.ts';
import { summarise } from './summary.ts';

/** What is known of a note before the others are; plain data, and small, because those of all notes are kept till then. */
export interface Survey {
  /** Its findings have every figure that another place may yet contradict, with the judgement of the figure itself. */
  readonly report: Omit<NoteReport, 'lines' | 'text'>;
  /** The text of the note in UTF-8: a dash or a curly quote is enough for a string of it to be twice as large. */
  readonly text: Uint8Array;
  /** What the other notes are compared with. */
  readonly figures: NoteFigures;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What the JSON output has of a diagnostic. */
const support = { relatedInformation: true, codeDescription: true };

/** Surveys a note; `path` and `uri` are its names for a reader and for programs. */
export function surveyNote(
  path: string,
  uri: string,
  checked: ExaminedNote,
  settings: Settings,
  knowledge: Knowledge,
  detail: Detail,
): Survey {
  const told = detail === 'explanations' ? (judgement: Judgement): Judgement => judgement : unexplained;
  const figures = plain(figuresOf(uri, path, checked, knowledge), told);
  const possible = possibleDisagreements(figures);
  const figureOf = new Map(possible.map(({ judgement, figure }) => [judgement, figure]));
  const found = rangedFindings(checked, settings, possible);
  const diagnostics = toDiagnostics(found, knowledge, support);
  const findings = found.flatMap(
    ({ rule, judgement, placed: { start } }, number): readonly ReportedFinding[] => {
      const diagnostic = diagnostics[number];
      if (diagnostic === undefined) return [];
      const figure = figureOf.get(judgement);
      const place = { span: shift(judgement.span, start), rule, blockStart: start, diagnostic };
      return [
        figure === undefined
          ? { ...place, judgement: told(judgement) }
          : { ...place, judgement: figure.judgement, figure },
      ];
    },
  );
  const claims = allJudgements(checked).map(({ judgement, placed: { start } }) => ({
    span: shift(judgement.span, start),
    judgement: told(judgement),
  }));
  return {
    report: {
      path,
      summary: summarise(claims, findings),
      claims: detail === 'findings' ? [] : claims,
      silences: detail === 'explanations' ? silencesIn(checked) : [],
      findings,
    },
    text: encoder.encode(checked.note.text),
    figures,
  };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function silencesIn({ note, silencesIn: inBlock }: ExaminedNote): readonly PlacedSilence[] {
  return note.blocks.flatMap((placed) =>
    inBlock(placed).map((silence) => ({ span: shift(silence.span, placed.start), silence })),
  );
}

/** The figures with their places worked out, for which the note would have to be kept. */
function plain({ figures, ...note }: NoteFigures, told: (judgement: Judgement) => Judgement): NoteFigures {
  return {
    ...note,
    figures: figures.map(({ figure, key, block, range }) => ({
      figure: { ...figure, judgement: told(figure.judgement) },
      key,
      block,
      range,
    })),
  };
}

/** A judgement without all that led to it, which is most of it and which nobody has asked for. */
function unexplained(judgement: Judgement): Judgement {
  return { ...judgement, evidence: [], compared: [] };
}

/** The reports of all notes, in their order, each made when it is asked for. */
export function* settleAll(surveys: readonly Survey[], knowledge: Knowledge): Generator<NoteReport> {
  const compare = comparison(
    surveys.map(({ figures }) => figures),
    knowledge,
  );
  for (const { report, text: encoded, figures } of surveys) {
    const findings = settle(report.findings, compare(figures));
    const text = decoder.decode(encoded);
    yield { ...report, findings, text, lines: createLines(text) };
  }
}

/** The findings with the words for what other places contradict, and without the figures that none does. */
function settle(
  findings: readonly ReportedFinding[],
  disagreements: readonly Disagreement[],
): readonly ReportedFinding[] {
  const told = new Map(disagreements.map((one) => [one.figure, one]));
  return findings.flatMap((finding): readonly ReportedFinding[] => {
    if (finding.figure === undefined) return [finding];
    const disagreement = told.get(finding.figure);
    if (disagreement === undefined) return [];
    const { judgement, others } = disagreement;
    const relatedInformation = otherPlaces(others);
    const diagnostic = { ...finding.diagnostic, message: judgement.message, relatedInformation };
    return [{ ...finding, judgement, others, diagnostic }];
  });
}

/**
 * Answers how the figures of one of `notes` disagree with its own and with those of the others. Only figures for the same
 * thing can, so each is held against those alone: a thousand notes on one topic have a million pairs of figures.
 */
function comparison(
  notes: readonly NoteFigures[],
  knowledge: Knowledge,
): (own: NoteFigures) => readonly Disagreement[] {
  const byThing = new Map<string, NoteFigures[]>();
  for (const note of notes) {
    for (const [thing, figures] of apart(note)) {
      const known = byThing.get(thing);
      if (known === undefined) byThing.set(thing, [figures]);
      else known.push(figures);
    }
  }
  return (own) =>
    [...apart(own)].flatMap(([thing, figures]) =>
      disagreementsOf(figures, byThing.get(thing) ?? [], knowledge),
    );
}

/** The figures of a note by measure and period. */
function apart(note: NoteFigures): ReadonlyMap<string, NoteFigures> {
  const things = new Set(note.figures.map(({ key }) => key.thing));
  return new Map(
    Array.from(things, (thing) => [
      thing,
      { ...note, figures: note.figures.filter(({ key }) => key.thing === thing) },
    ]),
  );
}
