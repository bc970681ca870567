/** The headings of a note that name what the packs know. */
import type { Range } from 'vscode-languageserver-types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CheckedNote } from './checkedNote.ts';
import { mentionsIn } from './mentions.ts';

/** A heading that names entries. */
export interface NotedHeading {
  /** As an outline shows it: `## The kolkhoz`. */
  readonly title: string;
  readonly range: Range;
  /** The ids of the entries. */
  readonly entries: readonly string[];
}

/** Those of a note, in order. Pauses behind each chunk. */
export function* notedHeadings(
  { note, lines }: CheckedNote,
  knowledge: Knowledge,
): Generator<undefined, readonly NotedHeading[]> {
  const found: NotedHeading[] = [];
  for (let number = 0; number < note.chunkCount; number += 1) {
    const chunk = note.readChunk(number);
    for (const { block, start } of chunk.blocks) {
      if (block.headingDepth === undefined) continue;
      const end = start + block.source.trimEnd().length;
      const named = mentionsIn(knowledge)(chunk).inHeadings.filter(
        ({ span }) => start <= span.start && span.end <= end,
      );
      if (named.length === 0) continue;
      const words = block.passages.map(({ prose }) => prose.text).join(' ');
      const from = note.startOf(number);
      found.push({
        title: `${'#'.repeat(block.headingDepth)} ${words}`,
        range: { start: lines.positionAt(from + start), end: lines.positionAt(from + end) },
        entries: [...new Set(named.map(({ entry }) => entry.id))],
      });
    }
    yield;
  }
  return found;
}
