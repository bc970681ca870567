/** A figure of a known measure, place and date against everything that is known of it. */
import assert from 'node:assert/strict';
import { harbourKnowledge } from './harbourPack.ts';
import { figuresOf, holdReadings } from './readings.ts';

describe('a figure that historians differ on', () => {
  describe('of which one count is quoted, and others stand beside it', () => {
    holdReadings(
      [
        ['The flood of 1907 killed 12,400 people.', '12,400 supported'],
        ['The flood of 1907 killed 31,000 people.', '31,000 contested!'],
        // Nobody counted what lies between the counts.
        ['The flood of 1907 killed 20,000 people.', '20,000 contradicted!!'],
        ['The flood of 1907 killed 50,000 people.', '50,000 contradicted!!'],
        // Vague as it is, it is nearer to what somebody else gives.
        ['The flood of 1907 killed at least 12,000 people.', '12,000 supported'],
        ['The flood of 1907 killed at least 30,000 people.', '30,000 contested!'],
        ['The flood of 1907 killed about 12,000 people.', '12,000 supported'],
        ['The flood of 1907 killed 12,000 to 13,000 people.', '12,000 to 13,000 contested!'],
        ['The flood of 1907 killed 10,000 to 31,000 people.', '10,000 to 31,000 contested!'],
        // Who asks may be told that it is right, and never that it is wrong.
        ['The flood of 1907: 12,400 people killed?', '12,400 supported'],
        ['The flood of 1907: 31,000 people killed?', '31,000 contested!'],
        ['The flood of 1907: 50,000 people killed?', '50,000 (question)'],
      ],
      harbourKnowledge,
    );
  });

  describe('of which one count is quoted, and nobody else is named', () => {
    holdReadings(
      [
        ['In 1905 840 captains were fined.', '840 contested!'],
        ['In 1905 1,100 captains were fined.', '1,100 contested!'],
        ['In 1905 970 captains were fined.', '970 contradicted!!'],
      ],
      harbourKnowledge,
    );
    it('is called often quoted', () => {
      const [found] = figuresOf('In 1905 1,100 captains were fined.', harbourKnowledge);
      assert.match(
        found?.message ?? '',
        /historians differ; 840 captains is often quoted – Plato \(1950\)\. Say whose figure it is\.$/,
      );
    });
  });

  describe('of which only a range is known', () => {
    holdReadings([
      ['At the canal 21,000 diggers died in 1903–07.', '21,000 contested!'],
      ['At the canal 35,000 diggers died in 1903–07.', '35,000 contested!'],
      // A little outside is still somebody's rounding.
      ['At the canal 64,000 diggers died in 1903–07.', '64,000 contested!'],
      ['At the canal 66,000 diggers died in 1903–07.', '66,000 contradicted!'],
      ['At the canal 18,000 diggers died in 1903–07.', '18,000 contradicted!'],
    ]);
  });
});

describe('a figure for a date without a count', () => {
  describe('is right for another date', () => {
    holdReadings([
      ['In 1908 93% of boats had joined.', '93% scope-differs'],
      ['In 1902 53% of boats had joined.', '53% scope-differs'],
      ['73.3 million tonnes of fish were landed in 1905.', '73.3 million tonnes scope-differs'],
      // … or for none.
      ['In 1908 70% of boats had joined.', '70% (no-record)'],
      ['66 million tonnes of fish were landed in 1905.', '66 million tonnes (no-record)'],
    ]);
    it('and says for which', () => {
      const [found] = figuresOf('In 1908 93% of boats had joined.');
      assert.equal(
        found?.message,
        'No figure is known for this date. Boats in fishing guilds (Atlantis), July 1910: 93% – Plato (1950).',
      );
      assert.deepEqual(found.fixes, []);
    });
  });

  describe('lies on the way from one count to the next, or off it', () => {
    holdReadings([
      ['In January 1905 40% of boats had joined.', '40% supported'],
      ['In January 1905 24% of boats had joined.', '24% supported'],
      // Just off the way nothing is said, well off it is wrong.
      ['In January 1905 56% of boats had joined.', '56% (no-record)'],
      ['In January 1905 80% of boats had joined.', '80% contradicted!!'],
      ['In January 1905 12% of boats had joined.', '12% contradicted!!'],
      // Between counts years apart anything may have happened.
      ['In January 1908 10% of boats had joined.', '10% (no-record)'],
    ]);
  });
});

