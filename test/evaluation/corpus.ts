/** The labelled cases: what they look like, and how they are read from files. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What a case says of one span; README.md beside this file says what each label asks for. */
export type Label =
  | 'supported'
  | 'contradicted'
  | 'contested'
  | 'date-supported'
  | 'date-contradicted'
  | 'unrelated'
  | 'term-trap';

/** One labelled span, in UTF-16 offsets of the item's text. */
export interface LabelledClaim {
  readonly start: number;
  readonly end: number;
  readonly span: string;
  readonly label: Label;
  readonly measure: string;
  readonly correct?: string;
  /** Reported apart: counts for nothing, either way. */
  readonly lowConfidence: boolean;
}

/** One text with its labelled spans. */
export interface Item {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly LabelledClaim[];
  readonly lowConfidence: boolean;
}

interface RawClaim {
  readonly span: string;
  readonly start?: number;
  readonly line?: number;
  readonly col?: number;
  readonly label: Label;
  readonly measure?: string;
  readonly correct?: string;
  readonly low_confidence?: boolean;
}

interface RawItem {
  readonly id: string;
  readonly text: string;
  readonly claims: readonly RawClaim[];
  readonly low_confidence?: boolean;
}

interface RawKey {
  readonly file: string;
  readonly should_flag: readonly RawClaim[];
  readonly must_not_flag: readonly RawClaim[];
}

/** Reads a file of cases, one JSON object a line, and the essays in the folder `essays` beside it, if there is one. */
export function readCorpus(file: string): readonly Item[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const items = lines.filter((line) => line.trim() !== '').map((line) => toItem(JSON.parse(line) as RawItem));
  const folder = path.join(path.dirname(file), 'essays');
  const keys = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.key.json')) : [];
  return [...items, ...keys.sort().map((name) => readEssay(folder, name))];
}

function toItem({ id, text, claims, low_confidence }: RawItem): Item {
  return {
    id,
    text,
    claims: claims.map((claim) => toClaim(claim, claim.start ?? 0)),
    lowConfidence: low_confidence === true,
  };
}

function readEssay(folder: string, name: string): Item {
  const key = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as RawKey;
  const text = readFileSync(path.join(folder, key.file), 'utf8');
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const claims = [...key.should_flag, ...key.must_not_flag].map((claim) =>
    toClaim(claim, (lineStarts[(claim.line ?? 1) - 1] ?? 0) + (claim.col ?? 1) - 1),
  );
  return { id: key.file, text, claims, lowConfidence: false };
}

function toClaim(raw: RawClaim, start: number): LabelledClaim {
  return {
    start,
    end: start + raw.span.length,
    span: raw.span,
    label: raw.label,
    measure: raw.measure ?? '',
    ...(raw.correct === undefined ? {} : { correct: raw.correct }),
    lowConfidence: raw.low_confidence === true,
  };
}
