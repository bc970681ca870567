/** What a reader is told of a quotation. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Person, Quotation } from '../../knowledge/model.ts';
import { formatAuthority, formatSites } from '../../knowledge/references.ts';
import { formatEdtf } from '../../language/writtenDates.ts';
import type { Recognised } from './knownWordings.ts';

/** `“Enrich yourselves” was said by N. I. Bukharin, 17 April 1925, not by Joseph Stalin – …` */
export function misattributedMessage(
  { quotation, known }: Recognised,
  named: Person,
  knowledge: Knowledge,
): string {
  return `“${shorten(known)}” is by ${speaker(quotation)}, not by ${named.prefLabel}${authority(quotation, knowledge)}.`;
}

/** `Known wording: “We are fifty or a hundred years behind” – J. V. Stalin, 4 February 1931. …` */
export function rewordedMessage({ quotation, known }: Recognised, knowledge: Knowledge): string {
  return `Known wording: “${shorten(known)}”, ${speaker(quotation)}${authority(quotation, knowledge)}.`;
}

function speaker({ speakerName, period }: Quotation): string {
  return period === undefined ? speakerName : `${speakerName} (${formatEdtf(period.edtf)})`;
}

/** On whose word it stands: works, or else the sites it was checked on, called just that. */
function authority(quotation: Quotation, knowledge: Knowledge): string {
  const works = formatAuthority(quotation, knowledge);
  if (works !== '') return ` – ${works}`;
  const sites = formatSites(quotation);
  return sites === '' ? '' : ` (checked on ${sites})`;
}

const shorten = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`);
