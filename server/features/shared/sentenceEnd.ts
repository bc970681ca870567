/** Where a sentence ends in the source, for what is to be put behind it. */
import type { Block, Span } from '../../note/note.ts';
import { sourceSpan } from '../../note/prose.ts';

/** The end of a sentence in offsets of its block's source. */
export interface SentenceEnd {
  /** The sentence as it stands in the source, citations included. */
  readonly source: string;
  /** Before the full stop, question mark or quotation mark it ends with. */
  readonly beforePunctuation: number;
  /** Behind them, and behind emphasis or a link that ends there. */
  readonly behind: number;
}

/** The end of the sentence in which `span` (offsets of the block) lies; undefined outside prose. */
export function sentenceEnd(block: Block, span: Span): SentenceEnd | undefined {
  for (const { prose, sentences } of block.passages) {
    for (const sentence of sentences) {
      const source = sourceSpan(prose, sentence);
      if (span.start < source.start || span.end > source.end) continue;
      const text = prose.text.slice(sentence.start, sentence.end);
      const behind = skipClosing(block.source, source.end);
      const marks = /[.!?…]["'”’)\]]{0,4}$/.exec(text)?.[0].length ?? 0;
      const beforePunctuation =
        marks === 0
          ? behind
          : sourceSpan(prose, { start: sentence.end - marks, end: sentence.end - marks + 1 }).start;
      return { source: block.source.slice(source.start, behind), beforePunctuation, behind };
    }
  }
  return undefined;
}

/** Behind the marks that close emphasis, and behind the target of a link. */
function skipClosing(source: string, offset: number): number {
  return (
    offset +
    (/^(?:[*_~]{1,3}|\]\([^()\s]{0,400}\)){0,3}/.exec(source.slice(offset, offset + 1000))?.[0].length ?? 0)
  );
}
