/** The fact check of one block: the way from prose to judgements. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Block, Context, Passage, Span } from '../note/note.ts';
import { sourceSpan } from '../note/prose.ts';
import { judgeDates } from './eventDates.ts';
import type { Judgement } from './judgement.ts';
import { lazily } from './lazily.ts';
import { indexPhrases, type PhraseIndex } from './phraseIndex.ts';
import { findOptions } from './quiz.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { judgeFigures, type SentenceJudgement } from './statistics.ts';

/** How many sentences back a figure may lean. */
const REACH = 3;

/**
 * The phrase index of each knowledge base that is in use. A knowledge base never changes, so this remembers a value that
 * could be computed again at any time.
 */
const indices = new WeakMap<Knowledge, PhraseIndex>();

/**
 * Judges every figure and date of a block that is linked to the knowledge base, ascending. Offsets count from the start
 * of the block's source. Pure: equal blocks in equal contexts get equal judgements.
 */
export function checkBlock(block: Block, context: Context, knowledge: Knowledge): readonly Judgement[] {
  const index = indices.get(knowledge) ?? indexPhrases(knowledge);
  indices.set(knowledge, index);
  const read = (text: string): Sentence => readSentence(text, knowledge, index);
  const options = findOptions(block, context);
  let previous: readonly Sentence[] = context.previous.map(read);
  const judgements: Judgement[] = [];
  let carried: Measure | undefined;
  for (const passage of block.passages) {
    const apart = passage.kind === 'cell' || passage.kind === 'header';
    const parents = lazily(() => parentsOf(passage, block).map(read));
    const headings = lazily(() => headingsOf(passage, context).map(read));
    for (const [at, span] of passage.sentences.entries()) {
      const sentence = read(passage.prose.text.slice(span.start, span.end));
      const judged = passage.kind !== 'header' && !passage.quoted && !options.has(passage);
      if (judged && (sentence.quantities.length > 0 || sentence.dates.length > 0)) {
        const question = questionBefore(passage, at);
        const surroundings = {
          headings: headings(),
          parents: question === undefined ? parents() : [...parents(), read(question)],
          previous: apart ? [] : previous,
        };
        const next = nextSentence(passage, at);
        const figures = judgeFigures(sentence, surroundings, next, apart ? undefined : carried, knowledge);
        const found = [...figures.judgements, ...judgeDates(sentence, surroundings, next, knowledge)];
        judgements.push(...found.map((judgement) => place(judgement, passage, span)));
        if (sentence.quantities.length > 0) carried = figures.measure ?? carried;
      }
      if (sentence.quantities.length === 0) carried = undefined;
      if (!apart) previous = [...previous, sentence].slice(-REACH);
    }
  }
  return judgements.sort((a, b) => a.span.start - b.span.start);
}

/** What a passage is under: its own parents, and the corner of its table, which often says what the table counts. */
function parentsOf(passage: Passage, block: Block): readonly string[] {
  if (passage.kind !== 'cell' || passage.column === 0) return passage.parents;
  const corner = block.passages.find(({ kind, column }) => kind === 'header' && column === 0);
  return corner === undefined ? passage.parents : [corner.prose.text, ...passage.parents];
}

/** The headings of a passage; the line that introduces a list is one for its items. */
function headingsOf(passage: Passage, context: Context): readonly string[] {
  const introduction = context.previous.at(-1);
  const listed = passage.kind === 'item' || (passage.kind === 'line' && passage.parents.length === 0);
  return listed && introduction !== undefined && isLabel(introduction)
    ? [...context.headings, introduction]
    : context.headings;
}

/** How many words a line may have that only introduces a list. */
const LABEL = 12;

/** "Grain harvest in million tonnes", "Animals lost 1928–33:", "How many households?": no sentence of its own. */
const isLabel = (text: string): boolean => !/[.!]$/.test(text.trimEnd()) && text.split(/\s/).length <= LABEL;

/** The question that a sentence right behind it answers: "Grain exports, 1930? 4.8 million tonnes." */
function questionBefore(passage: Passage, at: number): string | undefined {
  const span = passage.sentences[at - 1];
  const text = span && passage.prose.text.slice(span.start, span.end);
  return text?.endsWith('?') === true ? text : undefined;
}

function nextSentence(passage: Passage, at: number): string | undefined {
  const span = passage.sentences[at + 1];
  return span && passage.prose.text.slice(span.start, span.end);
}

/** From offsets of a sentence to offsets of the block's source. */
function place(judgement: SentenceJudgement, passage: Passage, sentence: Span): Judgement {
  const inSource = (range: Span): Span =>
    sourceSpan(passage.prose, { start: sentence.start + range.start, end: sentence.start + range.end });
  const { start, end, fixes, ...rest } = judgement;
  return {
    ...rest,
    span: inSource({ start, end }),
    fixes: fixes.map(({ kind, title, newText, ...range }) => ({
      kind,
      title,
      newText,
      span: inSource(range),
    })),
  };
}
