/** What stands around a homograph, in word stems. */
import type { ScannedWord } from './scan.ts';
import { stem, stemPhrase } from './stem.ts';

/** The company a homograph is judged by; phrases are made by {@link nearPhrase}. */
export interface Surroundings {
  /** Stands anywhere in the text or around it. */
  inBlock(phrase: string): boolean;
  /** Stands in the sentence of that number. */
  inSentence(phrase: string, sentence: number): boolean;
}

/** A phrase of a guard in the form {@link Surroundings} compares: its stems, each between spaces. */
export function nearPhrase(phrase: string): string {
  return ` ${stemPhrase(phrase).join(' ')} `;
}

/** Prepares a scanned text and prose around it. Every answer is worked out once at most: linear in the text. */
export function createSurroundings(scan: readonly ScannedWord[], around: readonly string[]): Surroundings {
  const answers = new Map<string, boolean>();
  const remember = (key: string, answer: () => boolean): boolean => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const fresh = answer();
    answers.set(key, fresh);
    return fresh;
  };
  let sentences: readonly string[] | undefined;
  let block: string | undefined;
  const sentence = (at: number): string => (sentences ??= stemmedSentences(scan))[at] ?? '';
  const whole = (): string =>
    (block ??= [...(sentences ??= stemmedSentences(scan)), ...around.map(nearPhrase)].join('\n'));
  return {
    inBlock: (phrase) => remember(phrase, () => whole().includes(phrase)),
    inSentence: (phrase, at) => remember(`${at}${phrase}`, () => sentence(at).includes(phrase)),
  };
}

function stemmedSentences(scan: readonly ScannedWord[]): readonly string[] {
  const sentences: string[][] = [];
  for (const word of scan) (sentences[word.sentence] ??= []).push(stem(word.text));
  return sentences.map((stems) => ` ${stems.join(' ')} `);
}
