import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyKnowledge } from '../tinyPack.ts';

interface Dated extends Judgement {
  readonly start: number;
}

function judge(text: string): readonly Dated[] {
  return parseNote(text).blocks.flatMap(({ block, start, context }) =>
    checkBlock(block, context, tinyKnowledge).map((judgement) => ({
      ...judgement,
      start: start + judgement.span.start,
    })),
  );
}

describe('the date of a figure that leans on another date', () => {
  /** The marked figures and the date that each is judged for; nothing where nobody can know. */
  const cases: readonly (readonly [marked: string, ...edtf: readonly (string | undefined)[]])[] = [
    // What leans on the date before.
    ['At the start of 1905 a quarter of the boats had joined; by midsummer it was ⟦53%⟧.', '1905-06/1905-07'],
    ['In October 1904 27% of boats had joined; by March it was ⟦42%⟧.', '1905-03'],
    ['In July 1905 53% of boats had joined; in March it had been ⟦42%⟧.', '1905-03'],
    ['Of the boats that had joined by the end of winter 1906 only ⟦37%⟧ were left in May.', '1906-05'],
    ['In 1904 24% of boats had joined. The year before it had been ⟦4%⟧.', '1903'],
    ['Fish landings were 73.3 million tonnes in 1903; the year after only ⟦60 million tonnes⟧.', '1904'],
    [
      'Boats in guilds rose from 4% in 1903 to 93% in 1910. Seals fell from ⟦30.7 million⟧ to ⟦19.6 million⟧ in the same seven years.',
      '1903',
      '1910',
    ],
    // Times without a year have none from anywhere else.
    ['# Boats in 1904\n\nOn the eve of the war ⟦24%⟧ of boats had joined.', undefined],
    ['On the eve of the war, in 1904, ⟦24%⟧ of boats had joined.', '1904'],
    ['In 1904, before the Great War, ⟦24%⟧ of boats had joined.', '1904'],
    // A date beside its year.
    ['Boats that joined: 1904 (July) ⟦24%⟧ → 1905 ⟦53%⟧', '1904-07', '1905'],
    ['Boats that joined\n1904 July: ⟦24%⟧\n1905 July: ⟦53%⟧', '1904-07', '1905-07'],
    ['Boats that joined\nJuly 1904 ........ ⟦24⟧ %\nJuly 1905 ........ ⟦53⟧ %', '1904-07', '1905-07'],
    // Every year of a table at the time that its corner names.
    [
      '| Year (July) | % of boats in guilds |\n|---|---|\n| 1904 | ⟦24⟧ |\n| 1906 | ⟦37⟧ |',
      '1904-07',
      '1906-07',
    ],
    ['Share of boats in guilds (1 July)\n\n- 1904: ⟦24%⟧\n- 1906: ⟦37%⟧', '1904-07-01', '1906-07-01'],
    // The same dates again, in the same order.
    [
      '% in guilds: boats ⟦24%⟧ in 1904 and ⟦53%⟧ in 1905; nets ⟦42%⟧ and ⟦68%⟧.',
      '1904',
      '1905',
      '1904',
      '1905',
    ],
    ['% in guilds: boats 1904 24%, 1905 53%; nets ⟦42%⟧, ⟦68%⟧.', '1904', '1905'],
    [
      '% in guilds: boats 24% in 1904 and 53% in 1905; nets ⟦42%⟧, ⟦50%⟧ and ⟦68%⟧.',
      undefined,
      undefined,
      undefined,
    ],
    // One figure for each thing, all of one date.
    ['Boats and nets in guilds: ⟦53%⟧ and ⟦68%⟧ respectively in 1905.', '1905', '1905'],
    // A citation dates nothing.
    ['⟦24%⟧ of boats had joined (Plato 1950, p. 17).', undefined],
    ['In 1904 ⟦24%⟧ of boats had joined (Plato, 1950: 17; Solon et al., 1969).', '1904'],
    // A length of time stands between no figure and its date.
    ['Even in 1904, two years after the flood, ⟦24%⟧ of boats had joined against 93% in 1910.', '1904'],
    // A point, however it is reached.
    ['Not until 1910 had ⟦93%⟧ of boats joined.', '1910'],
  ];
  for (const [marked, ...edtf] of cases) {
    it(`is ${edtf.map((one) => one ?? 'not known').join(', ')} in ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const judged = judge(text);
      assert.deepEqual(
        ranges.map((range) => judged.find(({ start }) => start === range.start)?.period),
        edtf,
      );
    });
  }
});
