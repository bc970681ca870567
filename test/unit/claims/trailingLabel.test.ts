/** What a line names only at its end, in brackets. */
import { holdReadings } from './readings.ts';

describe('a bracket behind all figures', () => {
  holdReadings([
    ['1903 30.7 / 1908 91.6 (seals, m)', '30.7 supported', '91.6 contradicted!!'],
    ['July 1904: 24, July 1905: 35 (% of boats in guilds)', '24 supported', '35 contradicted!!'],
    [
      '4% in July 1903, 24% in July 1904, 35% in July 1905 (boats in guilds)',
      '4% supported',
      '24% supported',
      '35% contradicted!!',
    ],
    ['30.7m in 1903 and 91.6m in 1908 (seals on Atlantis)', '30.7m supported', '91.6m contradicted!!'],
    ['30.7m in 1903 and 91.6m in 1908 (seals in Lemuria)', '30.7m supported', '91.6m (other-place)'],
    // A bracket that says more is a remark, not a label.
    ['4% in July 1903 and 35% in July 1905 (guilds had grown)', '4% (no-measure)', '35% (no-measure)'],
  ]);
});
