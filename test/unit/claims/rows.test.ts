/** Rows of lists and tables: what they have from the rows above them, and what they name themselves. */
import { harbourKnowledge } from './harbourPack.ts';
import { holdReadings } from './readings.ts';

describe('the unit of a list', () => {
  holdReadings(
    [
      [
        'Seals on Atlantis\n1903 – 30.7 million\n1908 – 91.6',
        '30.7 million supported',
        '91.6 contradicted!!',
      ],
      [
        'Boats in guilds\n- July 1903: 4%\n- July 1904: 24\n- July 1905: 35',
        '4% supported',
        '24 supported',
        '35 contradicted!!',
      ],
      [
        '| year | salt |\n|---|---|\n| 1905 | 640 kt |\n| 1906 | 517 |',
        '640 kt supported',
        '517 contradicted!!',
      ],
    ],
    harbourKnowledge,
  );
});

describe('a row that names a thing of its own', () => {
  holdReadings([
    ['Seals on Atlantis (m)\n1903: 30.7\n1908: 91.6', '30.7 supported', '91.6 contradicted!!'],
    ['Seals on Atlantis, 1908 (m)\nseals: 91.6\nsongs: 50', '91.6 contradicted!!', '50 (no-measure)'],
    ['# Seals on Atlantis 1908\n\n- keepers: 91.6m', '91.6m (no-measure)'],
    ['# Seals on Atlantis\n\n- peak, 1908: 91.6m', '91.6m contradicted!!'],
    ['# Seals on Atlantis 1908\n\n- seals and keepers: 91.6m', '91.6m contradicted!!'],
  ]);
});
