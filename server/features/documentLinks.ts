/** Document links: from `[@key]` to the page of its source. */
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { fullReference } from '../knowledge/references.ts';
import type { CheckedNote } from './shared/checkedNote.ts';
import { citedOn } from './shared/citedSources.ts';

/**
 * The links of a note, in its order; an editor shows the whole reference beside the mouse. Pauses behind each page of the
 * note. Nothing is worked out but what the edit before has changed.
 */
export function* documentLinks(
  { note, lines }: CheckedNote,
  knowledge: Knowledge,
): Generator<undefined, DocumentLink[]> {
  const links: DocumentLink[] = [];
  for (let page = 0; page < note.pageCount; page += 1) {
    const from = note.startOf(note.firstOf(page));
    for (const { span, source, uri } of citedOn(knowledge)(note.readPage(page))) {
      const [start, end] = [lines.positionAt(from + span.start), lines.positionAt(from + span.end)];
      links.push({ range: { start, end }, target: uri, tooltip: fullReference(source) });
    }
    yield;
  }
  return links;
}
