/** What was left of something is a level, however its loss is told around it. */
import { holdReadings } from './readings.ts';

describe('what was left', () => {
  holdReadings([
    ['By 1908 so many had been slaughtered that only 9 million seals were left.', '9 million contradicted!!'],
    [
      'By 1908 so many had been slaughtered that only 19.6 million seals were left.',
      '19.6 million supported',
    ],
    // A span of years dates the end of it.
    [
      'The islands lost 11 million seals between 1903 and 1908, leaving 30.7 million.',
      '11 million (no-record)',
      '30.7 million contradicted!!',
    ],
    [
      'Seals – 1903: 30.7 million. Five years later: still 26 million of them.',
      '30.7 million supported',
      '26 million contradicted!!',
    ],
    [
      'By 1908 the number of seals, many of them lost, was down to 9.6 million.',
      '9.6 million contradicted!!',
    ],
    // Gone, and not left.
    ['In 1908 9 million seals left the islands.', '9 million (change)'],
    ['In 1908 9 million seals had left.', '9 million (change)'],
    ['In 1908 9 million seals would be left.', '9 million (hypothesis)'],
  ]);
});

describe('who or what did it', () => {
  holdReadings([
    ['In 1908 the beaches were used by 9 million seals.', '9 million contradicted!!'],
    ['In 1908 the seals were reduced by 9 million.', '9 million (change)'],
  ]);
});

describe('a figure beside how long it took', () => {
  holdReadings([
    [
      'In the space of two years the number of seals fell to 19.6 million in 1908.',
      'two years (no-measure)',
      '19.6 million supported',
    ],
  ]);
});
