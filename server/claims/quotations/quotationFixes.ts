/** Ways to mend a quotation: the known wording, or the name of who said it. */
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Quotation } from '../../knowledge/model.ts';
import { words } from '../../knowledge/words.ts';
import type { Passage, Span } from '../../note/note.ts';
import type { SentenceJudgement } from '../sentenceJudgement.ts';
import type { Recognised } from './knownWordings.ts';
import type { Named } from './speaker.ts';
import { upperFirst } from '../../language/upperFirst.ts';

type Fixes = SentenceJudgement['fixes'];

/** The known words for those of the note; `span` counts from the start of the passage's prose. */
export function wordingFix({ prose }: Passage, span: Span, { known, mendable }: Recognised): Fixes {
  const written = prose.text.slice(span.start, span.end);
  const newText = /^\p{Lu}/u.test(written)
    ? upperFirst(known)
    : /^\p{Ll}/u.test(written)
      ? lowerFirst(known)
      : known;
  if (!mendable || newText === written) return [];
  return [{ ...span, kind: 'replace-quotation', title: `Quote “${shorten(newText)}”`, newText }];
}

/** Whoever said it for whoever is named, where the name stands in the same sentence. */
export function nameFix(
  { prose }: Passage,
  { in: where, span }: Named,
  offsets: { readonly before: number; readonly after: number },
  quotation: Quotation,
  knowledge: Knowledge,
): Fixes {
  const speaker = quotation.speaker === undefined ? undefined : knowledge.person(quotation.speaker);
  if (where === 'elsewhere' || speaker === undefined) return [];
  const start = span.start + offsets[where];
  const written = prose.text.slice(start, span.end + offsets[where]);
  const possessive = /['’ʼ]s?$/i.exec(written)?.[0] ?? '';
  const isShort = words(written).length === 1;
  const names = [speaker.prefLabel, ...speaker.labels.map(({ text }) => text)];
  const short = names.find((name) => /^\p{Script=Latin}+$/u.test(name));
  const name = isShort && short !== undefined ? short : speaker.prefLabel;
  const title = `Change “${written.slice(0, written.length - possessive.length)}” to “${name}”`;
  return [
    {
      start,
      end: start + written.length,
      kind: 'replace-quotation',
      title,
      newText: `${name}${possessive && '’s'}`,
    },
  ];
}

/** As much of a wording as a menu has room for. */
const shorten = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`);
/** The pronoun I stays as it is. */
const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
