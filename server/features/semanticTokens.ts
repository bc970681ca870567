/** Semantic tokens: the words an editor colours, because the packs know them or the record speaks of them. */
import type { Verdict } from '../claims/judgement.ts';
import { oncePer } from '../claims/oncePer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Entry } from '../knowledge/model.ts';
import type { PlacedBlock, ReadChunk, Span } from '../note/note.ts';
import type { Settings } from '../protocol.ts';
import { type CheckedNote, chunksOn, inNote } from './shared/checkedNote.ts';
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
 * (`silenced`) or settings silence what it says. Looks at nothing else of the note.
 */
export function tokensBetween(
  checked: CheckedNote,
  from: number,
  to: number,
  settings: Settings,
  silenced: Silenced,
  knowledge: Knowledge,
): readonly Token[] {
  const { note } = checked;
  const found: Token[] = [];
  for (let number = Math.max(note.chunkAt(from), 0); number <= note.chunkAt(to); number += 1) {
    const start = note.startOf(number);
    const chunk = note.readChunk(number);
    for (const placed of chunk.blocks.map((block) => inNote(block, start))) {
      if (placed.start >= to || placed.start + placed.block.source.length <= from) continue;
      found.push(...figuresIn(checked, placed, settings, silenced));
    }
    found.push(...namesIn(chunk, start, knowledge));
  }
  const inRange = found.filter(({ start, end }) => start < to && from < end);
  const tokens: Token[] = [];
  for (const token of inRange.sort(byPlace)) if (token.start >= (tokens.at(-1)?.end ?? 0)) tokens.push(token);
  return tokens;
}

/** Of two that begin together the figure comes first. */
const byPlace = (a: Token, b: Token): number =>
  a.start - b.start || Number(b.type === 'historyFigure') - Number(a.type === 'historyFigure');

/** What comments silence in a note, all of which must have been checked. */
export const silencedIn = oncePer((checked: CheckedNote): Silenced => {
  const chunks = chunksOn(checked.outspokenPages());
  return chunks.some(({ chunk }) => chunk.ignores) ? ignoresOf(chunks) : () => false;
});

function figuresIn(
  checked: CheckedNote,
  placed: PlacedBlock,
  settings: Settings,
  silenced: Silenced,
): readonly Token[] {
  return checked.judgementsIn(placed).flatMap(({ span, subject, verdict, rule }): Token[] => {
    const modifier = modifierOf[verdict];
    if (modifier === undefined || subject === 'term' || subject === 'quotation') return [];
    if (rule !== undefined && (settings.severity[rule] === 'off' || silenced(placed, span, rule))) return [];
    return [
      { start: placed.start + span.start, end: placed.start + span.end, type: 'historyFigure', modifier },
    ];
  });
}

/** The names in a chunk that begins at `start`. */
function namesIn(chunk: ReadChunk, start: number, knowledge: Knowledge): readonly Token[] {
  return mentionsIn(knowledge)(chunk).inText.flatMap(({ span, entry }): Token[] => {
    const type = typeOf[entry.kind];
    return type === undefined ? [] : [{ start: start + span.start, end: start + span.end, type }];
  });
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
