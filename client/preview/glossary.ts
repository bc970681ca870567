/** The glossary behind a note in the preview. */
import type { GlossaryEntry } from '../../server/protocol.ts';

/**
 * The entries as a list of definitions under the heading `title`; `escape` makes text safe in HTML.
 */
export function glossaryHtml(
  entries: readonly GlossaryEntry[],
  title: string,
  escape: (text: string) => string,
): string {
  const items = entries.map(({ label, detail, definition }) => {
    const aside = detail === '' ? '' : ` <span>${escape(detail)}</span>`;
    return `<dt>${escape(label)}${aside}</dt><dd>${escape(definition)}</dd>`;
  });
  return `<section class="history-notes-glossary"><h2>${escape(title)}</h2>\n<dl>\n${items.join('\n')}\n</dl></section>\n`;
}
