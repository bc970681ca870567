/** Comments that silence the fact check. */
import type { IgnoreComment } from './note.ts';

const body = /^\s*history-notes-ignore(-note)?(?:\s([^]*))?$/;

/**
 * The ignore comments in `html`, which starts at `start` in the block. `<!-- history-notes-ignore date.contradicts -->`
 * names a rule; rules are separated by commas or spaces, and what follows a dash or a colon is a remark.
 */
export function ignoreComments(html: string, start: number): IgnoreComment[] {
  const found: IgnoreComment[] = [];
  let open = html.indexOf('<!--');
  while (open >= 0) {
    const close = html.indexOf('-->', open + 4);
    if (close < 0) break;
    const match = body.exec(html.slice(open + 4, close));
    if (match !== null) {
      found.push({
        rules: ruleNames(match[2] ?? ''),
        scope: match[1] === undefined ? 'next' : 'note',
        span: { start: start + open, end: start + close + 3 },
      });
    }
    open = html.indexOf('<!--', close + 3);
  }
  return found;
}

function ruleNames(list: string): string[] {
  const words = list.split(/[\s,]+/).filter((word) => word !== '');
  const remark = words.findIndex((word) => /^[-–—:]/.test(word));
  return remark < 0 ? words : words.slice(0, remark);
}
