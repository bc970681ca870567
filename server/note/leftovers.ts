/** Markup that Markdown leaves standing as text: the brackets of cloze cards, the marks of footnotes that have no note. */
import { findQuantities } from '../language/quantities.ts';
import { tokenise } from '../language/tokens.ts';
import type { Span } from './note.ts';

/** A cloze card hides its answer: `{{c1::57.2%}}`, `{{c2::93%::a percentage}}`; the hint goes, the answer stays. */
const CLOZE = /\{\{c\d{1,3}::([^{}]{1,300}?)(::[^{}:]{0,300})?\}\}/g;
const FOOTNOTE = /\[\^[^\s[\]]{1,60}\]/g;

/** `fell by [6.5%]`, `one in [twenty]`: an answer to be covered up; no label of a link, and `[64]` is the number of a source. */
const COVERED = /\[([^[\]]{2,30})\](?![(:[])/g;

/** Whether a bracket holds a single figure that is no number of a note: one with a unit, with decimals or in words. */
function isAnswer(text: string): boolean {
  const tokens = tokenise(text);
  const [only, ...more] = findQuantities(tokens, []);
  if (only === undefined || more.length > 0 || only.range || only.to < tokens.length) return false;
  const sure = !only.digits || only.unit.dimension !== 'none' || only.magnitude > 1;
  return sure || /^\d+\.\d+$/.test(text);
}

/** What to leave out of `text`, ascending. */
export function findLeftovers(text: string): Span[] {
  const spans: Span[] = [];
  if (text.includes('{{')) {
    for (const { 0: whole, 1: answer = '', index } of text.matchAll(CLOZE)) {
      const from = index + whole.indexOf('::') + 2;
      spans.push({ start: index, end: from }, { start: from + answer.length, end: index + whole.length });
    }
  }
  if (text.includes('[')) {
    for (const { 0: whole, 1: answer = '', index } of text.matchAll(COVERED)) {
      const end = index + whole.length;
      if (isAnswer(answer)) spans.push({ start: index, end: index + 1 }, { start: end - 1, end });
    }
  }
  if (text.includes('[^')) {
    for (const { 0: mark, index } of text.matchAll(FOOTNOTE))
      spans.push({ start: index, end: index + mark.length });
  }
  return spans.toSorted((a, b) => a.start - b.start);
}
