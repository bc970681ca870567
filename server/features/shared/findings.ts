/** What is reported of a checked note: the judgements under a rule that neither settings nor comments silence. */
import type { Rule } from '../../claims/judgement.ts';
import type { Settings, SeveritySetting } from '../../protocol.ts';
import {
  type CheckedChunk,
  type CheckedNote,
  chunksOn,
  inNote,
  type PlacedJudgement,
} from './checkedNote.ts';
import type { Disagreement, OtherPlace } from './disagreements.ts';
import { ignoresOf } from './ignores.ts';

/** A judgement that is reported. */
export interface Finding extends PlacedJudgement {
  readonly rule: Rule;
  readonly severity: Exclude<SeveritySetting, 'off'>;
  /** The places that give another value, where that is what is reported. */
  readonly others?: readonly OtherPlace[];
}

/**
 * The findings of a note, in its order; `disagreements`, in the same order, are what its figures, each for itself, do not know of. What rests
 * on weak evidence is never louder than an information, whatever the settings say.
 */
export function findingsOf(
  checked: CheckedNote,
  settings: Settings,
  disagreements: readonly Disagreement[] = [],
): readonly Finding[] {
  const told: Told[] = [];
  let ignores = false;
  let next = 0;
  const chunks = chunksOn(checked.outspokenPages());
  for (const { chunk, number, start } of chunks) {
    const end = checked.note.startOf(number + 1);
    const first = next;
    while ((disagreements[next]?.block ?? Infinity) < end) next += 1;
    ignores ||= chunk.ignores;
    if (chunk.tells || first < next) told.push(...toldIn(chunk, start, disagreements.slice(first, next)));
  }
  const silenced = ignores ? ignoresOf(chunks) : () => false;
  return told.flatMap(({ judgement, placed, others }): Finding[] => {
    const { rule } = judgement;
    if (rule === undefined || silenced(placed, judgement.span, rule)) return [];
    const setting = settings.severity[rule];
    if (setting === 'off') return [];
    const loud = setting === 'error' || setting === 'warning';
    const severity = judgement.strength === 'hint' && loud ? 'information' : setting;
    return [{ judgement, placed, rule, severity, ...(others === undefined ? {} : { others }) }];
  });
}

interface Told extends PlacedJudgement {
  readonly others?: readonly OtherPlace[];
}

/** The judgements of a chunk, which begins at `start`, with its disagreements among them. */
function toldIn(chunk: CheckedChunk, start: number, disagreements: readonly Disagreement[]): readonly Told[] {
  return chunk.judged.flatMap(({ placed: inChunk, judgements }): readonly Told[] => {
    const placed = inNote(inChunk, start);
    const own = judgements.map((judgement): Told => ({ judgement, placed }));
    const more = disagreements
      .filter(({ block }) => block === placed.start)
      .map(({ judgement, others }): Told => ({ judgement, placed, others }));
    if (more.length === 0) return own;
    return [...own, ...more].toSorted((a, b) => a.judgement.span.start - b.judgement.span.start);
  });
}
