/** Examines blocks, each once as long as it and what it asks of its context stay the same. */
import { textsTellTheSameFromAfar } from './claims/afar.ts';
import { examineBlock, type Examination } from './claims/check.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { sameTexts } from './note/context.ts';
import type { Block, Context } from './note/note.ts';

/** What is judged in a block, and what is not, in the context it stands in. Never throws. */
export type Examine = (block: Block, context: Context) => Examination;

const NOTHING: Examination = { judgements: [], silences: [] };

/** An examination, and what of the context it was made with. */
interface Remembered {
  readonly asked: ReadonlyMap<keyof Context, readonly string[]>;
  readonly examination: Examination;
}

/** In so many contexts a block is remembered: a paragraph may stand in a note more than once. */
const CONTEXTS = 4;

/**
 * A function that examines blocks and remembers them for as long as anybody else does. A block that never asked for its
 * headings need not be examined again when one of them changes. One that cannot be examined goes to `report` and counts
 * as having nothing to judge.
 */
export function createExaminer(knowledge: Knowledge, report: (error: unknown) => void): Examine {
  const remembered = new WeakMap<Block, readonly Remembered[]>();
  return (block, context) => {
    const known = remembered.get(block) ?? [];
    const found = known.find(({ asked }) => holdsIn(asked, context, knowledge));
    if (found !== undefined) return found.examination;
    const { watched, asked } = watch(context);
    const examination = examine(block, watched, knowledge, report);
    remembered.set(block, [{ asked, examination }, ...known].slice(0, CONTEXTS));
    return examination;
  };
}

function examine(
  block: Block,
  context: Context,
  knowledge: Knowledge,
  report: (error: unknown) => void,
): Examination {
  try {
    return examineBlock(block, context, knowledge);
  } catch (error) {
    report(error);
    return NOTHING;
  }
}

function holdsIn(
  asked: ReadonlyMap<keyof Context, readonly string[]>,
  context: Context,
  knowledge: Knowledge,
): boolean {
  for (const [part, texts] of asked) {
    if (sameTexts(texts, context[part])) continue;
    const isFarOff = part === 'opening' || part === 'earlier';
    if (!isFarOff || !textsTellTheSameFromAfar(texts, context[part], knowledge)) return false;
  }
  return true;
}

/** The context, and a list of its parts that grows as they are asked for. */
function watch(context: Context): {
  readonly watched: Context;
  readonly asked: ReadonlyMap<keyof Context, readonly string[]>;
} {
  const asked = new Map<keyof Context, readonly string[]>();
  const ask = (part: keyof Context): readonly string[] => {
    asked.set(part, context[part]);
    return context[part];
  };
  const watched: Context = {
    get headings() {
      return ask('headings');
    },
    get previous() {
      return ask('previous');
    },
    get opening() {
      return ask('opening');
    },
    get earlier() {
      return ask('earlier');
    },
  };
  return { watched, asked };
}
