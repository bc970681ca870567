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
  readonly asked: Partial<Context>;
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
    const asked = {};
    const examination = examine(block, new WatchedContext(context, asked), knowledge, report);
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

/** The parts of a context. */
const PARTS = ['headings', 'previous', 'opening', 'earlier'] as const;

function holdsIn(asked: Partial<Context>, context: Context, knowledge: Knowledge): boolean {
  return PARTS.every((part) => {
    const texts = asked[part];
    if (texts === undefined || sameTexts(texts, context[part])) return true;
    const isFarOff = part === 'opening' || part === 'earlier';
    return isFarOff && textsTellTheSameFromAfar(texts, context[part], knowledge);
  });
}

/** A context that notes down in `asked` which of its parts are asked for. A class, so that all of them have one shape. */
class WatchedContext implements Context {
  readonly #context: Context;
  readonly #asked: Asked;

  constructor(context: Context, asked: Asked) {
    this.#context = context;
    this.#asked = asked;
  }

  get headings(): readonly string[] {
    return (this.#asked.headings = this.#context.headings);
  }

  get previous(): readonly string[] {
    return (this.#asked.previous = this.#context.previous);
  }

  get opening(): readonly string[] {
    return (this.#asked.opening = this.#context.opening);
  }

  get earlier(): readonly string[] {
    return (this.#asked.earlier = this.#context.earlier);
  }
}

type Asked = { -readonly [Part in keyof Context]?: Context[Part] };
