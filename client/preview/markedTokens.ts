/** Puts marks into a note that markdown-it has parsed. */
import type { Token } from 'markdown-it';
import type { MarkedVerdict, NoteMark } from '../../server/protocol.ts';
import type { PreviewWords } from './content.ts';
import { findMarks, type MarkedPiece } from './markedText.ts';

/** Makes an empty token. */
export type MakeToken = (type: string, tag: string, nesting: Token['nesting']) => Token;

/** The tokens of a note with `marks`, which are in its order, around their words. The tokens given stay as they are. */
export function markTokens(
  tokens: readonly Token[],
  marks: readonly NoteMark[],
  words: PreviewWords,
  make: MakeToken,
): readonly Token[] {
  let next = 0;
  let waiting: readonly NoteMark[] = [];
  // A cell of a table does not say in which line it stands; its row does.
  let lines: readonly [number, number] = [0, 0];
  return tokens.map((token) => {
    if (token.map !== null) lines = token.map;
    if (token.type !== 'inline' || token.children === null) return token;
    const [first, behind] = lines;
    const from = next;
    while ((marks[next]?.line ?? Infinity) < behind) next += 1;
    const here = [...waiting, ...marks.slice(from, next)].filter(({ line }) => line >= first);
    const { found, left } = findMarks(token.children.map(textOf), here);
    waiting = left;
    if (found.length === 0) return token;
    const children = token.children.flatMap((child, piece) => {
      const parts = found.filter((part) => part.piece === piece);
      return parts.length === 0 ? [child] : split(child, parts, words, make);
    });
    return Object.assign(make(token.type, token.tag, token.nesting), token, { children });
  });
}

/** What a reader sees of a token; undefined where it is no text. Marks of emphasis and links are seen as nothing. */
function textOf({ type, content, nesting }: Token): string | undefined {
  if (type === 'text' || type === 'text_special') return content;
  if (type === 'softbreak' || type === 'hardbreak') return ' ';
  return nesting === 0 ? undefined : '';
}

/** A token of text as several, with the marks around their words. */
function split(
  token: Token,
  parts: readonly MarkedPiece[],
  words: PreviewWords,
  make: MakeToken,
): readonly Token[] {
  if (token.type !== 'text') return [token];
  const text = (content: string): readonly Token[] =>
    content === '' ? [] : [Object.assign(make('text', '', 0), { content })];
  const span = (className: string, attrs: [string, string][], content: string): readonly Token[] => [
    Object.assign(make('history_notes_open', 'span', 1), {
      attrs: [['class', `history-notes-${className}`], ...attrs],
    }),
    ...text(content),
    make('history_notes_close', 'span', -1),
  ];
  // Behind the figure, not in it: no line ends between a sign and its figure, and what underlines the one leaves the other alone.
  const sign = (verdict: MarkedVerdict, title: string): readonly Token[] => [
    ...span(
      `sign ${verdict}`,
      [
        ['title', title],
        ['aria-hidden', 'true'],
      ],
      words.signs[verdict],
    ),
    // The same in words, for those who hear the page or have it on paper.
    ...span(`words ${verdict}`, [], ` (${words.verdicts[verdict]})`),
  ];

  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, mark, last } of parts) {
    const { verdict, title } = mark;
    const name = verdict === undefined ? 'term' : `figure ${verdict}`;
    tokens.push(...text(token.content.slice(at, start)));
    tokens.push(...span(name, [['title', title]], token.content.slice(start, end)));
    if (last && verdict !== undefined) tokens.push(...sign(verdict, title));
    at = end;
  }
  return [...tokens, ...text(token.content.slice(at))];
}
