/** The dates of a timeline as the items of a list, for whoever would rather read than look. */
import type { TimelineDate } from '../../server/protocol.ts';
import { escapeXml } from './escape.ts';
import type { Mark } from './marks.ts';
import { type Translate, verdictWords } from './words.ts';

/** One item a mark, in the order of time; each date of the note is a button with the id of its mark and its number. */
export function listOf(marks: readonly Mark[], dates: readonly TimelineDate[], t: Translate): string {
  return marks
    .map((mark) => {
      const outcome = mark.outcome === 'none' ? '' : ` (${escapeXml(verdictWords(mark.outcome, t))})`;
      const places = mark.dates.map((number) => {
        const sentence = escapeXml(dates[number]?.sentence ?? '');
        return `<button type="button" data-id="${mark.id}:${number}">${sentence}</button>`;
      });
      return `<li><strong>${escapeXml(mark.label)}</strong>${outcome} ${places.join(' ')}</li>`;
    })
    .join('');
}
