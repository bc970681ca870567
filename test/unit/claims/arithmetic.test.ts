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
    // Ends: where they stand, what they count, and how the size is told.
    ['It was 73.3 in 1928 and 67.6 in 1934, a drop of ⟦20%⟧, with 40 boats at sea.', /7\.8%/],
    ['The catch fell by ⟦20%⟧ in total, from 70 to 30 million.', /a fall of 57%/],
    ['It was 73.3 (1928) and 67.6 (1934): a drop of ⟦20%⟧.', /7\.8%/],
    ['It fell from 1,398 to 788 lines, a fall of ⟦20%⟧.', /1,398 to 788 is a fall of 44%, not 20%/],
    ['It rose from 10 to 30 million, an increase of ⟦20%⟧ in five years.', /a rise of 200%/],
    ['It rose from 10 to 30 million, an increase of ⟦20%⟧ over 1928–33.', /a rise of 200%/],
    ['It fell from 40 to 30 million, a loss of ⟦half⟧.', /a fall of 25%, not half/],
    // Sums and differences.
    ['So 10 + 20 + 30 = ⟦70⟧.', /10 \+ 20 \+ 30 is 60, not 70/],
    ['So 8.4 million - 1.2 million = ⟦6.2 million⟧.', /is 7\.2 million, not 6\.2 million/],
    ['There were ⟦27⟧ in all (12 frigates and 17 sloops).', /12 \+ 17 is 29, not 27/],
    ['12 million here, 5 million there, altogether ⟦20 million⟧.', /12 million \+ 5 million is 17 million/],
    ['62% of boats had joined and the other ⟦48%⟧ had not.', /the rest is 38%/],
    // Ages and durations.
    ['Born in 1879, he turned ⟦60⟧ in 1929.', /50 years, not 60/],
    ['Born in 1879, he was ⟦sixty⟧ in 1929.', /50 years, not sixty/],
    ['Born in 1879, she was ⟦60 years⟧ old in 1929.', /50 years/],
    ['The war lasted ⟦five years⟧ (1928–1929).', /From 1928 to 1929 is 1 year, not five years/],
    ['It lasted ⟦twelve years⟧ from 1928 until 1933.', /is 5 years/],
    // Tables.
    [
      table(
        'A | 101 | 101',
        'B | 101 | 101',
        'C | 101 | 101',
        'D | 101 | 101',
        'E | 101 | 101',
        'F | 101 | 101',
        'G | 101 | 101',
        'Total | 707 | ⟦728⟧',
      ),
      /^The 7 numbers above add up to 707, not 728\.$/,
    ],
    [table('A | £10 | 3', 'B | £15 | 4', 'Total | £⟦27⟧ | 7'), /10 \+ 15 is 25, not 27/],
    [table('A | 60 | x', 'B | 50 | y', 'Sum | ⟦100⟧ | z'), /60 \+ 50 is 110/],
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
    ['a saying', 'He knew that 2 + 2 = 5.'],
    ['a power', 'Then 2³¹ − 1 = 2,147,483,647 is prime.'],
    ['other numbers', 'In binary 10 + 11 = 101.'],
    ['a row of its own', table('North | 12.4 | 33', 'of which old | 10.2 | 24', 'Total | 99 | 57')],
    ['a table that may list only some', table('North | 12.4 | 33', 'South | 10.2 | 24', 'Total | 99 | 157')],
    ['two changes', 'It rose from 10 to 12 and from 20 to 30 million, a rise of 80%.'],
    ['an average', 'It rose from 10 to 20 million, on average an increase of 7%.'],
    ['the other way', 'It fell from 10 to 20 million, a drop of 20%.'],
    ['hours', 'It went from 5 am to 7 am, a rise of 80%.'],
    ['places in a row', 'They rose from 6th to 3rd, a gain of 80%.'],
    ['degrees below nought', 'It rose from −20 to 10, a rise of 80%.'],
    ['ends of two kinds', 'It rose from 20% to 30 million, a rise of 80%.'],
    ['an amount of another kind', 'It rose from 10 to 15 tonnes, an increase of 2 million hectares.'],
    ['points where no share is', 'It rose from 20 to 30 million, a rise of 5 percentage points.'],
    ['a change of a part', 'It rose from 10 to 30 million, an increase of 20% in the north.'],
    ['ends that are ranges', 'It rose from 10–20 to 30–40 million, a rise of 9%.'],
    ['two sizes', 'It fell from 73.3 to 67.6, a drop of 20%, and then it halved.'],
    ['a size for a third year', 'It was 73.3 in 1928 and 67.6 in 1934, a drop of 20% by 1935.'],
    ['years in another order', 'It was 67.6 in 1934 and 73.3 in 1928, a rise of 20%.'],
    ['a year further off', '73.3 tonnes rotted away in 1928 and 67.6 in 1934, a drop of 20%.'],
    ['a second year further off', 'It was 73.3 in 1928 and 67.6 boats of all kinds in 1934, a drop of 20%.'],
    ['ranges with their years', 'It was 10–20 in 1928 and 30–40 in 1934, a rise of 9%.'],
    ['a rise from nought', 'It rose from 0 to 20, a rise of 20%.'],
    ['a fall to nought', 'It fell from 20 to 0, a drop of 20%.'],
    ['a change before the first end', 'It went from 40 boats, after a 20% fall, to 20 boats.'],
    ['a like change of something else', 'Boats rose from 10 to 12 million and nets rose by 80%.'],
    // Sums.
    ['a sum that goes on', 'So 12 + 15 = 28 + 3.'],
    ['a sum that began before', 'So 3 × 12 + 15 = 51.'],
    ['a range in a sum', 'So 10–12 + 15 = 28.'],
    ['a share and a number', 'So 12% + 15 = 28.'],
    ['different units', 'So 12 kg + 15 tonnes = 28 kg.'],
    ['numbers with noughts in front', 'Agents 007 + 012 = 20.'],
    ['what only adds up in words', 'They had 12 boats, and 15 boats were sold, 28 in all.'],
    ['more than is named', 'A total of 20 million: 12 million here, 5 million there, and the rest at sea.'],
    ['ranges', 'A total of 20–30 million: 12 million here and 2 million there.'],
    ['a bound', 'A total of 20 million: over 12 million here and 5 million there.'],
    ['parts far larger than the whole', 'A total of 2: 120 here and 150 there.'],
    ['a change between parts', 'It is a total of 20 million: from 12 million to 5 million.'],
    [
      'parts of several wholes',
      'A total of 20, 12 here and 5 there, and of 30, 1 here, 2 there, 3, 4 and 5 more.',
    ],
    ['a whole of shares', 'A total of 20%: 12% here and 8% there.'],
    // Rests.
    ['another share', '62% had joined and another 48% had not.'],
    ['a change and a rest', 'Prices rose by 62% and the remaining 48% of boats left.'],
    ['a rest that fits', '62% had joined and the remaining 38% had not.'],
    ['a rest in words', 'Half had joined and the remaining third had not.'],
    // Ages and durations.
    ['a guess at an age', 'Born in 1879, he was about 60 in 1929.'],
    ['a life too long', 'Born in 1779, he was 60 in 1929.'],
    ['two births', 'Born in 1879, he was 60 in 1929; born in 1880, she was not.'],
    ['two ages', 'Born in 1879, he was 45 or 60 in 1929.'],
    ['an age that fits', 'Critias (1861–1912) died at the age of 50.'],
    ['a life of three dates', 'Born in 1879, he was 60 in 1929, and died in 1953.'],
    ['another birth', 'Born in 1879, he was 60 in 1929; she was born here.'],
    ['no age', 'Born in 1879, he was 200 in 1929.'],
    ['a mark', 'Born in 1879, he was 0.5 in 1929.'],
    ['a weight', 'Born in 1879, he was 60 kg in 1929.'],
    ['an age within a life', 'The painter Critias (1861–1912), aged 40 then, sold boats.'],
    ['a wife', 'Born in 1879, he had a wife aged 30 in 1929.'],
    ['an age told again', 'Born in 1879, he was 60 in 1929 and aged 61.'],
    ['a rough age', 'Born in 1879, he died aged 60 or so in 1929.'],
    ['years that are no life', 'In the war (1861–1865) he died aged 40.'],
    ['years without a bracket', 'Under Critias 1861–1912 he died aged 40.'],
    ['a number beside a life', 'Critias (1861–1912) died with 40 ships.'],
    ['years of another era', 'The war lasted five years (431–404 BC).'],
    ['things in years', 'They paid for 5 boats (1928–1937).'],
    ['months', 'It went on for 60 months (1928–1933).'],
    ['a duration that is a range', 'It lasted 5–6 years (1928–1940).'],
    ['a name in capitals', 'In the Three Years (1928–1937) nothing was built.'],
    ['years backwards', 'It ran for five years from 1937 to 1928.'],
    ['decades', 'It lasted five years (the 1920s).'],
    ['a rough duration', 'It lasted nearly five years (1928–1937).'],
    ['a part of a duration', 'Of the first five years (1928–1937) little is known.'],
    ['a duration with more in its bracket', 'It lasted five years (1928–1937 in the north).'],
    [
      'years that say nothing of the duration',
      'He sat in gaol for five years, and from 1928 to 1937 she waited.',
    ],
    // Tables.
    ['a row that is a part', table('North | 12 | 33', 'Average | 10 | 24', 'Total | 99 | 57')],
    [
      'a column nobody adds up',
      '| Port | Price | Boats |\n|---|---|---|\n| A | 10 | 3 |\n| B | 12 | 4 |\n| Total | 11 | 7 |',
    ],
    ['a table without a total', table('North | 12 | 33', 'South | 10 | 24', 'East | 99 | 157')],
    ['a table of one row', table('North | 12 | 33', 'Total | 99 | 33')],
    ['cells that are no numbers', table('North | 12–15 | 33', 'South | about 10 | 24', 'Total | 99 | 57')],
    ['cells of several units', table('North | 12 kg | 33', 'South | 10 t | 24', 'Total | 99 kg | 57')],
    ['an empty cell', table('North | | 33', 'South | 10 | 24', 'Total | 99 | 57')],
    [
      'a table that is quoted',
      '> | Port | Boats |\n> |---|---|\n> | A | 60 |\n> | B | 50 |\n> | Total | 100 |',
    ],
    [
      'a worksheet',
      `## Exercise 4: spot the mistake\n\n${table('A | 60 | 1', 'B | 50 | 2', 'Total | 100 | 3')}`,
    ],
    ['a first table with a total', `${table('A | 6 | 1', 'B | 5 | 2', 'Total | 11 | 3')}\n\nText.`],
    // Not the writer's own statement.
    ['a question', 'Did the catch fall from 73.3 to 67.6, a drop of 20%?'],
    ['a quotation', 'He said: “The catch fell from 73.3 to 67.6, a drop of 20 per cent.”'],
    ['a block quote', '> The catch fell from 73.3 to 67.6, a drop of 20%.'],
    ['an exercise', 'Calculate: prices rose from 10 to 12, an increase of 50%.'],
    ['a supposition', 'If prices rise from 10 to 12, an increase of 50%, nobody buys.'],
    ['a myth', 'It is a myth that the catch fell from 73.3 to 67.6, a drop of 20%.'],
    ['what is taken back', 'The catch fell from 73.3 to 67.6, a drop of 20%. That is wrong.'],
    ['an exercise by its heading', '## Worksheet\n\nThe catch fell from 73.3 to 67.6, a drop of 20%.'],
    ['a denial', 'Nobody says that 12 + 15 = 28.'],
    ['a choice', '- [ ] 12 + 15 = 28\n- [ ] 12 + 15 = 27\n- [ ] 12 + 15 = 26'],
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
