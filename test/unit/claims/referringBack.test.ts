/** A figure that leans on what the sentence before was about. */
import { holdReadings } from './readings.ts';

describe('a figure that stands for the one before', () => {
  holdReadings([
    [
      'By July 1905 53% of boats had joined. A year later, after the halt of the reform and much quarrelling in the villages, the level still stood at 12%.',
      '53% supported',
      '12% contradicted!!',
    ],
    [
      'In 1903 73.3 million tonnes of fish were landed. In 1907, when prices had crashed and many nets were lost, the figure had fallen to 5.7 million.',
      '73.3 million tonnes supported',
      '5.7 million contradicted!!',
    ],
  ]);
});

describe('what was hoped for', () => {
  holdReadings([
    ['More than had been hoped, 35% of boats had joined in 1905.', '35% contradicted!!'],
    ['It was hoped that 35% of boats had joined in 1905.', '35% (target)'],
  ]);
});
