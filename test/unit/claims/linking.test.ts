/** Which measure a figure is about: what is counted, whose the words of a clause are, and what the value itself tells. */
import assert from 'node:assert/strict';
import { unitNouns } from '../../../server/claims/unitNouns.ts';
import { harbourKnowledge } from './harbourPack.ts';
import { holdReadings } from './readings.ts';

describe('the thing that is counted', () => {
  holdReadings([
    ['42% of the boats had joined by 1904.', '42% contradicted!!'],
    ['42% of all Atlantean boats had joined by 1904.', '42% contradicted!!'],
    ["42% of the islanders' boats had joined by 1904.", '42% contradicted!!'],
    ['42% had joined by 1904: boats, that is.', '42% contradicted!!'],
    ['42% of boats afloat had joined by 1904.', '42% contradicted!!'],
    ['Boats in guilds came to 42% finally by July 1904.', '42% contradicted!!'],
    // What has no name of its own takes it from the sentence.
    ['Boats: 42% of the total had joined by 1904.', '42% contradicted!!'],
    // The head of the phrase has to be a word of the measure.
    ['42% of boat captains had joined by 1904.', '42% (no-measure)'],
    ['42% of the captains of boats had joined by 1904.', '42% (no-measure)'],
    ['42% of families with boats had joined by 1904.', '42% (no-measure)'],
  ]);

  describe('may have the noun of the unit', () => {
    holdReadings(
      [
        ['In 1906 23,500 families were evicted.', '23,500 contradicted!!'],
        ['In 1906 23,500 homesteads were evicted.', '23,500 contradicted!!'],
        ['In 1906 32,500 households were evicted.', '32,500 supported'],
        ['In 1906 23,500 sailors were evicted.', '23,500 (no-measure)'],
        ['The flood of 1907 killed 14,200 villagers.', '14,200 contradicted!!'],
        ['The flood of 1907 took 14,200 lives.', '14,200 contradicted!!'],
        ['The flood of 1907 killed 14,200 seagulls.', '14,200 (no-measure)'],
      ],
      harbourKnowledge,
    );
    const unit = (label: string, dimension: 'count' | 'mass') => ({ label, dimension, factor: 1 });
    it('of its class, or of its own, or none', () => {
      for (const noun of ['peasant', 'lives', 'dead', 'inhabitant']) {
        assert.ok(unitNouns(unit('million people', 'count')).includes(noun), noun);
      }
      assert.ok(unitNouns(unit('households', 'count')).includes('family'));
      assert.ok(unitNouns(unit('thousand families', 'count')).includes('household'));
      assert.ok(unitNouns(unit('million head', 'count')).includes('animal'));
      assert.deepEqual(unitNouns(unit('thousand lorries', 'count')), ['lorries']);
      assert.deepEqual(unitNouns(unit('million', 'count')), []);
      assert.deepEqual(unitNouns(unit('million tonnes', 'mass')), []);
    });
  });
});

describe('a figure whose clause has words of its own', () => {
  holdReadings([
    // Figures, dates, the closed classes and what the figures count are none.
    ['1904 = 42% of boats', '42% contradicted!!'],
    ['Many came in 1904, then it went down to 42% of boats.', '42% contradicted!!'],
    ['In 1904 people could leave, and it went down to 42% of boats.', '42% contradicted!!'],
    ['The weather was 42% of boats in 1904.', '42% (weak-link)'],
    // A sentence that only goes on counting goes on with the measure before it.
    [
      'Seals in 1903: 30.7 million. In 1908: 9.6 million.',
      '30.7 million supported',
      '9.6 million contradicted!!',
    ],
    [
      'Seals in 1903: 30.7 million. The harvest of apples in 1908 came to 9.6 million.',
      '30.7 million supported',
      '9.6 million (weak-link)',
    ],
    [
      '73.3 million tonnes of fish were landed in 1903. By 1907 it was 90 million.',
      '73.3 million tonnes supported',
      '90 million contradicted!!',
    ],
    [
      '73.3 million tonnes of fish were landed in 1903. In 1907 the merchants sold 90 million.',
      '73.3 million tonnes supported',
      '90 million (weak-link)',
    ],
    [
      '73.3 million tonnes of fish were landed in 1903. In 1907 they sank to 90 million.',
      '73.3 million tonnes supported',
      '90 million contradicted!!',
    ],
  ]);
});

describe('how many there were, and no more', () => {
  holdReadings([
    ['In 1903 the people kept 37.0 million seals.', '37.0 million contradicted!!'],
    ['In 1903 Atlantean fishers kept 37.0 million seals.', '37.0 million contradicted!!'],
    ['In 1903 people of the island republic owned 37.0 million seals.', '37.0 million contradicted!!'],
    ["In 1903 there were 37.0 million 'seals'.", '37.0 million contradicted!!'],
    ['In 1903 the 37.0 million seals had ice to go to.', '37.0 million contradicted!!'],
    ['In 1903 22.0 million seals had tags.', '22.0 million (weak-link)'],
    ['In 1903 37.0 million seals had tags.', '37.0 million contradicted!!'],
    ['In 1903 22.0 million seals in the island republic had tags.', '22.0 million (weak-link)'],
    ["In 1903 there were 37.0 million 'gulls'.", '37.0 million (no-measure)'],
  ]);
});

