/**
 * What a diagnostic carries so that its fixes can be found again. It names a finding and holds none of its edits: they
 * are worked out anew from the note, so that nothing a client sends back is ever written into a document.
 */
import type { Rule } from '../../claims/judgement.ts';
import type { Finding } from './findings.ts';
import { rules } from './rules.ts';

/** Plain JSON; the offsets count from the start of the note. */
export interface FindingKey {
  /** The version of the document that was checked. */
  readonly version: number;
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

/** The key of a finding in one version of the document. */
export function findingKey({ rule, placed, judgement }: Finding, version: number): FindingKey {
  return {
    version,
    rule,
    start: placed.start + judgement.span.start,
    end: placed.start + judgement.span.end,
  };
}

/** Reads a key that came back from a client; undefined when it is none. */
export function readFindingKey(data: unknown): FindingKey | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { version, rule: name, start, end } = data as Record<string, unknown>;
  const rule = rules.find((known) => known.rule === name)?.rule;
  if (rule === undefined || !isCount(version) || !isCount(start) || !isCount(end)) return undefined;
  return { version, rule, start, end };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value);
}
