/**
 * A short text for a reader, apart from how it is marked up: hovers and the documentation of completions are made as
 * cards and written out as Markdown or, for clients without it, as plain text. Only here is Markdown escaped.
 */

/** A stretch of text, plain or stressed. */
export type Inline = string | { readonly strong: string } | { readonly emphasis: string };

/** One paragraph, one item of a list, or words quoted as a paragraph of their own. */
export interface CardBlock {
  readonly kind: 'paragraph' | 'item' | 'quote';
  readonly line: readonly Inline[];
}

export type Card = readonly CardBlock[];

/** A paragraph of a card. */
export function paragraph(...line: readonly Inline[]): CardBlock {
  return { kind: 'paragraph', line };
}

/** An item of a list. */
export function item(...line: readonly Inline[]): CardBlock {
  return { kind: 'item', line };
}

/**
 * Text that Markdown shows as it stands, on one line. `escapeMarkdown('5*6 [x]')` is `5\*6 \[x\]`.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~]|&(?=[#\w])/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/, (_, space: string, mark: string) =>
      mark.length === 1 ? `${space}\\${mark}` : `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** The card as Markdown. */
export function toMarkdown(card: Card): string {
  return join(card, (line) =>
    line
      .map((part) => {
        if (typeof part === 'string') return escapeMarkdown(part);
        return 'strong' in part ? `**${escapeMarkdown(part.strong)}**` : `*${escapeMarkdown(part.emphasis)}*`;
      })
      .join(''),
  );
}

/** The card without any markup. */
export function toPlainText(card: Card): string {
  return join(card, (line) =>
    line
      .map((part) =>
        oneLine(typeof part === 'string' ? part : 'strong' in part ? part.strong : part.emphasis),
      )
      .join(''),
  );
}

/** Items of one list stand on adjacent lines; everything else is parted by a blank line. */
function join(card: Card, write: (line: readonly Inline[]) => string): string {
  let text = '';
  let previous: CardBlock['kind'] | undefined;
  for (const { kind, line } of card) {
    if (previous !== undefined) text += kind === 'item' && previous === 'item' ? '\n' : '\n\n';
    text += (kind === 'item' ? '- ' : kind === 'quote' ? '> ' : '') + write(line);
    previous = kind;
  }
  return text;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
