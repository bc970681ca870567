/** The fact check of one block: the way from prose to judgements. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Block, Context, Passage, Span } from '../note/note.ts';
import { sourceSpan } from '../note/prose.ts';
import { judgeDates } from './eventDates.ts';
import type { Judgement } from './judgement.ts';
import { lazily } from './lazily.ts';
import { indexPhrases, type PhraseIndex } from './phraseIndex.ts';
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
  const headings = lazily(() => context.headings.map(read));
  let previous: readonly Sentence[] = context.previous.map(read);
  const judgements: Judgement[] = [];
  let carried: Measure | undefined;
  for (const passage of block.passages) {
    const apart = passage.kind === 'cell' || passage.kind === 'header';
    const parents = lazily(() => passage.parents.map(read));
    for (const [at, span] of passage.sentences.entries()) {
      const sentence = read(passage.prose.text.slice(span.start, span.end));
      const judged = passage.kind !== 'header' && !passage.quoted;
      if (judged && (sentence.quantities.length > 0 || sentence.dates.length > 0)) {
        const surroundings = { headings: headings(), parents: parents(), previous: apart ? [] : previous };
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
