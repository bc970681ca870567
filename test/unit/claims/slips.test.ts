/** How a wrong figure came about: what the message says of it, and what the quick fix makes of the note. */
import assert from 'node:assert/strict';
import { harbourKnowledge } from './harbourPack.ts';
import { figuresOf, mended } from './readings.ts';

interface SlipCase {
  readonly text: string;
  /** The last sentence of the message of the first wrong figure. */
  readonly told: string;
  /** The note after each of its quick fixes. */
  readonly mended: readonly string[];
}

const cases: Readonly<Record<string, readonly SlipCase[]>> = {
  'the year of the same series': [
    {
      text: 'In 1904 93% of boats had joined.',
      told: '93% is the figure for July 1910.',
      mended: ['In 1904 24% of boats had joined.', 'In 1910 93% of boats had joined.'],
    },
    {
      text: "By July '05 4% of boats had joined.",
      told: '4% is the figure for July 1903.',
      mended: ["By July '05 53% of boats had joined.", "By July '03 4% of boats had joined."],
    },
    {
      text: 'There were 19.6 million seals in 1903.',
      told: '19.6 million head is the figure for 1908.',
      mended: ['There were 30.7 million seals in 1903.', 'There were 19.6 million seals in 1908.'],
    },
    {
      text: 'Only 640,000 tonnes of salt were made in 1906.',
      told: '640,000 tonnes is the figure for 1905.',
      mended: [
        'Only 715,000 tonnes of salt were made in 1906.',
        'Only 640,000 tonnes of salt were made in 1905.',
      ],
    },
  ],
  'a subject for another': [
    {
      text: 'In 1905 68% of boats were in guilds.',
      told: '68% is the nets in fishing guilds.',
      mended: ['In 1905 53% of boats were in guilds.'],
    },
    {
      text: '1905 in guilds: boats 68%, nets 53%',
      told: 'The two figures look swapped: this is the one for nets in fishing guilds.',
      mended: ['1905 in guilds: boats 53%, nets 53%'],
    },
    {
      text: 'In 1905 68% of boats and 53% of nets were in guilds.',
      told: 'The two figures look swapped: this is the one for nets in fishing guilds.',
      mended: ['In 1905 53% of boats and 53% of nets were in guilds.'],
    },
  ],
  'the two ends of a change': [
    {
      text: 'Between 1903 and 1908 seals fell from 19.6 to 30.7 million.',
      told: 'The two figures look swapped: this is the one for 1908.',
      mended: ['Between 1903 and 1908 seals fell from 30.7 to 30.7 million.'],
    },
    {
      text: 'The share of boats in guilds rose from 53% in 1904 to 24% in 1905.',
      told: 'The two figures look swapped: this is the one for July 1905.',
      mended: ['The share of boats in guilds rose from 24% in 1904 to 24% in 1905.'],
    },
  ],
  'noughts and points': [
    {
      text: 'In 1908 there were 196 million seals.',
      told: 'It is 10 times too large; a nought or a decimal point seems to have slipped.',
      mended: ['In 1908 there were 19.6 million seals.'],
    },
    {
      text: 'In 1903 there were 0.307 million seals.',
      told: 'It is 100 times too small; a nought or a decimal point seems to have slipped.',
      mended: ['In 1903 there were 30.7 million seals.'],
    },
    {
      text: 'In 1903 there were 30,700 seals.',
      told: 'Thousands seem to stand for millions.',
      mended: ['In 1903 there were 30.7 million seals.'],
    },
    {
      text: 'In 1903 73.3 thousand tonnes of fish were landed.',
      told: 'Thousands seem to stand for millions.',
      mended: ['In 1903 73.3 million tonnes of fish were landed.'],
    },
    {
      text: 'In 1905 640 million tonnes of salt were made.',
      told: 'Millions seem to stand for thousands.',
      mended: ['In 1905 0.64 million tonnes of salt were made.'],
    },
    {
      text: 'In 1908 there were 19.6 seals.',
      told: 'It is a million times too small; a nought or a decimal point seems to have slipped.',
      mended: ['In 1908 there were 19.6 million seals.'],
    },
  ],
  'noughts rather than another year': [
    {
      text: 'In 1904 kelp covered 128 million hectares.',
      told: 'It is 10 times too large; a nought or a decimal point seems to have slipped.',
      mended: ['In 1904 kelp covered 12.8 million hectares.'],
    },
  ],
  'the digits': [
    {
      text: 'In 1908 there were 16.9 million seals.',
      told: 'The digits of 19.6 million head look transposed.',
      mended: ['In 1908 there were 19.6 million seals.'],
    },
    {
      text: 'In 1905 1,420 boats were registered on the Northern Isle.',
      told: 'The digits of 1,240 boats look transposed.',
      mended: ['In 1905 1,240 boats were registered on the Northern Isle.'],
    },
    {
      text: 'In 1908 there were 16.6 million seals.',
      told: 'The digits of 19.6 million head seem to have one wrong.',
      mended: ['In 1908 there were 19.6 million seals.'],
    },
    {
      text: 'Seals fell to 9.6 million in 1908.',
      told: 'The digits of 19.6 million head seem to have lost one.',
      mended: ['Seals fell to 19.6 million in 1908.'],
    },
    {
      text: 'In 1905 124 boats were registered on the Northern Isle.',
      told: 'It is 10 times too small; a nought or a decimal point seems to have slipped.',
      mended: ['In 1905 1,240 boats were registered on the Northern Isle.'],
    },
  ],
  'the unit': [
    {
      text: 'In 1903 73.3 million poods of fish were landed.',
      told: 'This is the figure in tonnes.',
      mended: [
        'In 1903 4,470 million poods of fish were landed.',
        'In 1903 73.3 million tonnes of fish were landed.',
      ],
    },
    {
      text: 'In 1903 4,475 million tonnes of fish were landed.',
      told: 'This is the figure in poods.',
      mended: [
        'In 1903 73.3 million tonnes of fish were landed.',
        'In 1903 4,475 million poods of fish were landed.',
      ],
    },
    {
      text: 'In 1904 kelp covered 12.8 million acres.',
      told: 'This is the figure in hectares.',
      mended: ['In 1904 kelp covered 31.6 million acres.', 'In 1904 kelp covered 12.8 million hectares.'],
    },
  ],
  'a nought rather than another unit': [
    {
      text: 'In 1905 6.4 million tonnes of salt were made.',
      told: 'It is 10 times too large; a nought or a decimal point seems to have slipped.',
      mended: ['In 1905 0.64 million tonnes of salt were made.'],
    },
  ],
  'what is lost for what is left': [
    {
      text: 'In 1904 76% of boats had joined.',
      told: 'This is what is left over from 100%.',
      mended: ['In 1904 24% of boats had joined.'],
    },
    {
      text: '64% of the seals were lost between 1903 and 1908.',
      told: 'This is what is left over from 100%.',
      mended: ['36% of the seals were lost between 1903 and 1908.'],
    },
  ],
};

