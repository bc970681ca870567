/** The source to name for a figure or a date, and how a note would name it. */
import type { Judgement } from '../../claims/judgement.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Estimate, Source, SourceReference } from '../../knowledge/model.ts';
import { bracketReference, fullReference } from '../../knowledge/references.ts';

/** A source as it is put into a note. */
export interface Attribution {
  /** The `id` of the source. */
  readonly source: string;
  /** `Davies and Wheatcroft 2004`. */
  readonly title: string;
  /** `(Davies and Wheatcroft 2004, p. 12)`. */
  readonly brackets: string;
  /** `[@davies2004, p. 12]`. */
  readonly key: string;
  /** As a line of a bibliography: `Davies and Wheatcroft (2004). The Years of Hunger. Palgrave, p. 12.` */
  readonly full: string;
  /** Words that show that a text names the source already. */
  readonly names: readonly string[];
}

/** The source to name for what is known of a judged figure or date; undefined where none is known. */
export function attributionOf(judgement: Judgement, knowledge: Knowledge): Attribution | undefined {
  const observation =
    judgement.observation === undefined ? undefined : knowledge.observation(judgement.observation);
  const event = knowledge.events.find(({ id }) => id === judgement.event);
  const references =
    judgement.verdict === 'contested'
      ? holder(judgement, observation?.estimates ?? [])?.sources
      : (observation ?? event)?.sources;
  const reference = references?.[0];
  const source = reference && knowledge.source(reference.source);
  return source && attribution(reference, source);
}

function attribution({ source: id, locator, after }: SourceReference, source: Source): Attribution {
  const where = locator === undefined ? '' : `, ${locator}`;
  const unseen = after === true ? 'after ' : '';
  const title = `${unseen}${bracketReference(source)}`;
  return {
    source: id,
    title,
    brackets: `(${title}${where})`,
    key: `[${unseen}@${id}${where}]`,
    full: `${after === true ? 'After ' : ''}${fullReference(source).replace(/\.$/, '')}${where}.`,
    names: [`@${id}`, source.author[0]?.family ?? source.title],
  };
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
