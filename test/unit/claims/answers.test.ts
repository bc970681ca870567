/** A figure that answers a question, and one that leans on the sentence before it. */
import { harbourKnowledge } from './harbourPack.ts';
import { holdReadings } from './readings.ts';

describe('the answer to a question', () => {
  holdReadings([
    ['How many seals in 1908? – 196,000', '196,000 contradicted!!'],
    [
      'How many seals were there in 1908? About 19.6 million, each with 2 boats.',
      '19.6 million supported',
      '2 (other-place)',
    ],
    // Not what was asked for, or not there.
    ['How many seals in Lemuria in 1908? – 196,000', '196,000 (other-place)'],
    ['How many pages in 1908? – 196', '196 (no-measure)'],
  ]);
});

describe('what is told of those before', () => {
  holdReadings([
    // Not by the boats: there never were so many.
    [
      'There were 30.7 million seals in 1903. In 1908, thanks to the diggers who died at the canal, there were 9 million.',
      '30.7 million supported',
      '9 million contradicted!!',
    ],
  ]);
  holdReadings(
    [['In July 1905 the poor came in. There were many of them, 12% of households.', '12% (weak-link)']],
    harbourKnowledge,
  );
});