describe('a slip is told and mended:', () => {
  for (const [kind, slips] of Object.entries(cases)) {
    describe(kind, () => {
      for (const { text, told, mended: after } of slips) {
        it(JSON.stringify(text), () => {
          const found = figuresOf(text, harbourKnowledge).find(({ verdict }) => verdict === 'contradicted');
          assert.ok(found, 'not contradicted');
          assert.ok(found.message.endsWith(` ${told}`), found.message);
          assert.deepEqual(
            found.fixes.map(({ title }) => mended(text, new RegExp(`^${title}$`), harbourKnowledge)),
            after,
          );
        });
      }
    });
  }

  it('the direction, which the message says itself', () => {
    const [risen] = figuresOf('The number of seals doubled between 1903 and 1908.');
    assert.equal(risen?.slip?.kind, 'direction');
    assert.match(risen.message, /, a fall of 36%, not “doubled” – Plato \(1950\)\. It fell\.$/);
    assert.deepEqual(risen.fixes, []);
    const fallen = 'The share of boats in guilds halved between 1904 and 1905.';
    assert.equal(figuresOf(fallen)[0]?.slip?.kind, 'direction');
    assert.equal(mended(fallen), 'The share of boats in guilds doubled between 1904 and 1905.');
  });

  it('not at all where nothing leads there', () => {
    const [found] = figuresOf('In 1907 85 million tonnes of fish were landed.');
    assert.equal(found?.slip, undefined);
    assert.match(found?.message ?? '', /not 85 million tonnes – Plato \(1950\)\.$/);
  });

  for (const text of [
    'In 1905 3 boats were registered on the Northern Isle.',
    'There were 19 seals in 1908.',
    'In 1903 5 million poods of fish were landed.',
  ]) {
    it(`and nothing is said of what is far off without one: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        figuresOf(text).map(({ reason }) => reason),
        ['remote'],
      );
    });
  }
});
