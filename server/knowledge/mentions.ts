/** Finding the entries that prose mentions. */
import type { Mention } from './knowledge.ts';
import type { HistoricalEvent, Label, Pack, Person, Quotation, Term } from './model.ts';
import { findPhrases, phraseTree } from './phrases.ts';
import type { Found } from './phrases.ts';
import { scanWords } from './scan.ts';
import { createSurroundings, nearPhrase } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { foldMarks, words } from './words.ts';

/** A label ready for finding: guards as stems, the exact spelling where it counts. */
interface Name {
  readonly entry: Term | Person | HistoricalEvent | Quotation;
  readonly pack: Pack;
  readonly exact: readonly string[] | undefined;
  readonly onlyNear: readonly string[] | undefined;
  readonly notNear: readonly string[];
}

/** Looks for all labels of the packs' terms, people, events and quotations; see {@link Knowledge.mentions}. */
export function mentionFinder(
  packs: readonly Pack[],
): (text: string, surroundings: readonly string[]) => readonly Mention[] {
  const tree = phraseTree(packs.flatMap(namesOf));
  return (text, around) => {
    const scan = scanWords(text);
    const surroundings = createSurroundings(scan, around);
    return findPhrases(scan, tree, (found) => isMeant(found, surroundings)).map(({ span, value }) => ({
      span,
      entry: value.entry,
      pack: value.pack,
    }));
  };
}

function namesOf(pack: Pack): readonly { readonly text: string; readonly value: Name }[] {
  return [...pack.terms, ...pack.people, ...pack.events, ...pack.quotations].flatMap((entry) =>
    entry.labels
      .filter((label) => label.silent !== true)
      .map((label) => ({ text: label.text, value: { entry, pack, ...guardsOf(label) } })),
  );
}

function guardsOf(label: Label): Pick<Name, 'exact' | 'onlyNear' | 'notNear'> {
  return {
    exact: label.caseSensitive === true ? words(label.text).map((word) => foldMarks(word.text)) : undefined,
    onlyNear: label.onlyNear?.map(nearPhrase),
    notNear: (label.notNear ?? []).map(nearPhrase),
  };
}

function isMeant(found: Found<Name>, surroundings: Surroundings): boolean {
  const { exact, onlyNear, notNear } = found.value;
  if (exact && !isWrittenAs(found, exact)) return false;
  if (onlyNear && !onlyNear.some((phrase) => surroundings.inBlock(phrase))) return false;
  return !notNear.some((phrase) => surroundings.inSentence(phrase, found.sentence));
}

/** True where the capitals are those of the label; a plural ending is in small letters then: `MTSs`, not `MTSS`. */
function isWrittenAs({ written, ending }: Found<unknown>, exact: readonly string[]): boolean {
  return ending === ending.toLowerCase() && written.every((word, index) => word === exact[index]);
}
