import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyKnowledge } from '../tinyPack.ts';

type Placed = Judgement & { readonly from: number; readonly to: number };

const inconsistencies = (text: string): readonly Placed[] =>
  parseNote(text)
    .blocks.flatMap(({ block, start, context }) =>
      checkBlock(block, context, tinyKnowledge).map((judgement) => ({
        ...judgement,
        from: start + judgement.span.start,
        to: start + judgement.span.end,
      })),
    )
    .filter(({ rule }) => rule === 'arithmetic.inconsistent');

/** The text with the first fix of its only inconsistency. */
function mended(text: string): string | undefined {
  const [judgement, ...more] = inconsistencies(text);
  assert.equal(more.length, 0);
  const [fix] = judgement?.fixes ?? [];
  if (judgement === undefined || fix === undefined) return undefined;
  const shift = judgement.from - judgement.span.start;
  return text.slice(0, fix.span.start + shift) + fix.newText + text.slice(fix.span.end + shift);
}

const table = (...rows: readonly string[]): string =>
  ['| Port | Boats | Nets |', '|---|---|---|', ...rows.map((row) => `| ${row} |`)].join('\n');

describe('numbers that do not add up', () => {
  /** Marked: exactly this number is reported; then what the message has to say. */
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['The catch fell from 73.3 to 67.6, a drop of ⟦20%⟧.', /73\.3 to 67\.6 is a fall of 7\.8%, not 20%/],
    ['The catch fell by ⟦20%⟧, from 70.5 million in 1928 to 38.4 million in 1933.', /a fall of 46%/],
    ['The catch (down ⟦50%⟧ from 40,000 to 30,000) was sold.', /25%/],
    ['Boats rose to 150 from 100, up ⟦20%⟧.', /100|50%/],
    ['The catch was 73.3 in 1928 and 67.6 in 1934, a drop of ⟦a third⟧.', /7\.8%/],
    ['Prices went from 20% to 30% – a rise of ⟦80%⟧.', /50%/],
    ['The share rose from 53% to 62%, a rise of ⟦15 percentage points⟧.', /9 percentage points/],
    ['Landings ⟦more than doubled⟧, from 4.8 to 5.2 million tonnes.', /1\.1 times as much/],
    ['They took 11 million tons in 1928 but 22.6 in 1933, which is ⟦more than triple⟧.', /2\.1 times/],
    ['Seals ⟦halved⟧ (33 to 30 million).', /0\.9 times/],
    ['It rose from 10.0 to 15.0 million, an increase of ⟦8 million⟧.', /a rise of 5 million/],
    ['Of all boats 62% had joined and the remaining ⟦48%⟧ had not.', /With 62% the rest is 38%/],
    ['So 12 + 15 = ⟦28⟧.', /12 \+ 15 is 27, not 28/],
    ['Altogether 64 − 20 = ⟦54⟧ boats.', /64 − 20 is 44/],
    ['A total of ⟦20 million tonnes⟧: 12 million in the north and 5 million in the south.', /is 17 million/],
    ['They had 12 boats and 15 boats, ⟦28⟧ in all.', /12 \+ 15 is 27/],
    ['Born in 1879, he was ⟦60⟧ in 1929.', /From 1879 to 1929 is 50 years/],
    ['Critias, born in 1861, died in 1912 aged ⟦40⟧.', /51 years/],
    ['Critias (1861–1912) died at the age of ⟦40⟧.', /From 1861 to 1912 is 51 years/],
    ['The war lasted ⟦five years⟧ (1928–1937).', /From 1928 to 1937 is 9 years/],
    ['In the ⟦three years⟧ from 1928 to 1937 nothing was built.', /9 years/],
    [
      table('North | 12.4 | 33.1', 'South | 10.2 | 24.5', 'East | 4.1 | 2.2', 'Total | 26.7 | ⟦63.8⟧'),
      /is 59\.8/,
    ],
    [table('North | 60% | 33', 'South | 55% | 24', 'Total | ⟦100%⟧ | 57'), /60 \+ 55 is 115/],
  ];
  for (const [marked, message] of wrong) {
    it(`reports ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = inconsistencies(text);
      const where = marked.startsWith('|')
        ? found.map(({ from }) => from)
        : found.map(({ from, to }) => [from, to]);
      assert.deepEqual(
        where,
        marked.startsWith('|')
          ? ranges.map(({ start }) => start)
          : ranges.map(({ start, end }) => [start, end]),
      );
      assert.match(found[0]?.message ?? '', message);
      assert.equal(found[0]?.strength, 'warn');
    });
  }

  const right: readonly (readonly [string, string])[] = [
    // Every reading that a reader may have.
    ['a rounded percentage', 'The catch fell from 73.3 to 67.6, a drop of 8%.'],
    ['a hedge', 'The catch fell from 73.3 to 59, a drop of about a quarter.'],
    ['percentage points that are called percent', 'It rose from 20% to 30%, an increase of 10%.'],
    ['a part of the new value', 'It rose from 20 to 30 million, an increase of 33%.'],
    ['three times as much as an increase of 300%', 'It rose from 10 to 30 million, an increase of 300%.'],
    ['an open end', 'It fell from over 70 to 30 million, a drop of 80%.'],
    ['an amount that was rounded', 'It rose from 10 to 15 million, an increase of 4 million.'],
    ['one magnitude for both ends', 'It went from 3 to 6 million, which is double.'],
    ['first and last year counted', 'The war lasted four years (1914–1916).'],
    ['a birthday still to come', 'Born in 1879, he was 49 in 1929.'],
    ['a sum rounded to whole numbers', 'So 24.4 + 16.73 = 41 tonnes.'],
    ['a product in TeX', 'Then $10 \\times 16 + 13 = 173$.'],
    ['the number of a version', 'It holds Opus 4.6, 14 skills, 20 total.'],
    ['rounded parts', 'A total of 21 million: 12 million here and 8 million there.'],
    ['a table that adds up', table('North | 12.4 | 33', 'South | 10.2 | 24', 'Total | 22.7 | 57')],
    // Numbers that have nothing to do with each other.
    ['a change of something else', 'Boats rose from 10 to 12 and prices fell by 30%.'],
    ['a yearly rate', 'It grew from 10 to 20 million, an increase of 7% a year.'],
    ['a change against something else', 'It fell from 73 to 67, a drop of 20% on the year of the flood.'],
    ['ages and times', 'Deaths fell by 30% from 5 to 15 years.'],
    ['some of the years', 'The three years between 1928 and 1937 when the rains failed were hard.'],
    ['a name', 'The First Five-Year Plan (1928–1932) and the Hundred Years’ War (1337–1453) ended.'],
    ['somebody else', 'Born in 1879, he married in 1929 his wife Anna, aged 20.'],
    ['another moment', 'He was born in 1960 and writing in 2020, so perhaps he was 35 when he began.'],
    ['parts of a part', 'A total of 20 million, including 12 million here and 5 million there.'],
    ['people without a number', 'There were the captain, 3 mates and 12 men, 16 in all.'],
    ['things of another kind', 'They sent 3 ships and 2 boats, a total of 400 men.'],
    ['shares told before', 'Half was sold. 20% was salted and the remaining 30% was eaten.'],
    ['a saying', 'Two and two: 2 + 2 = 5.'],
    ['a power', 'Then 2³¹ − 1 = 2,147,483,647 is prime.'],
    ['other numbers', 'In binary 10 + 11 = 101.'],
    ['a row of its own', table('North | 12.4 | 33', 'of which old | 10.2 | 24', 'Total | 99 | 57')],
    ['a table that may list only some', table('North | 12.4 | 33', 'South | 10.2 | 24', 'Total | 99 | 157')],
    // Not the writer's own statement.
    ['a question', 'Did the catch fall from 73.3 to 67.6, a drop of 20%?'],
    ['a quotation', 'He said: “The catch fell from 73.3 to 67.6, a drop of 20 per cent.”'],
    ['a block quote', '> The catch fell from 73.3 to 67.6, a drop of 20%.'],
    ['an exercise', 'Calculate: prices rose from 10 to 12, an increase of 50%.'],
    ['a supposition', 'If prices rise from 10 to 12, an increase of 50%, nobody buys.'],
    ['a myth', 'It is a myth that the catch fell from 73.3 to 67.6, a drop of 20%.'],
    ['what is taken back', 'The catch fell from 73.3 to 67.6, a drop of 20%. That is wrong.'],
    ['code', '```js\nfell from 73.3 to 67.6, a drop of 20%\n```'],
  ];
  for (const [what, text] of right) {
    it(`is silent on ${what}`, () => {
      assert.deepEqual(
        inconsistencies(text).map(({ message }) => message),
        [],
      );
    });
  }

  it('offers the number that is right', () => {
    assert.equal(
      mended('> It is so:\n\n- The catch fell from **73.3** to 67.6, a drop of 20% 🐟.'),
      '> It is so:\n\n- The catch fell from **73.3** to 67.6, a drop of 7.8% 🐟.',
    );
    assert.equal(mended('So 12 + 15 = 28.'), 'So 12 + 15 = 27.');
    assert.equal(
      mended('62% had joined and the remaining 48% had not.'),
      '62% had joined and the remaining 38% had not.',
    );
    assert.equal(
      mended(table('A | 1,200 | 3', 'B | 1,100 | 4', 'Total | 2,300 | 9')),
      table('A | 1,200 | 3', 'B | 1,100 | 4', 'Total | 2,300 | 7'),
    );
  });
});
