/** The fact check of one block: the way from prose to judgements. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/model.ts';
import type { Quantity } from '../language/quantities.ts';
import type { Block, Context, Passage, Span } from '../note/note.ts';
import { sourceSpan } from '../note/prose.ts';
import { judgeTables } from './arithmetic/arithmetic.ts';
import { tellsChange } from './changes.ts';
import { labelsOf } from './events/rejoined.ts';
import type { Judgement, Reason, Silence } from './judgement.ts';
import { sentenceJudge } from './judgeSentence.ts';
import { lazily } from '../language/lazily.ts';
import { oncePer } from './oncePer.ts';
import { findOptions } from './quiz.ts';
import { followingOf } from './following.ts';
import { judgeQuotations } from './quotations/judgeQuotations.ts';
import { readerOf } from './reader.ts';
import type { Sentence } from './sentence.ts';
import type { SentenceJudgement, SentenceSilence } from './sentenceJudgement.ts';
import { silenceAll } from './statistics.ts';
import { inStretches } from './stretches.ts';

/** How many sentences back a figure may lean; `Context.previous` holds as many. */
const REACH = 3;

/** How the sentences of notes are read and judged against a knowledge base, with what is remembered of the last ones. */
const readingAndJudging = oncePer((knowledge: Knowledge) => {
  const read = readerOf(knowledge);
  return { read, judge: sentenceJudge(knowledge, read) };
});

/**
 * Judges every figure and date of a block that is linked to the knowledge base, ascending. Offsets count from the start
 * of the block's source. Pure: equal blocks in equal contexts get equal judgements. The time it takes is in proportion to
 * the length of the block.
 */
export function checkBlock(block: Block, context: Context, knowledge: Knowledge): readonly Judgement[] {
  return examineBlock(block, context, knowledge).judgements;
}

/** Everything that was read of a block: what is judged, and the figures that are not. */
export interface Examination {
  readonly judgements: readonly Judgement[];
  /** Ascending. */
  readonly silences: readonly Silence[];
}

/** The same as {@link checkBlock}, with the figures that are not judged and why. */
export function examineBlock(block: Block, context: Context, knowledge: Knowledge): Examination {
  const { read, judge } = readingAndJudging(knowledge);
  const options = findOptions(block, context);
  const opening = lazily(() => context.opening.map(read));
  const earlier = lazily(() => context.earlier.map(read));
  let previous: readonly Sentence[] = context.previous.map(read);
  const judgements: Judgement[] = [...judgeTables(block, context)];
  const silences: Silence[] = [];
  let carried: Measure | undefined;
  const measured = new Map<string, Quantity>();
  for (const [number, passage] of block.passages.entries()) {
    const apart = passage.kind === 'cell' || passage.kind === 'header';
    const unjudged = whyUnjudged(passage, options);
    const parents = lazily(() => parentsOf(passage, block).map(read));
    const rows = lazily(() => rowsOf(passage));
    const headings = lazily(() => headingsOf(passage, context).map(read));
    if (!options.has(passage)) {
      const quoted = judgeQuotations(block, number, previous.at(-1)?.text, knowledge);
      judgements.push(...quoted.map((judgement) => place(judgement, passage, { start: 0, end: 0 })));
    }
    const { text } = passage.prose;
    const spans = passage.sentences.flatMap((span) => inStretches(text, span));
    const texts = spans.map(({ start, end }) => text.slice(start, end));
    for (const [at, span] of spans.entries()) {
      const sentence = read(texts[at] ?? '');
      const counts = sentence.quantities.length > 0;
      const silence = (all: readonly SentenceSilence[]): void => {
        silences.push(...all.map((one) => placeSilence(one, sentence.text, passage, span)));
      };
      if (unjudged !== undefined) silence(silenceAll(sentence, unjudged));
      else if (counts || sentence.dates.length > 0 || tellsChange(sentence)) {
        // A question belongs to what stands right behind it, on the same line or the next.
        const asking = apart ? undefined : previous.at(-1);
        const surroundings = {
          headings: headings(),
          parents: asking !== undefined && asks(asking) ? [...parents(), asking] : parents(),
          previous: apart ? [] : previous,
          measured: measured.size === 0 ? undefined : measured.get(rows()),
          opening,
          earlier,
        };
        const asked = asking !== undefined && asks(asking) ? asking.text : texts[at - 1];
        const labels = (): readonly string[] => labelsOf(passage, block, context, asked);
        const judged = judge({
          sentence,
          surroundings,
          next: followingOf(texts[at + 1]),
          carried,
          apart,
          labels,
        });
        judgements.push(...judged.judgements.map((judgement) => place(judgement, passage, span)));
        silence(judged.silences);
        if (counts) carried = judged.measure ?? carried;
      }
      if (!counts) carried = undefined;
      const unit = sentence.quantities.findLast((quantity) => quantity.unit.dimension !== 'none');
      if (unit !== undefined) measured.set(rows(), unit);
      if (!apart) previous = [...previous, sentence].slice(-REACH);
    }
  }
  return { judgements: judgements.sort((a, b) => a.span.start - b.span.start), silences };
}

/** What tells apart the lists and the columns of a block: the rows of one of them say their unit once. */
const rowsOf = ({ kind, column, parents }: Passage): string =>
  column === undefined ? [kind, ...parents].join('\n') : `${kind} ${String(column)}`;

/** Why nothing in a passage is judged; nothing where something may be. */
function whyUnjudged(passage: Passage, options: ReadonlySet<Passage>): Reason | undefined {
  if (passage.kind === 'header') return 'table-header';
  if (passage.quoted) return 'quotation';
  return options.has(passage) ? 'quiz' : undefined;
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

/** A question belongs to the sentence right behind it: "Grain exports, 1930? 4.8 million tonnes." */
const asks = ({ text }: Sentence): boolean => text.endsWith('?');

/** From offsets of a sentence to offsets of the block's source. */
function place(judgement: SentenceJudgement, passage: Passage, sentence: Span): Judgement {
  const inSource = (range: Span): Span => placeSpan(range, passage, sentence);
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

/** … and those of a figure that is not judged, with its words. */
function placeSilence(
  { start, end, ...rest }: SentenceSilence,
  text: string,
  passage: Passage,
  sentence: Span,
): Silence {
  return { span: placeSpan({ start, end }, passage, sentence), text: text.slice(start, end), ...rest };
}

function placeSpan({ start, end }: Span, { prose }: Passage, sentence: Span): Span {
  return sourceSpan(prose, { start: sentence.start + start, end: sentence.start + end });
}
