/** Which date a figure is stated for: the period that a reader is shown beside each figure. */
import assert from 'node:assert/strict';
import { figuresOf, holdReadings } from './readings.ts';

/** The period of each figure that is linked, `?` where it has none. */
const periods = (text: string): readonly string[] =>
  figuresOf(text).map(({ text: written, period }) => `${written} ${period ?? '?'}`);

function holdPeriods(rows: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(periods(text), expected);
    });
  }
}

describe('a list of dates and a list of figures', () => {
  holdPeriods([
    ['Boats that joined in 1904, 1905 and 1910: 24%, 53% and 93%.', '24% 1904', '53% 1905', '93% 1910'],
    ['24%, 53% and 93% of boats had joined in 1904, 1905 and 1910.', '24% 1904', '53% 1905', '93% 1910'],
    ['Boats that joined 1904 / 1905 / 1910: 24 / 53 / 93%', '24 1904', '53 1905', '93% 1910'],
    // Only the years are listed; the month stands for itself.
    [
      'As the board wrote in May, 24%, 53% and 93% of boats had joined in 1904, 1905 and 1910.',
      '24% 1904',
      '53% 1905',
      '93% 1910',
    ],
    // One date too few: "respectively" says that none of them is any one's.
    ['In 1904 and 1910 24%, 53% and 93% of boats had joined respectively.', '24% ?', '53% ?', '93% ?'],
  ]);
  holdReadings([
    [
      '42%, 35% and 39% of boats had joined in 1904, 1905 and 1910.',
      '42% contradicted!!',
      '35% contradicted!!',
      '39% contradicted!!',
    ],
    [
      'In 1904 and 1910 42%, 35% and 39% of boats had joined respectively.',
      '42% (unclear-date)',
      '35% (unclear-date)',
      '39% (unclear-date)',
    ],
  ]);
});

describe('dates and figures by turns', () => {
  holdPeriods([
    ["Boats that joined: Jul '03 4% → Jul '04 24% → Jul '05 53%", '4% 1903-07', '24% 1904-07', '53% 1905-07'],
    ['Boats in guilds: 1904 24%, 1905 53%, 1910 93%.', '24% 1904', '53% 1905', '93% 1910'],
    // A bracket would tie the next date to the figure before it.
    ['Boats in guilds: 1904 – some 24% (1905 – some 53%).', '24% 1904', '53% 1905'],
    ['1904 saw 24% and 1905 53% of boats in guilds.', '24% 1904', '53% 1905'],
    ['Boats in guilds: 24% in 1904, 53% in 1905, 93% in 1910.', '24% 1904', '53% 1905', '93% 1910'],
    ['Boats in guilds: 24% (1904), 53% (1905).', '24% 1904', '53% 1905'],
    ['42% of boats had joined (July 1904; 1903: 4%).', '42% 1904-07', '4% 1903'],
  ]);
});

describe('a chain of arrows', () => {
  holdPeriods([
    ['Boats in guilds 1903–05: 4% → 24% → 53%', '4% 1903', '24% 1904', '53% 1905'],
    ['# Boats in guilds, 1903–05\n\n4% → 24% → 53%', '4% 1903', '24% 1904', '53% 1905'],
    ['Boats in guilds 1903–06: 4% → 24% → 53%', '4% ?', '24% ?', '53% ?'],
  ]);
});

describe('a date behind each figure', () => {
  holdPeriods([
    [
      'Boats in guilds: 24% in July 1904 -> 53% a year later -> 93% at the end of 1910',
      '24% 1904-07',
      '53% 1905',
      '93% 1910-10/1910-12',
    ],
    ['Boats in guilds: 24%, and in 1905 it was 53% by July.', '24% 1905', '53% 1905-07'],
  ]);
});

describe('the two ends of a change', () => {
  holdPeriods([
    ['Between 1903 and 1908 seals fell from 30.7 to 19.6 million.', '30.7 1903', '19.6 million 1908'],
    ['Seals fell from 30.7 to 19.6 million in 1903–08.', '30.7 1903', '19.6 million 1908'],
    ['In 1903–08 seals fell from 30.7 to 19.6 million.', '30.7 1903', '19.6 million 1908'],
    ['Seals 1903–08: 30.7 million → 19.6 million', '30.7 million 1903', '19.6 million 1908'],
    ['# Seals, 1903–08\n\nFrom 30.7 to 19.6 million.', '30.7 1903', '19.6 million 1908'],
    ['- Seals 1903 vs 1908\n  - 30.7 → 19.6 million', '30.7 1903', '19.6 million 1908'],
    ['The share of boats in guilds rose from 24% in 1904 to 53% in 1905.', '24% 1904', '53% 1905'],
    // Months stay months, and the first is its first day: what came of it by its end is another matter.
    [
      'The share of boats in guilds rose from 24% to 53% in July 1904 – July 1905.',
      '24% 1904-07',
      '53% 1905-07',
    ],
    [
      'Between January and July 1905 the boats in guilds went from 39% to 53%.',
      '39% 1905-01-01',
      '53% 1905-07',
    ],
    // One date may be that of either end.
    ['In 1904 the share of boats in guilds went from 24% to 53%.', '24% ?', '53% ?'],
    ['The share of boats in guilds went from 24% to 53% in 1905.', '24% ?', '53% 1905'],
  ]);
});

