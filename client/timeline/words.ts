/** Words that the timeline says of dates. */
import type { Translate } from '../statusText.ts';
import { writeYear, yearOf } from './calendar.ts';
import type { Outcome } from './marks.ts';
import type { View } from './view.ts';

export type { Translate };

/** What came of holding a date against the packs, as a hover says it. */
export function verdictWords(outcome: Exclude<Outcome, 'none'>, t: Translate): string {
  switch (outcome) {
    case 'supported':
      return t('agrees with the record');
    case 'contradicted':
      return t('contradicts the record');
    case 'contested':
      return t('historians disagree');
    case 'scope-differs':
      return t('known for another date');
  }
}

/** The same in one word, beside a date in the picture; what agrees has its sign only. */
export function verdictWord(outcome: Outcome, t: Translate): string {
  switch (outcome) {
    case 'contradicted':
      return t('contradicted');
    case 'contested':
      return t('contested');
    default:
      return '';
  }
}

/** From which year to which a view reaches. */
export function viewWords(view: View, t: Translate): string {
  const [from, to] = [yearOf(Math.floor(view.from)), yearOf(Math.ceil(view.to) - 1)];
  return from === to ? writeYear(from, t) : t('{0} to {1}', writeYear(from, t), writeYear(to, t));
}

/** What a timeline is called. */
export function titleOf(note: string, t: Translate): string {
  return t('Timeline of {0}', note);
}
