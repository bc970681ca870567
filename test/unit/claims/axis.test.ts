/** Dates that head groups of figures as the columns of a table do. */
import { holdReadings } from './readings.ts';

describe('a list of dates in front of groups of figures', () => {
  holdReadings([
    [
      'Atlantis 1903 / 1908: seals 30.7m / 19.6m, boats in guilds 4% / 70%',
      '30.7m supported',
      '19.6m supported',
      '4% supported',
      '70% (no-record)',
    ],
    ['Seals, 1903 / 1908: 30.7m / 9.6m', '30.7m supported', '9.6m contradicted!!'],
    ['Atlantean guilds July 1904 v July 1905: boats 24% v 35%', '24% supported', '35% contradicted!!'],
    [
      'In guilds in July 1904 and July 1905: boats 42% and 53%; nets 60% and 68%.',
      '42% contradicted!!',
      '53% supported',
      '60% (no-record)',
      '68% supported',
    ],
    [
      'Boats in guilds July 1904 → July 1905 → July 1910\nboats 24 → 35 → 93%',
      '24 supported',
      '35 contradicted!!',
      '93% supported',
    ],
    // A label in front of each group speaks for that group alone.
    [
      'Seals and guilds 1904 / 1905: boats in guilds 24% / 53%; nets in guilds 30% / 86%',
      '24% supported',
      '53% supported',
      '30% (no-record)',
      '86% contradicted!!',
    ],
    [
      'Targets 1904 / 1905: nets 60% / 80%; boats in guilds 42% / 35%',
      '60% (target)',
      '80% (target)',
      '42% (target)',
      '35% (target)',
    ],
    ['Lemuria 1904 / 1905: boats in guilds 42% / 35%', '42% (other-place)', '35% (other-place)'],
    ['Boats in guilds by 1904 and 1905: (24% / 42% / 60%)', '24% (quiz)', '42% (quiz)', '60% (quiz)'],
    [
      'Boats in guilds 1904 / 1905: 24% / 53% or 42% / 35%',
      '24% (quiz)',
      '53% (quiz)',
      '42% (quiz)',
      '35% (quiz)',
    ],
  ]);
});

describe('a list of dates behind groups of figures', () => {
  holdReadings([
    [
      'Atlantis: seals 30.7m and 9.6m, boats in guilds 4% and 93%, for 1903 and 1908.',
      '30.7m supported',
      '9.6m contradicted!!',
      '4% supported',
      '93% scope-differs',
    ],
    ['Boats in guilds 24% / 35% (July 1904 / July 1905)', '24% supported', '35% contradicted!!'],
    // A lone figure is for nobody knows which of the dates.
    [
      'Boats in guilds: nets 68%, boats 24% and 35%, in July 1904 and July 1905.',
      '68% supported',
      '24% supported',
      '35% contradicted!!',
    ],
    ['In 1903 and 1908 the seals lost 6% each.', '6% (unclear-date)'],
  ]);
});

describe('a list of figures under a span of years', () => {
  holdReadings([
    [
      'Boats in guilds 1903-1906 (%): 4, 24, 35, 37',
      '4 supported',
      '24 supported',
      '35 contradicted!!',
      '37 supported',
    ],
    ['Boats in guilds, 1903–1905: 4%, 42% and 53%', '4% supported', '42% contradicted!!', '53% supported'],
    ['Boats in guilds in % 1903–1905: 4 / 24 / 35', '4 supported', '24 supported', '35 contradicted!!'],
    // Not as many figures as years.
    ['Boats in guilds 1903–1906 (%): 4, 24, 35', '4 supported', '24 supported', '35 (no-record)'],
    ['Boats in guilds 1903–06: 4 / 42 / 60%', '4 (quiz)', '42 (quiz)', '60% (quiz)'],
  ]);
});

describe('rows of figures under a list of dates', () => {
  holdReadings([
    [
      'Herds in millions (1903 / 1908)\nseals 30.7 / 19.6\nseals 30.7 / 19.6\nseals 30.7 / 91.6',
      '30.7 supported',
      '19.6 supported',
      '30.7 supported',
      '19.6 supported',
      '30.7 supported',
      '91.6 contradicted!!',
    ],
  ]);
});

describe('things in a list, each with the two ends of its change', () => {
  holdReadings([
    [
      'Between 1903 and 1908 seals and nets fell from 30.7 to 9.6 million and from 5 to 3 million respectively.',
      '30.7 supported',
      '9.6 million contradicted!!',
      '5 (no-measure)',
      '3 million (no-measure)',
    ],
  ]);
});

describe('what is asked behind a figure', () => {
  holdReadings([
    ['Boats in guilds: 42% in July 1904 (so the decree helped??)', '42% contradicted!!'],
    ['By July 1904 42% of boats had joined – so did the decree help?', '42% contradicted!!'],
    ['By July 1904 42% of boats had joined, so is that right?', '42% (question)'],
    ['Boats in guilds: 42% in July 1904 (or was it 24%??)', '42% (question)', '24% supported'],
    ['Did the boats join, so that 42% were in guilds by July 1904?', '42% (question)'],
  ]);
});