describe('a figure for more or less than a count is for', () => {
  holdReadings([
    // A sum over five years says nothing of one of them …
    ['At the canal 2,000 diggers died in 1904.', '2,000 (no-record)'],
    ['At the canal 2,000 diggers had died by 1907.', '2,000 contradicted!'],
    ['At the canal 200,000 diggers died in 1904.', '200,000 contradicted!'],
    // … but a change over five years is complete in the last.
    ['By 1908 80% of the seals had been lost.', '80% contradicted!!'],
    ['In 1905 80% of the seals had been lost.', '80% (no-record)'],
    // A level "in 1903–05" may be any of many.
    ['In 1903–05 70% of boats had joined.', '70% (no-record)'],
    ['In 1903–05 24% of boats had joined.', '24% supported'],
    // … and one "in 1904" what it came to by its end, roughly.
    ['In 1904 38% of boats had joined.', '38% (no-record)'],
    ['In 1904 42% of boats had joined.', '42% contradicted!!'],
  ]);
});

describe('a figure that passes', () => {
  holdReadings([
    // The other of two series, an accepted value, rounding in the size of the figure.
    ['Seals: 32.1 million in 1903.', '32.1 million supported'],
    ['Seals: 31.4 million in 1903.', '31.4 million (no-record)'],
    ['In July 1904 23.6% of boats had joined.', '23.6% supported'],
    ['57 million tonnes of fish were landed in 1907.', '57 million tonnes supported'],
    ['60.5 million tonnes of fish were landed in 1907.', '60.5 million tonnes supported'],
    ['63 million tonnes of fish were landed in 1907.', '63 million tonnes contradicted!!'],
  ]);

  it('is told by the better attested of two counts that agree', () => {
    // 58% in February 1906 rests on one page; the year also has 37% in July.
    const [february] = figuresOf('In 1906 58% of boats had joined.');
    assert.deepEqual([february?.verdict, february?.observation], ['supported', 'boats-1906-02']);
    const [both] = figuresOf('In 1906 37–58% of boats had joined.');
    assert.deepEqual([both?.verdict, both?.observation], ['supported', 'boats-1906-07']);
    const [wrong] = figuresOf('In 1906 5% of boats had joined.');
    assert.deepEqual([wrong?.verdict, wrong?.observation], ['contradicted', 'boats-1906-07']);
  });

  it('is told by the nearer of two counts that agree', () => {
    const nearer = (range: string): string | undefined =>
      figuresOf(`Atlantis had ${range} million seals in 1903–1908.`)[0]?.observation;
    assert.equal(nearer('20–31'), 'seals-1903');
    assert.equal(nearer('18–30.5'), 'seals-1908');
  });
});

describe('a figure without a date', () => {
  holdReadings([
    ['Under Critias 24% of boats had joined.', '24% supported'],
    ['Under Critias there were 19.6 million seals.', '19.6 million supported'],
    // One of several counts may be meant: only what is out of proportion to all of them is wrong.
    ['Under Critias there were 15 million seals.', '15 million (no-record)'],
    ['Under Critias there were 3.07 million seals.', '3.07 million contradicted!!'],
  ]);
});

describe('a figure that a thinly attested count contradicts', () => {
  // February 1906 has such a count only; July 1905 and July 1906 are well attested.
  describe('is wrong where the well attested ones around it contradict it too', () => {
    holdReadings([['In February 1906 12% of boats had joined.', '12% contradicted!!']]);
  });
  describe('is only hinted at where they do not', () => {
    holdReadings([['In February 1906 60% of boats had joined.', '60% contradicted!']]);
  });
});
