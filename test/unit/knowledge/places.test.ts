import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Country } from 'world-countries';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { otherPlaces } from '../../../server/knowledge/elsewhere.ts';
import { tinyKnowledge, tinyPack } from '../tinyPack.ts';

const file = new URL('../../../node_modules/world-countries/countries.json', import.meta.url);
const countries = otherPlaces(JSON.parse(readFileSync(file, 'utf8')) as readonly Country[]);
const world = createKnowledge([tinyPack], countries);

function elsewhere(text: string): string | undefined {
  const [span] = world.elsewhere(text);
  return span && text.slice(span.start, span.end);
}

describe('places', () => {
  it('finds the places of the packs by name and adjective', () => {
    const text = 'Atlantean boats and Northern Islanders in Lemuria';
    assert.deepEqual(
      tinyKnowledge.places(text).map(({ span, place }) => [text.slice(span.start, span.end), place.id]),
      [
        ['Atlantean', 'atlantis'],
        ['Northern Islanders', 'northern-isle'],
        ['Lemuria', 'lemuria'],
      ],
    );
  });

  it('takes a country that is a place of the packs for no other place, under any of its names', () => {
    assert.deepEqual(tinyKnowledge.elsewhere('in Greater Lemuria, unlike Atlantis'), []);
    assert.deepEqual(tinyKnowledge.elsewhere('in Lemuria, Mu and Hyperborea'), [
      { start: 12, end: 14 },
      { start: 19, end: 29 },
    ]);
  });

  const found: readonly (readonly [text: string, place: string])[] = [
    ['In China 60% starved.', 'China'],
    ['Chinese communes', 'Chinese'],
    ['as in POLAND', 'POLAND'],
    ['Irish farmers', 'Irish'],
    ['the US and Britain', 'US'],
    ['the U.S. economy', 'U.S'],
    ['Turkey’s reform', 'Turkey’s'],
    ['Western Europe', 'Europe'],
    ['like the Czechs', 'Czechs'],
    ['Two historians, then Germany', 'Germany'],
  ];
  for (const [text, place] of found)
    it(`finds ${place} in “${text}”`, () => {
      assert.equal(elsewhere(text), place);
    });

  const none = [
    'a china cup',
    'polish the boat',
    'a turkey',
    'let us go',
    'an American historian',
    'English words',
    '',
  ];
  for (const text of none)
    it(`finds no other place in “${text}”`, () => {
      assert.equal(elsewhere(text), undefined);
    });

  it('makes a short list of countries, each under all its names', () => {
    assert.ok(JSON.stringify(countries).length < 20_000);
    assert.deepEqual(
      countries.find((names) => names.includes('Poland')),
      ['Poland', 'Polish', 'Poles'],
    );
    assert.ok(countries.every((names) => names.length > 0 && names.every((name) => name.trim() !== '')));
  });
});
