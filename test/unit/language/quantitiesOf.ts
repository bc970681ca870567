import { findDates } from '../../../server/language/dates.ts';
import { findQuantities, type Quantity } from '../../../server/language/quantities.ts';
import { tokenise } from '../../../server/language/tokens.ts';

/** The quantities of a text, its dates read first. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const tokens = tokenise(text);
  return findQuantities(tokens, findDates(tokens));
}
