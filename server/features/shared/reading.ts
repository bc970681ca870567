/** How a figure or a date was read: what it is taken to be about, and by which words, in one line for a reader. */
import { midSentence } from '../../claims/midSentence.ts';
import type { Evidence, Judgement } from '../../claims/judgement.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Entry } from '../../knowledge/model.ts';
import { parseEdtf } from '../../language/period.ts';
import { formatEdtf } from '../../language/writtenDates.ts';

/**
 * `share of peasant households collectivised, USSR (assumed), 1932: “households” and “collectivised” in the sentence, %
 * at the figure, 1932 in the heading`.
 */
export function readingOf(judgement: Judgement, entry: Entry, knowledge: Knowledge): string {
  // A number that counts things is its own unit.
  const counts = entry.kind === 'measure' && entry.unit.dimension === 'count';
  const told = judgement.evidence.filter(
    ({ kind, where }) => !(counts && kind === 'unit' && where === 'clause'),
  );
  const grounds = groundsOf(told);
  const subject = subjectOf(judgement, entry, knowledge);
  return grounds === '' ? subject : `${subject}: ${grounds}`;
}

/** `share of peasant households collectivised, USSR (assumed), 1932`, `the date of Dizzy with Success`. */
export function subjectOf(judgement: Judgement, entry: Entry, knowledge: Knowledge): string {
  if (entry.kind === 'event') return `the date of ${entry.prefLabel}`;
  const label = midSentence(entry.prefLabel, knowledge);
  if (entry.kind !== 'measure') return label;
  const place = knowledge.place(judgement.place ?? entry.place)?.prefLabel;
  const assumed = judgement.evidence.some(({ kind, where }) => kind === 'place' && where === 'default');
  const named = place === undefined || label.includes(place);
  return [
    label,
    ...(named ? [] : [assumed ? `${place} (assumed)` : place]),
    judgement.period === undefined ? 'no date' : formatEdtf(judgement.period),
  ].join(', ');
}

/** Where evidence stands, as a reader is told. */
export const whereWords: Readonly<Record<Evidence['where'], string>> = {
  clause: 'in the sentence',
  sentence: 'in the sentence',
  parent: 'in its row, column or list',
  heading: 'in the heading',
  previous: 'in the sentence before',
  default: 'assumed',
};

/** Where this piece stands: a unit that is written stands at its figure. */
export function standing({ kind, where }: Evidence): string {
  return kind === 'unit' && where === 'clause' ? 'at the figure' : whereWords[where];
}

/** The pieces that stand in the same place together, in the order of the evidence. */
function groundsOf(evidence: readonly Evidence[]): string {
  const groups = new Map<string, Set<string>>();
  for (const piece of evidence) {
    const words = shortWords(piece);
    if (words === undefined) continue;
    const where = standing(piece);
    const known = groups.get(where);
    if (known === undefined) groups.set(where, new Set([words]));
    else known.add(words);
  }
  return [...groups].map(([where, words]) => `${enumerate([...words])} ${where}`).join(', ');
}

/** A piece in a word or two; nothing for what is said already: the entry itself, a place that is assumed. */
function shortWords({ kind, words, where }: Evidence): string | undefined {
  switch (kind) {
    case 'subject':
    case 'predicate':
    case 'topic':
      return `“${words}”`;
    case 'unit':
      return words === 'percent' ? '%' : words;
    case 'period':
      return periodWords(words);
    case 'place':
      return where === 'default' ? undefined : 'the place';
    default:
      return undefined;
  }
}

/** A date in EDTF as it is written in prose, and anything else as it stands. */
export function periodWords(words: string): string {
  return parseEdtf(words) === undefined ? words : formatEdtf(words);
}

/** `a`, `a and b`, `a, b and c`. */
function enumerate(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
