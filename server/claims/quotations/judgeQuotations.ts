/** The quotations of a passage that the packs know, judged by their wording and by who is said to have said them. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Person, Quotation } from '../../knowledge/model.ts';
import type { Block, Passage, Span } from '../../note/note.ts';
import type { SentenceJudgement } from '../sentenceJudgement.ts';
import { recognise, type Recognised } from './knownWordings.ts';
import { quotedSpans } from './marks.ts';
import { nameFix, wordingFix } from './quotationFixes.ts';
import { misattributedMessage, rewordedMessage } from './quotationWording.ts';
import { isSpeakerOf, mayHaveSaid } from './said.ts';
import { attribute, type Attribution, type Named, type QuotationContext } from './speaker.ts';

/** A quotation in its place: offsets count from the start of the passage's prose. */
interface Placed {
  readonly span: Span;
  readonly recognised: Recognised;
  readonly around: QuotationContext;
  /** Where {@link QuotationContext.before} and `after` begin in the prose. */
  readonly offsets: { readonly before: number; readonly after: number };
}

/** How like a quotation in other words has to be before it is also said to be somebody else's. */
const UNMISTAKABLE = 0.8;

/**
 * Judges the quotations of a passage; `at` is its place among the passages of `block`, `previous` the sentence in front
 * of it. Only what differs from the record is returned: a known wording given to somebody else, or a word in it that
 * matters exchanged. Offsets count from the start of the passage's prose. Linear in the length of the passage.
 *
 *     As Lenin put it: “We are fifty or a hundred years behind the advanced countries.”   // Stalin's
 */
export function judgeQuotations(
  block: Block,
  at: number,
  previous: string | undefined,
  knowledge: Knowledge,
): readonly SentenceJudgement[] {
  const passage = block.passages[at];
  if (passage === undefined || passage.kind === 'header') return [];
  return findQuotations(block, passage, at, previous, knowledge).flatMap((placed) => {
    const judgement = judge(passage, placed, knowledge);
    return judgement === undefined ? [] : [judgement];
  });
}

/** What is a known quotation in a passage: between marks, or all of a block quote. */
function findQuotations(
  block: Block,
  passage: Passage,
  at: number,
  previous: string | undefined,
  knowledge: Knowledge,
): readonly Placed[] {
  const { text } = passage.prose;
  const found: Placed[] = [];
  for (const marked of quotedSpans(text)) {
    const span = {
      start: marked.start,
      end: marked.start + text.slice(marked.start, marked.end).replace(TRAILING, '').length,
    };
    if (found.some((other) => span.start < other.span.end)) continue;
    const recognised = recognise(text.slice(span.start, span.end), knowledge);
    if (recognised)
      found.push(
        place(block, at, span, { start: marked.start - 1, end: marked.end + 1 }, previous, recognised),
      );
  }
  if (found.length > 0 || !passage.quoted) return found;
  const span = { start: 0, end: SIGNED.exec(text)?.index ?? text.length };
  const recognised = recognise(text.slice(span.start, span.end), knowledge);
  return recognised ? [place(block, at, span, span, previous, recognised)] : [];
}

/** What stands inside the closing mark and belongs to the sentence around it. */
const TRAILING = /[\s,;:]{1,9}$/;

/** The line below a block quote that says whose it is: "— Stalin, 1931". */
const SIGNED = /\s[—–-]{1,2}\s?[^—–\n]{2,60}$/;

/** How much of a sentence is read on either side of a quotation, in UTF-16 units. */
const AROUND = 300;

