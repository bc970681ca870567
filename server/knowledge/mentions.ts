/** Finding the entries that prose mentions. */
import { lazily } from '../language/lazily.ts';
import type { Mention } from './knowledge.ts';
import type { HistoricalEvent, Label, Pack, Person, Quotation, Term } from './model.ts';
import { findPhrases, phraseTree } from './phrases.ts';
import type { Found, Phrase } from './phrases.ts';
import { scanWords } from './scan.ts';
import { createSurroundings, nearPhrase } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { foldMarks, words } from './words.ts';

/** A label that may be found, and whose it is. */
interface Name {
  readonly label: Label;
  readonly entry: Term | Person | HistoricalEvent | Quotation;
  readonly pack: Pack;
}

/** Looks for all labels of the packs' terms, people, events and quotations; see {@link Knowledge.mentions}. */
export function mentionFinder(
  packs: readonly Pack[],
): (text: string, surroundings: readonly string[]) => readonly Mention[] {
  const tree = lazily(() => phraseTree(namesOf(packs)));
  return (text, around) => {
    const scan = scanWords(text);
    const surroundings = lazily(() => createSurroundings(scan, around));
    return findPhrases(scan, tree(), (found) => isMeant(found, surroundings)).map(({ span, value }) => ({
      span,
      entry: value.entry,
      pack: value.pack,
    }));
  };
}

function* namesOf(packs: readonly Pack[]): Generator<Phrase<Name>> {
  for (const pack of packs) {
    for (const entries of [pack.terms, pack.people, pack.events, pack.quotations]) {
      for (const entry of entries) {
        for (const label of entry.labels) {
          if (label.silent !== true) yield { text: label.text, value: { label, entry, pack } };
        }
      }
    }
  }
}

function isMeant(found: Found<Name>, surroundings: () => Surroundings): boolean {
  const { text, caseSensitive, onlyNear, notNear } = found.value.label;
  if (caseSensitive === true && !isWrittenAs(found, text)) return false;
  if (onlyNear && !onlyNear.some((phrase) => surroundings().inBlock(nearPhrase(phrase)))) return false;
  return notNear?.some((phrase) => surroundings().inSentence(nearPhrase(phrase), found.from)) !== true;
}

/** True where the capitals are those of the label; a plural ending is in small letters then: `MTSs`, not `MTSS`. */
function isWrittenAs({ written, ending }: Found<unknown>, label: string): boolean {
  const exact = words(label).map((word) => foldMarks(word.text));
  return ending === ending.toLowerCase() && written.every((word, index) => word === exact[index]);
}
