/** Whether a figure stands inside quotation marks. */
import type { Token, TokenRange } from '../language/tokens.ts';
import { QUOTING } from './signals.ts';

/** A straight mark is an apostrophe as well: it opens where a word is stuck to it and none in front, and closes behind one. */
const opens = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text !== "'" ||
  (!tokens[at].joined && tokens[at + 1]?.kind === 'word' && tokens[at + 1]?.joined === true);
const closes = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text !== "'" || (tokens[at].joined && !(tokens[at + 1]?.kind === 'word'));

/** Inside quotation marks that hold more than the figure and a word or two. */
export function isQuoted(tokens: readonly Token[], place: TokenRange): boolean {
  for (let open = 0; open < place.from; open += 1) {
    const closing = QUOTING.get(tokens[open]?.text ?? '');
    if (closing === undefined || !opens(tokens, open)) continue;
    const close = tokens.findIndex(
      (token, index) => index > open && token.text === closing && closes(tokens, index),
    );
    if (close < 0) continue;
    if (close >= place.to && close - open > 4) return true;
    if (close >= place.to) continue;
    open = close;
  }
  return false;
}