function place(
  block: Block,
  at: number,
  span: Span,
  marks: Span,
  previous: string | undefined,
  recognised: Recognised,
): Placed {
  const { prose, sentences } = block.passages[at] ?? NOTHING;
  const first = sentences.findLastIndex(({ start }) => start <= span.start);
  const last = sentences.findIndex(({ end }) => end >= span.end);
  const { start: open, end: close } = marks;
  const from = Math.max(sentences[first]?.start ?? 0, open - AROUND);
  const to = Math.min(sentences[last]?.end ?? prose.text.length, close + AROUND);
  const textOf = (sentence: Span | undefined): string | undefined =>
    sentence && prose.text.slice(sentence.start, Math.min(sentence.end, sentence.start + AROUND));
  const before = prose.text.slice(from, Math.max(from, open));
  const after = prose.text.slice(close, Math.max(close, to));
  return {
    span,
    recognised,
    offsets: { before: from, after: close },
    around: {
      before,
      after,
      previous: /\p{L}/u.test(before) ? '' : (textOf(sentences[first - 1]) ?? leadIn(previous)),
      next: /\p{L}/u.test(after) ? '' : (textOf(sentences[last + 1]) ?? ''),
      labels: labelsOf(block, at),
    },
  };
}

/** What stands in front of a whole passage belongs to it only where it ends in a colon. */
const leadIn = (previous = ''): string => (previous.endsWith(':') ? previous.slice(-AROUND) : '');

const NOTHING: Pick<Passage, 'prose' | 'sentences'> = { prose: { text: '', segments: [] }, sentences: [] };

/** What stands beside a passage as its label: the other cells of its row, the line that signs a block quote. */
function labelsOf({ passages }: Block, at: number): readonly string[] {
  const here = passages[at];
  if (here === undefined) return [];
  const labels: string[] = [];
  const read = (step: number): void => {
    for (let index = at + step; ; index += step) {
      const other = passages[index];
      if (other?.kind !== 'cell' || other.row !== here.row) return;
      labels.push(other.prose.text);
    }
  };
  if (here.kind === 'cell') {
    read(-1);
    read(1);
  } else if (here.quoted && passages[at + 1]?.quoted === true) {
    labels.push((passages[at + 1]?.prose.text ?? '').slice(0, AROUND));
  }
  return labels;
}

function judge(passage: Passage, placed: Placed, knowledge: Knowledge): SentenceJudgement | undefined {
  const { recognised, around } = placed;
  const { quotation } = recognised;
  const attribution = attribute(around, quotation.title, knowledge);
  const isTheirs = attribution.named.some((person) => isSpeakerOf(person, quotation, knowledge));
  const wrong = isTheirs ? undefined : wrongSpeaker(attribution, quotation, around, knowledge);
  if (wrong !== undefined && (recognised.wording === 'same' || recognised.likeness >= UNMISTAKABLE)) {
    return {
      ...base(passage, placed.span, quotation),
      message: misattributedMessage(recognised, wrong.person, knowledge),
      fixes: nameFix(passage, wrong, placed.offsets, quotation, knowledge),
    };
  }
  if (recognised.wording !== 'reworded' || wrong !== undefined || attribution.passedOn) return undefined;
  // What nobody can date has no right form.
  if (quotation.period === undefined) return undefined;
  // A block quote may be the writer's own summary, unless it says whose words it is.
  const marked = placed.offsets.after > placed.span.end;
  if (!marked && !isTheirs) return undefined;
  const span = {
    start: placed.span.start + recognised.span.start,
    end: placed.span.start + recognised.span.end,
  };
  return {
    ...base(passage, span, quotation),
    message: rewordedMessage(recognised, knowledge),
    fixes: wordingFix(passage, span, recognised),
  };
}

/** Who the note says it was, where that cannot be. */
function wrongSpeaker(
  { speaker }: Attribution,
  quotation: Quotation,
  { before, after }: QuotationContext,
  knowledge: Knowledge,
): (Named & { readonly person: Person }) | undefined {
  if (speaker === undefined || mayHaveSaid(speaker.person, quotation, knowledge)) return undefined;
  const asks = /\?\s*$/.test(after) || /\b(?:who|did|true or false)\b/i.test(before);
  return asks && speaker.in !== 'elsewhere' ? undefined : speaker;
}

function base(passage: Passage, span: Span, quotation: Quotation) {
  return {
    ...span,
    text: passage.prose.text.slice(span.start, span.end),
    subject: 'quotation',
    verdict: 'contradicted',
    rule: 'quotation.differs',
    strength: 'hint',
    quotation: quotation.id,
    evidence: [{ kind: 'quotation', words: quotation.prefLabel, where: 'sentence' }],
  } as const;
}
