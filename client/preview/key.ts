/** What the signs mean, at the end of a note on paper: nobody can rest the mouse there. */
import type { MarkedVerdict, NoteMark } from '../../server/protocol.ts';
import type { PreviewWords } from './content.ts';

const verdicts: readonly MarkedVerdict[] = ['supported', 'contested', 'contradicted'];

/** The signs among `marks` with their meaning, in a line; empty where there are none. `escape` makes text safe in HTML. */
export function keyHtml(
  marks: readonly NoteMark[],
  { signs, verdicts: meanings }: PreviewWords,
  escape: (text: string) => string,
): string {
  const items = verdicts
    .filter((verdict) => marks.some((mark) => mark.verdict === verdict))
    .map((verdict) => `<span>${escape(`${signs[verdict]} ${meanings[verdict]}`)}</span>`);
  return items.length === 0 ? '' : `<p class="history-notes-key">${items.join(' ')}</p>\n`;
}