describe('things in a list, and their figures in another', () => {
  holdReadings([
    ['In 1905 53% of boats and 68% of nets were in guilds.', '53% supported', '68% supported'],
    ['Boats and nets in guilds in 1905: 53% and 68%.', '53% supported', '68% supported'],
    ['Nets and boats in guilds in 1905: 68% and 53%.', '68% supported', '53% supported'],
    ['Boats and the nets in guilds in 1905: 68% and 53%.', '68% contradicted!!', '53% contradicted!!'],
    // A wrong one is told of its own thing, and the others stand.
    ['Seals and fish in 1903: 37.0 and 73.3 million', '37.0 contradicted!!', '73.3 million supported'],
    // Three figures for two things are in parallel with none.
    ['Boats and nets in guilds in 1905: 53%, 60% and 68%.', '53% (option)', '60% (option)', '68% supported'],
  ]);
});

describe('words that would not do, and a value that is just what is known', () => {
  holdReadings([
    ['In July 1905 the boats stood at 53%.', '53% supported'],
    ['In July 1905 the boats stood at 35%.', '35% (weak-link)'],
    // Without a date it takes four digits to agree by more than chance.
    ['The boats stood at 53%.', '53% (weak-link)'],
    ['On the Northern Isle there were 1,241 boats.', '1,241 supported'],
    ['On the Northern Isle there were 1,300 boats.', '1,300 (weak-link)'],
  ]);
  describe('or a slip of it', () => {
    holdReadings([
      ['In 1905 there were 1,420 boats on the Northern Isle.', '1,420 contradicted!!'],
      ['In 1905 there were 12,400 boats on the Northern Isle.', '12,400 contradicted!!'],
      ['In 1905 there were 1,900 boats on the Northern Isle.', '1,900 (weak-link)'],
      ['In 1905 there were 120 boats on the Northern Isle.', '120 (weak-link)'],
      // Two digits are transposed by chance; so is nothing without a date.
      ['In July 1905 the boats stood at 35%.', '35% (weak-link)'],
      ['There were 1,420 boats on the Northern Isle.', '1,420 (weak-link)'],
    ]);
  });
});

describe('a unit that is not written at the figure', () => {
  holdReadings([
    ['Fish landed (m. tonnes), 1907: 75.5', '75.5 contradicted!!'],
    ['Fish landed (thousand tonnes), 1907: 75,500', '75,500 (no-measure)'],
    ['# Fish landed, million tonnes\n\n1907: 75.5', '75.5 contradicted!!'],
    ['| Fish landed in 1907 (t) |\n|---|\n| 75,500,000 |', '75,500,000 contradicted!!'],
    // Said once, at the end or the beginning of a list.
    [
      'Fish landed: 73.3 in 1903, 75.5 million tonnes in 1907.',
      '73.3 supported',
      '75.5 million tonnes contradicted!!',
    ],
    [
      'Fish landed: 73.3 million tonnes in 1903, 75.5 in 1907.',
      '73.3 million tonnes supported',
      '75.5 contradicted!!',
    ],
    [
      'Fish were landed in 1903 (73.3 million tonnes). In 1907: 75.5.',
      '73.3 million tonnes supported',
      '75.5 contradicted!!',
    ],
    // Taken from the measure where that is in millions, and never for a share that names something.
    ['Seals, 1908: 9.6', '9.6 contradicted!!'],
    ['In 1908 300 seals were counted.', '300 (remote)'],
    // "ten years" are in no unit that a number behind them could be in.
    [
      'By 1908, after ten years of digging, 9.6 million seals were left.',
      'ten years (no-measure)',
      '9.6 million contradicted!!',
    ],
    // Out of all proportion it is of something else, unless it is dated beside it or summed up.
    ['In Atlantis there were 300,000 seals.', '300,000 (remote)'],
    ['In Atlantis there were 300,000 seals altogether.', '300,000 contradicted!!'],
    // Behind a number a noun names what it counts.
    ['By July 1904 60 boats were in guilds.', '60 (other-place)'],
    ['Boats in guilds, July 1904: 42', '42 contradicted!!'],
  ]);
  holdReadings(
    [
      [
        'Salt made: 640 in 1905, 517 thousand tonnes in 1906.',
        '640 supported',
        '517 thousand tonnes contradicted!!',
      ],
    ],
    harbourKnowledge,
  );
});

describe('what a figure is in proportion to', () => {
  holdReadings(
    [
      // The townspeople are 2.46 million: what is thousands of times less is of the captains, though they stand further off.
      ['Captains were fined, and the townspeople watched: 840 in 1905.', '840 contested!'],
      ['Captains were fined, and the townspeople watched: 2.46 million in 1905.', '2.46 million supported'],
    ],
    harbourKnowledge,
  );
});
