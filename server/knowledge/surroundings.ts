/** What stands around a homograph, in word stems. */
import { lazily } from '../language/lazily.ts';
import { remembering } from '../language/remembering.ts';
import { sentencesOf, type Scan } from './scan.ts';
import { stem, stemPhrase } from './stem.ts';

/** The company a homograph is judged by; phrases are made by {@link nearPhrase}. */
export interface Surroundings {
  /** Stands anywhere in the text or around it. */
  inBlock(phrase: string): boolean;
  /** Stands in the sentence of that word of the text. */
  inSentence(phrase: string, word: number): boolean;
}

/** How many phrases and texts around stay stemmed: the same guards are asked of the same few sentences. */
const REMEMBERED = 500;

/** A phrase of a guard in the form {@link Surroundings} compares: its stems, each between spaces. */
export const nearPhrase: (phrase: string) => string = remembering(
  REMEMBERED,
  (phrase) => ` ${stemPhrase(phrase).join(' ')} `,
);

/** Prepares a scanned text and prose around it. Every answer is worked out once at most: linear in the text. */
export function createSurroundings(scan: Scan, around: readonly string[]): Surroundings {
  const answers = new Map<string, boolean>();
  const remember = (key: string, answer: () => boolean): boolean => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const fresh = answer();
    answers.set(key, fresh);
    return fresh;
  };
  const sentences = lazily(() => stemmedSentences(scan));
  const numbers = lazily(() => sentencesOf(scan));
  const block = lazily(() => [...sentences(), ...around.map(nearPhrase)]);
  return {
    inBlock: (phrase) => remember(phrase, () => block().some((text) => text.includes(phrase))),
    inSentence: (phrase, word) => {
      const at = numbers()[word] ?? 0;
      return remember(`${at}${phrase}`, () => sentences()[at]?.includes(phrase) === true);
    },
  };
}

function stemmedSentences(scan: Scan): readonly string[] {
  const sentences: string[][] = [];
  const numbers = sentencesOf(scan);
  scan.words.forEach((word, at) => (sentences[numbers[at] ?? 0] ??= []).push(stem(word)));
  return sentences.map((stems) => ` ${stems.join(' ')} `);
}
