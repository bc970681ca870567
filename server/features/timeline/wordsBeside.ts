/** What a passage is about besides its own words. */
import type { Block, Context, Passage } from '../../note/note.ts';

export interface WordsBeside {
  /** The cell beside a cell with the head of its column, else what a list or a table stands under; empty where there is none. */
  readonly near: string;
  /** … and where there is none, the heading. */
  readonly any: string;
}

/** Of passage `number` of a block. */
export function wordsBeside({ passages }: Block, number: number, { headings }: Context): WordsBeside {
  const passage = passages[number];
  if (passage === undefined || passage.kind === 'heading') return { near: '', any: '' };
  const near = besideCell(passages, number, passage) ?? passage.parents.at(-1)?.replace(/:$/, '') ?? '';
  return { near, any: near === '' ? (headings.at(-1) ?? '') : near };
}

/** `Households: 23.6%` beside 1930 in a table. Of a wide row only its neighbours are looked at. */
function besideCell(
  passages: readonly Passage[],
  number: number,
  { kind, row }: Passage,
): string | undefined {
  if (kind !== 'cell') return undefined;
  const other = [passages[number + 1], passages[number - 1]].find(
    (cell) => cell?.kind === 'cell' && cell.row === row,
  );
  if (other === undefined) return undefined;
  return [other.parents[0] ?? '', other.prose.text].filter((part) => part !== '').join(': ');
}
