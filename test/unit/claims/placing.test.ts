/** Which place a figure is stated for, and whose it is. */
import assert from 'node:assert/strict';
import { harbourKnowledge } from './harbourPack.ts';
import { figuresOf, holdReadings } from './readings.ts';

/** The measure that each figure is linked to and its verdict. */
function holdPlaces(rows: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [text, ...expected] of rows) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(
        figuresOf(text, harbourKnowledge).map(
          ({ measure, verdict, reason }) => `${measure ?? ''} ${reason ?? verdict}`,
        ),
        expected,
      );
    });
  }
}

describe('the place of a figure', () => {
  describe('is the nearest, else the one around', () => {
    holdPlaces([
      ['In 1905 640,000 tonnes of salt were made.', 'salt supported'],
      ['In 1905 210,000 tonnes of salt were made on the Northern Isle.', 'salt-north supported'],
      ['In 1905 Lemurian salt came to 85,000 tonnes.', 'salt-lemuria supported'],
      ['# The Northern Isle\n\nIn 1905 210,000 tonnes of salt were made.', 'salt-north supported'],
      // Beside a part, the whole says that it is one.
      [
        'In 1905 the Northern Isle made 210,000 tonnes of salt of a national 640,000 tonnes.',
        'salt-north supported',
        'salt supported',
      ],
      [
        '| Salt, 1905 | t |\n|---|---|\n| Northern Isle | 210,000 |\n| Lemuria | 85,000 |',
        'salt-north supported',
        'salt-lemuria supported',
      ],
      ['The Northern Isle was poor. In 1905 210,000 tonnes of salt were made.', 'salt-north supported'],
      // Two places before tell nothing.
      [
        'The Northern Isle was as poor as Lemuria. In 1905 640,000 tonnes of salt were made.',
        'salt supported',
      ],
    ]);
  });

  describe('in a list of places is its own', () => {
    holdPlaces([
      [
        'In 1905 the Northern Isle and Lemuria made 210,000 and 85,000 tonnes of salt.',
        'salt-north supported',
        'salt-lemuria supported',
      ],
      [
        'In 1905 Lemuria and the Northern Isle made 210,000 and 85,000 tonnes of salt.',
        'salt-lemuria contradicted',
        'salt-north contradicted',
      ],
      [
        'Salt in 1905: Northern Isle, Lemuria – 210,000 and 85,000 tonnes.',
        'salt-north supported',
        'salt-lemuria supported',
      ],
    ]);
    it('and two in each other’s place are told as that', () => {
      const [lemuria] = figuresOf(
        'In 1905 Lemuria and the Northern Isle made 210,000 and 85,000 tonnes of salt.',
        harbourKnowledge,
      );
      assert.match(
        lemuria?.message ?? '',
        /The two figures look swapped: this is the one for salt made on the Northern Isle\.$/,
      );
    });
  });

  describe('behind two figures belongs to the second', () => {
    holdPlaces([
      [
        'In 1905 640,000 tonnes of salt were made, 210,000 of them on the Northern Isle.',
        'salt supported',
        'salt-north supported',
      ],
      [
        'In 1905 460,000 tonnes of salt were made, 210,000 of them on the Northern Isle.',
        'salt contradicted',
        'salt-north supported',
      ],
      [
        'In 1905 640,000 tonnes of salt were made, 120,000 of them on the Northern Isle.',
        'salt supported',
        'salt-north contradicted',
      ],
    ]);
  });

  describe('is not where things went, nor an example', () => {
    holdPlaces([
      ['In 1905 640,000 tonnes of salt were made and shipped to Lemuria.', 'salt supported'],
      // … but less than was made may be just what went there.
      ['In 1905 90,000 tonnes of salt were shipped to Lemuria.', 'salt weak-link'],
      ['In 1905 90,000 tonnes of salt were shipped to Hyperborea.', 'salt contradicted'],
      [
        'In 1905 640,000 tonnes of salt were made and shipped to Lemuria and the Northern Isle.',
        'salt supported',
      ],
      ['In 1905 640,000 tonnes of salt were made, mainly on the Northern Isle.', 'salt supported'],
    ]);
  });

  describe('that no pack knows is none of theirs', () => {
    holdReadings(
      [
        ['In 1905 460,000 tonnes of salt were made.', '460,000 tonnes contradicted!!'],
        ['In 1905 460,000 tonnes of salt were made in Hyperborea.', '460,000 tonnes (other-place)'],
        ['In 1905 460,000 tonnes of Muan salt were made.', '460,000 tonnes (other-place)'],
        ['In 1905 460,000 tonnes of salt were made by Muan convicts.', '460,000 tonnes contradicted!!'],
        ['In 1905 460,000 tonnes of salt were made at Saltwick.', '460,000 tonnes (unknown-place)'],
        ['In 1905 460,000 tonnes of salt were made on the Crab Marsh.', '460,000 tonnes (unknown-place)'],
        ['In 1905 460,000 tonnes of salt were made in the Second Winter.', '460,000 tonnes contradicted!!'],
        [
          'In 1905 460,000 tonnes of salt were made at the Board of Canal Works.',
          '460,000 tonnes contradicted!!',
        ],
      ],
      harbourKnowledge,
    );
  });
});

describe('whose figure it is', () => {
  holdReadings(
    [
      // A town that no pack knows, told by what it has or counts.
      ['Atlantis had 2.64 million inhabitants in 1905.', '2.64 million contradicted!!'],
      ['The islands counted 2.64 million inhabitants in 1905.', '2.64 million contradicted!!'],
      ['Saltwick counted 2.64 million inhabitants in 1905.', '2.64 million (unknown-place)'],
      ['Saltwick grew to 264,000 inhabitants in 1905.', '264,000 (unknown-place)'],
      ['The Whole Nation counted 2.64 million inhabitants in 1905.', '2.64 million contradicted!!'],
      // Somebody who has what is counted, unless that is everybody, a place or one of the people.
      ['In 1908 the peasants had 9.6 million seals.', '9.6 million contradicted!!'],
      ['In 1908 Critias had 9.6 million seals.', '9.6 million contradicted!!'],
      ['In 1908 Atlantis still had some 9.6 million seals.', '9.6 million contradicted!!'],
      ['In 1908 the Company kept only about 9.6 million seals.', '9.6 million (unknown-place)'],
      ['In 1908 the Company saw only about 9.6 million seals.', '9.6 million contradicted!!'],
      // A row with initials that nobody knows.
      ['| Seals (m) | 1908 |\n|---|---|\n| Total | 9.6 |', '9.6 contradicted!!'],
      ['| Seals (m) | 1908 |\n|---|---|\n| SWC | 9.6 |', '9.6 (unknown-place)'],
      // One of many by its name.
      ['In July 1904 42% of boats had joined a guild.', '42% contradicted!!'],
      ['In July 1904 42% of boats had joined the "Red Herring" commune.', '42% (one-place)'],
      ['In July 1904 42% of boats had joined in some districts.', '42% (one-place)'],
    ],
    harbourKnowledge,
  );
});
