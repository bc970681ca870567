/** Markup that Markdown leaves standing as text: the brackets of cloze cards, the marks of footnotes that have no note. */
import type { Span } from './note.ts';

/** A cloze card hides its answer: `{{c1::57.2%}}`, `{{c2::93%::a percentage}}`; the hint goes, the answer stays. */
const CLOZE = /\{\{c\d{1,3}::([^{}]{1,300}?)(::[^{}:]{0,300})?\}\}/g;
const FOOTNOTE = /\[\^[^\s[\]]{1,60}\]/g;

/** What to leave out of `text`, ascending. */
export function findLeftovers(text: string): Span[] {
  const spans: Span[] = [];
  if (text.includes('{{')) {
    for (const { 0: whole, 1: answer = '', index } of text.matchAll(CLOZE)) {
      const from = index + whole.indexOf('::') + 2;
      spans.push({ start: index, end: from }, { start: from + answer.length, end: index + whole.length });
    }
  }
  if (text.includes('[^')) {
    for (const { 0: mark, index } of text.matchAll(FOOTNOTE))
      spans.push({ start: index, end: index + mark.length });
  }
  return spans;
}
