/** What belongs into a bracket behind a name or a figure: the date, the years of a life, the source. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { CheckedNote } from '../shared/checkedNote.ts';
import { type DateStyle, formatEdtf } from '../../language/writtenDates.ts';
import { lifeDates } from '../shared/entryCard.ts';
import { type Known, knownAt } from '../shared/knownAt.ts';
import { bracketReference } from '../../knowledge/references.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';

/** Offers for a bracket that has just been opened; none where the cursor is not right behind one. */
export function bracketOffers(
  checked: CheckedNote,
  { line, offset }: Place,
  style: DateStyle,
  knowledge: Knowledge,
): readonly Offer[] {
  const gap = /[\s"'“”‘’*_%]{0,10}\($/.exec(line)?.[0].length;
  if (gap === undefined) return [];
  return knownAt(checked, offset - gap, knowledge).flatMap((known) => {
    const text = bracketText(known, style, knowledge);
    if (text === '') return [];
    const { entry } = known;
    return [
      {
        kind: known.kind === 'judgement' ? 'source' : 'date',
        text,
        start: offset,
        end: offset,
        typed: '',
        description: entry.prefLabel,
        detail: `${entry.prefLabel}: ${text}`,
        rank: 0,
        about: { entry: entry.id },
      },
    ];
  });
}

function bracketText(known: Known, style: DateStyle, knowledge: Knowledge): string {
  const { entry } = known;
  switch (entry.kind) {
    case 'person':
      return lifeDates(entry);
    case 'measure': {
      const observation =
        known.kind === 'judgement' ? knowledge.observation(known.judgement.observation ?? '') : undefined;
      const source = knowledge.source(observation?.sources[0]?.source ?? '');
      return source ? bracketReference(source) : '';
    }
    default:
      return entry.period ? formatEdtf(entry.period.edtf, style) : '';
  }
}
