/** Naming the source of a figure or a date in the text. */
import type { Judgement } from '../../claims/judgement.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Estimate, SourceReference } from '../../knowledge/model.ts';
import type { Block, Note, Span } from '../../note/note.ts';
import { bracketReference } from '../../knowledge/references.ts';
import { sentenceEnd } from './sentenceEnd.ts';

/** A source as it is put into the text. */
export interface Attribution {
  /** `Davies and Wheatcroft 2004`. */
  readonly title: string;
  /** `(Davies and Wheatcroft 2004)`, or `[@davies2004]` in a note that cites that way. */
  readonly text: string;
  /** Words that show that the sentence names the source already. */
  readonly named: readonly string[];
}

/** The source to name for what is known, in the note's own way of citing; undefined where none is known. */
export function attributionOf(
  judgement: Judgement,
  note: Note,
  knowledge: Knowledge,
): Attribution | undefined {
  const observation =
    judgement.observation === undefined ? undefined : knowledge.observation(judgement.observation);
  const event = knowledge.events.find(({ id }) => id === judgement.event);
  const references =
    judgement.verdict === 'contested'
      ? holder(judgement, observation?.estimates ?? [])?.sources
      : (observation ?? event)?.sources;
  const reference = references?.[0];
  return reference && attribution(reference, cites(note), knowledge);
}

/** Where to put the source: before the full stop of the sentence; undefined where it is named already. */
export function sourceInsertion(block: Block, span: Span, { named }: Attribution): number | undefined {
  const end = sentenceEnd(block, span);
  if (end === undefined || named.some((name) => end.source.includes(name))) return undefined;
  return end.beforePunctuation;
}

function attribution(
  { source: id, locator, after }: SourceReference,
  asCitation: boolean,
  knowledge: Knowledge,
): Attribution | undefined {
  const source = knowledge.source(id);
  if (source === undefined) return undefined;
  const where = locator === undefined ? '' : `, ${locator}`;
  const unseen = after === true ? 'after ' : '';
  const title = `${unseen}${bracketReference(source)}`;
  const text = asCitation ? `[${unseen}@${id}${where}]` : `(${title}${where})`;
  const family = source.author[0]?.family;
  return { title, text, named: [`@${id}`, family ?? source.title] };
}

/** Who holds the very value the note gives, rounding aside: a range is nobody's whose own is narrower. */
function holder({ stated }: Judgement, estimates: readonly Estimate[]): Estimate | undefined {
  return (
    stated &&
    estimates.find(
      ({ value, sources }) =>
        sources.length > 0 && stated.low >= value.low * 0.95 && stated.high <= value.high * 1.05,
    )
  );
}

function cites(note: Note): boolean {
  return note.blocks.some(({ block }) => block.citations.length > 0);
}
