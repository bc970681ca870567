/** Notes of any length, as a student might keep them: lesson after lesson, made from the project's own short notes. */
import { createRandom, type Random } from './random.ts';
import { readSources, type SourceBlock } from './sources.ts';
import { varied } from './vary.ts';
import { wrongSentence } from './wrongFigures.ts';

/** What a note is made of besides its length. */
export interface NoteOptions {
  /** Another seed gives another note; 1 by default. */
  readonly seed?: number;
  /** How many sentences with a wrong figure are strewn over it evenly, besides those of the sources; none by default. */
  readonly wrong?: number;
}

let read: ReturnType<typeof readSources> | undefined;

/** The source notes, read from their files once. */
function sourceNotes(): ReturnType<typeof readSources> {
  read ??= readSources();
  return read;
}

/** The number of words of a text: what stands between white space. `wordsIn('a b-c\n') === 2`. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/**
 * A note of about `words` words, never fewer and at most one block more. Equal arguments give equal notes. No two blocks of
 * it are equal but headings.
 */
export function longNote(words: number, { seed = 1, wrong = 0 }: NoteOptions = {}): string {
  const random = createRandom(seed);
  const sources = sourceNotes();
  const seen = new Set<string>();
  const blocks: string[] = [];
  let count = 0;
  let mistakes = 0;
  const add = (block: string): boolean => {
    blocks.push(block);
    count += wordsIn(block);
    while (mistakes < Math.round((wrong * count) / words)) {
      mistakes += 1;
      const sentence = wrongSentence(random);
      blocks.push(sentence);
      count += wordsIn(sentence);
    }
    return count >= words;
  };
  for (let lesson = 1; ;) {
    for (const source of random.shuffled(sources)) {
      if (add(`# Lesson ${lesson}`)) return joined(blocks);
      for (const block of source) {
        if (add(fresh(block, seen, random))) return joined(blocks);
      }
      for (const block of closing(lesson, random)) {
        if (add(block)) return joined(blocks);
      }
      lesson += 1;
    }
  }
}

/** The block told as it was not told before. */
function fresh(block: SourceBlock, seen: Set<string>, random: Random): string {
  if (block.kind === 'heading') return block.text;
  for (;;) {
    const text = varied(block, random);
    if (!seen.has(text)) {
      seen.add(text);
      return text;
    }
  }
}

/** What ends a lesson: where to look back, what was read, a footnote for it. */
function closing(lesson: number, random: Random): readonly string[] {
  const earlier = 1 + random.below(lesson);
  const book = random.pick(['Nove', 'Lewin', 'Viola', 'Fitzpatrick', 'Ellman']);
  const address = `https://example.org/library/${lesson}`;
  return [
    `See also [lesson ${earlier}](#lesson-${earlier}) and the [reading list](${address}).[^${lesson}]`,
    `[^${lesson}]: ${book}, p. ${2 + random.below(900)}, copied for lesson ${lesson}.`,
  ];
}

function joined(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
