/** Semantic tokens: the words an editor colours, because the packs know them or the record speaks of them. */
import type { Verdict } from '../claims/judgement.ts';
import { oncePer } from '../claims/oncePer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry } from '../knowledge/model.ts';
import type { Span } from '../note/note.ts';
import type { Settings } from '../protocol.ts';
import { type CheckedNote, chunksOn, judgementsBetween } from './shared/checkedNote.ts';
import { ignoresOf, type Silenced } from './shared/ignores.ts';
import { mentionsIn } from './shared/mentions.ts';
import { type TokenModifier, tokenModifiers, type TokenType, tokenTypes } from './shared/tokenLegend.ts';

/** A stretch of the note that is coloured, in offsets of the note. */
export interface Token extends Span {
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/** Quotations stand in their quotation marks as it is, and measures have no names in prose. */
const typeOf: Readonly<Partial<Record<Entry['kind'], TokenType>>> = {
  term: 'historyTerm',
  person: 'historyPerson',
  event: 'historyEvent',
};

const modifierOf: Readonly<Partial<Record<Verdict, TokenModifier>>> = {
  supported: 'supported',
  contested: 'contested',
  contradicted: 'contradicted',
};

/**
 * The tokens that have a part between two offsets of the note, in order, none of them in another: terms, people and events
 * outside headings, which have a colour of their own, and the figures and dates that the record speaks of, unless comments
 * or settings silence what it says. All of the note must have been checked.
 */
export function tokensBetween(
  checked: CheckedNote,
  from: number,
  to: number,
  settings: Settings,
  knowledge: Knowledge,
): readonly Token[] {
  const figures = figuresBetween(checked, from, to, settings);
  const all = [...figures, ...namesBetween(checked, from, to, knowledge)]
    .filter(({ start, end }) => start < to && from < end)
    // Of two that begin together the figure comes first.
    .sort((a, b) => a.start - b.start);
  const tokens: Token[] = [];
  for (const token of all) if (token.start >= (tokens.at(-1)?.end ?? 0)) tokens.push(token);
  return tokens;
}

function figuresBetween(
  checked: CheckedNote,
  from: number,
  to: number,
  settings: Settings,
): readonly Token[] {
  return judgementsBetween(checked, from, to).flatMap(({ judgement, placed }): Token[] => {
    const { span, subject, verdict, rule } = judgement;
    const modifier = modifierOf[verdict];
    if (modifier === undefined || subject === 'term' || subject === 'quotation') return [];
    if (rule !== undefined) {
      const isOff = settings.severity[rule] === 'off' || silencedIn(checked)(placed, span, rule);
      if (isOff) return [];
    }
    return [
      { start: placed.start + span.start, end: placed.start + span.end, type: 'historyFigure', modifier },
    ];
  });
}

/** What is silenced in a version of a note, found out when a part of it is first shown. */
const silencedIn = oncePer((checked: CheckedNote): Silenced => {
  const chunks = chunksOn(checked.outspokenPages());
  return chunks.some(({ chunk }) => chunk.ignores) ? ignoresOf(chunks) : () => false;
});

function namesBetween(
  { note }: CheckedNote,
  from: number,
  to: number,
  knowledge: Knowledge,
): readonly Token[] {
  const found: Token[] = [];
  for (let number = Math.max(note.chunkAt(from), 0); number <= note.chunkAt(to); number += 1) {
    const start = note.startOf(number);
    for (const { span, entry } of mentionsIn(knowledge)(note.readChunk(number)).inText) {
      const type = typeOf[entry.kind];
      if (type !== undefined) found.push({ start: start + span.start, end: start + span.end, type });
    }
  }
  return found;
}

/**
 * The tokens as the protocol wants them: five numbers each, the place counted from the token before. A token stays on its
 * line; of one that goes on in the next, what stands there in front of its words is left out.
 */
export function encodeTokens(tokens: readonly Token[], { note, lines }: CheckedNote): number[] {
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const { start, end, type, modifier } of tokens) {
    let from = start;
    for (const piece of note.slice(start, end).split(/(\r\n|\r|\n)/)) {
      const words = piece.replace(/^[\s>]+/, '');
      const at = lines.positionAt(from + piece.length - words.length);
      from += piece.length;
      if (words === '') continue;
      data.push(
        at.line - line,
        at.line === line ? at.character - character : at.character,
        words.length,
        tokenTypes.indexOf(type),
        modifier === undefined ? 0 : 1 << tokenModifiers.indexOf(modifier),
      );
      ({ line, character } = at);
    }
  }
  return data;
}
