/** Changes told of what was named before: "it halved", "their numbers", "twice as much". */
import assert from 'node:assert/strict';
import { figuresOf } from './readings.ts';

const told = (text: string): readonly string[] =>
  figuresOf(text)
    .filter(({ text: written }) => !/million|^\d/.test(written))
    .map(({ text: written, verdict }) => `${written} ${verdict}`);

describe('a change of what was named before', () => {
  const cases: readonly (readonly [text: string, ...expected: string[]])[] = [
    // The question it answers, with its dates.
    ['What happened to the number of seals between 1903 and 1908? It doubled.', 'doubled contradicted'],
    ['What happened to the number of seals between 1903 and 1908? It fell by a third.', 'a third supported'],
    // What the figures before were of; the date before is the other end.
    ['There were 30.7 million seals in 1903. By 1908 their numbers had doubled.', 'doubled contradicted'],
    ['There were 30.7 million seals in 1903. By 1908 the herd had shrunk by a third.', 'a third supported'],
    ['In 1903 there were 30.7 million seals; by 1908 the herd had doubled.', 'doubled contradicted'],
    [
      'The catch in 1903 was 73.3 million tonnes. In 1907 it stood at 57 million tonnes, half as much.',
      'half as much contradicted',
    ],
    // The one thing of the sentence before that is counted.
    [
      'Without seals the cold could not be borne. Their numbers doubled between 1903 and 1908.',
      'doubled contradicted',
    ],
    // Who knows whose.
    ['Boats and seals were lost. Their numbers doubled between 1903 and 1908.'],
    ['There were 30.7 million seals in 1903. The archons despaired. By 1908 it had doubled.'],
    ['There were 30.7 million seals in 1903. By 1908 the price soared, and it had doubled.'],
    ['There were 30.7 million seals in 1903. By 1908 rents had doubled.'],
    ['In Lemuria there were 30.7 million seals in 1903. By 1908 their numbers had doubled.'],
    ['The catch of 1907 was 57 million tonnes, twice as much as in Lemuria.'],
    ['There were 30.7 million seals in 1903. By 1908 they should have doubled.'],
  ];
  for (const [text, ...expected] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(told(text), expected);
    });
  }
});
