/** The other side of a share: what a pack says once is checked both ways. */
import assert from 'node:assert/strict';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { harbourFiles, harbourKnowledge } from './harbourPack.ts';
import { figuresOf, holdReadings } from './readings.ts';

describe('the remainder of a share', () => {
  holdReadings(
    [
      ['In July 1905 61.5% of households were in unions.', '61.5% supported'],
      ['In July 1905 38.5% of households were outside.', '38.5% supported'],
      // Its accepted values are those of the share, turned round: 60 to 62.5 leaves 37.5 to 40.
      ['In July 1905 40% of households stayed apart.', '40% supported'],
      ['In July 1903 98.3% of households were outside the unions.', '98.3% supported'],
      ['In July 1905 61.5% of households were outside the unions.', '61.5% contradicted!!'],
      ['In July 1905 38.5% of households were in unions.', '38.5% contradicted!!'],
      // Estimates are turned round as well: Solon's 80 leaves 20, Plato's 70 leaves 30.
      ['In July 1906 25% of households were outside the unions.', '25% contested!'],
      ['In July 1906 25% of households were outside, says Solon.', '25% contested!'],
      ['In July 1906 20% of households were outside, says Solon.', '20% contested'],
      ['In July 1906 75% of households were outside the unions.', '75% contradicted!!'],
      // A word that excludes the share and belongs to the remainder does not exclude the remainder.
      ['In July 1905 the votes of 38.5% of households went elsewhere.', '38.5% supported'],
      ['In July 1905 61.5% of household votes stayed apart.', '61.5% contradicted!!'],
    ],
    harbourKnowledge,
  );

  it('is named as what was mixed up, in both directions', () => {
    const messages = [
      'In July 1905 61.5% of households were outside the unions.',
      'In July 1905 38.5% of households were in unions.',
    ].map((text) => figuresOf(text, harbourKnowledge)[0]?.message);
    assert.deepEqual(messages, [
      'Households outside harbour unions (Atlantis), July 1905: 38.5%, not 61.5% – Plato (1950). 61.5% is the households in harbour unions.',
      'Households in harbour unions (Atlantis), July 1905: 61.5%, not 38.5% – Plato (1950). 38.5% is the households outside harbour unions.',
    ]);
  });

  it('says who is outside in whose estimate', () => {
    const [found] = figuresOf('In July 1906 25% of households were outside the unions.', harbourKnowledge);
    assert.match(found?.message ?? '', /Solon 1911: 20%; Plato 1950: 30%/);
  });

  it('has no dust of binary fractions in it', () => {
    const values = harbourKnowledge.measure('homes-outside')?.observations.map(({ value }) => value.low);
    assert.deepEqual(values, [98.3, 91.96, 38.5, 20]);
  });

  const statistics = harbourFiles.get('statistics.yaml') ?? '';
  const problems = (from: string, to: string): readonly string[] => {
    assert.ok(statistics.includes(from));
    const files = new Map([...harbourFiles, ['statistics.yaml', statistics.replace(from, to)]]);
    return compilePack(files).problems.map(({ message }) => message);
  };

  it('is left by shares only', () => {
    const found = problems(
      'Share of all households that belonged to a harbour union on 1 July.\n  unit: percent',
      'Households.\n  unit: households',
    );
    assert.deepEqual(found, ['Only a measure in percent leaves a remainder.']);
  });

  it('has an id of its own', () => {
    assert.match(problems('id: homes-outside', 'id: boat-tax').join(), /“boat-tax” is given twice/);
  });
});