describe('a date that leans on another', () => {
  holdPeriods([
    ['24% of boats had joined by July 1904; a year later it was 53%.', '24% 1904-07', '53% 1905'],
    ['24% of boats had joined by July 1904; three months later it was 40%.', '24% 1904-07', '40% 1904-10'],
    ['24% of boats had joined by July 1904. Six years on the share was at 93%.', '24% 1904-07', '93% 1910'],
    [
      '24% of boats had joined by July 1904. For six years on the sea 93% of them fished.',
      '24% 1904-07',
      '93% 1904-07',
    ],
    // Months count from a month only.
    ['24% of boats had joined in 1904; three months later it was 40%.', '24% 1904', '40% ?'],
    ['In 1904 there was a storm. In July 24% of boats had joined.', '24% 1904-07'],
    ['# Guilds in 1904\n\nBy the summer 24% of boats had joined.', '24% 1904-06/1904-08'],
    [
      '24% of boats had joined in July 1904, 53% in July 1905 and 58% the next February.',
      '24% 1904-07',
      '53% 1905-07',
      '58% 1906-02',
    ],
  ]);
});

describe('a date that dates nothing', () => {
  holdPeriods([
    ['24% of boats had joined by July 1904, more than in 1903.', '24% 1904-07'],
    ['Compared with 1903, 24% of boats had joined by July 1904.', '24% 1904-07'],
    ['Boats in guilds (Solon 1950): 24%.', '24% ?'],
    ['Boats in guilds in 1950: 24%.', '24% 1950'],
    ['24% of boats were in guilds, wrote Solon in 1950.', '24% ?'],
    ['In 1950 Solon reckoned that 24% of boats were in guilds.', '24% ?'],
    [
      'In 1903 73.3 million tonnes of fish were landed, and the year of the great storm 57.',
      '73.3 million tonnes 1903',
      '57 ?',
    ],
    [
      'In 1903, the year of the great storm, 57 million tonnes of fish were landed.',
      '57 million tonnes 1903',
    ],
  ]);
});

describe('a sentence without a date', () => {
  holdPeriods([
    ['# 1904\n\n24% of boats had joined.', '24% 1904'],
    ['- 1904\n  - 24% of boats had joined.', '24% 1904'],
    // A heading with two dates or further out settles none; the sentence before does, but not surely enough to warn.
    ['# 1904 and 1905\n\n24% of boats had joined.', '24% ?'],
    ['# 1904\n\n## Guilds\n\n24% of boats had joined.', '24% ?'],
    ['# The 1900s\n\n24% of boats had joined.', '24% ?'],
    ['Much happened in 1904. 24% of boats had joined.', '24% 1904'],
    ['Much happened in 1904 and in 1905. 24% of boats had joined.', '24% ?'],
  ]);
  holdReadings([
    ['# 1904\n\n42% of boats had joined.', '42% contradicted!!'],
    ['Much happened in 1904. 42% of boats had joined.', '42% (date-before)'],
    ['Before 1904 42% of boats had joined.', '42% (open-date)'],
  ]);
});

describe('a year that only tells of which year the months are', () => {
  holdPeriods([
    [
      'In 1904 boats joined fast: 24% of boats in guilds in July, 35% in August, 37% in September.',
      '24% 1904-07',
      '35% 1904-08',
      '37% 1904-09',
    ],
    ['Boats in guilds, 1904: 24% (July), 35% (August).', '24% 1904-07', '35% 1904-08'],
  ]);
});

describe('a time in words that nobody can date', () => {
  holdReadings([
    [
      'In July 1904 24% of boats were in guilds, and the year of the Great Flood 42%.',
      '24% supported',
      '42% (unclear-date)',
    ],
    ['In July 1904, the year of the Canal Decree, 42% of boats were in guilds.', '42% contradicted!!'],
  ]);
});

describe('words set off by a "not"', () => {
  holdReadings([
    ['Boats in guilds (not nets in guilds), July 1905: 53%', '53% supported'],
    ['Boats in guilds (not in nets), July 1905: 35%', '35% contradicted!!'],
  ]);
});

describe('a unit behind the date of the last figure', () => {
  holdReadings([
    ['Fish landed: 37.3 (1903), 57 (1907) million tonnes', '37.3 contradicted!!', '57 supported'],
    ['Fish landed 73.3 (1903), 57 (1907) million tonnes', '73.3 supported', '57 supported'],
  ]);
});
