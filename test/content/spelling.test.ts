/** Which words of a note are offered to be spelt as the bundled pack does, and that no others are. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { misspeltAt } from '../../server/features/codeActions/misspelt.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { words } from '../../server/knowledge/words.ts';
import { compileBundledPack } from './bundledPack.ts';

const cases: readonly (readonly [written: string, right: string])[] = [
  ['Lynne Vola', 'Lynne Viola'],
  ['Lynn Vola’s', 'Lynne Viola’s'],
  ['Robert Conqest', 'Robert Conquest'],
  ['Shiela Fitzpatrick', 'Sheila Fitzpatrick'],
  ['Stephen Wheatcoft', 'Stephen Wheatcroft'],
  ['Fitzpatrik', 'Fitzpatrick'],
  ['Molotv', 'Molotov'],
  ['kolhkoz', 'kolkhoz'],
  ['Kolhkozy', 'Kolkhozy'],
  ['colectivisation', 'collectivisation'],
  ['dekulakistion', 'dekulakisation'],
  ['kulacks', 'kulaks'],
  ['pesants', 'peasants'],
  ['Ukrane', 'Ukraine'],
];

/** Transliterations, other names, and other words that are one slip away. */
const left = `
  kolkoz kolkozy kolhoz kolhozy sovkoz collectivization Nikolay Josef Iosif Djugashvili Kossior Trotskii seredniak
  pleasant artless caucuses backlist collective peasantry kulaks Viola viola Service Ward Jones Millar Miller Alan`;

const { pack } = compileBundledPack();
assert.ok(pack);
const knowledge = createKnowledge([pack]);

/** Everything in a text that would be mended. */
function misspeltIn(text: string): readonly string[] {
  return words(text).flatMap(({ span }) => {
    const found = misspeltAt(text, span.start, knowledge);
    return found === undefined ? [] : [`${found.written}: ${found.right}`];
  });
}

describe('the spelling of the bundled pack', () => {
  for (const [written, right] of cases) {
    it(`is offered for “${written}”`, () => {
      assert.deepEqual(new Set(misspeltIn(`So ${written} says.`)), new Set([`${written}: ${right}`]));
    });
  }

  it('is not pressed on other spellings and other words', () => {
    for (const word of left.trim().split(/\s+/)) assert.deepEqual(misspeltIn(`the ${word}`), []);
  });

  it('finds nothing wrong in texts about other things, nor in the samples', () => {
    const folders = ['../evaluation/clean/', '../../content/samples/'];
    const files = folders.flatMap((folder) => {
      const url = new URL(folder, import.meta.url);
      return readdirSync(url).map((name) => new URL(name, url));
    });
    assert.ok(files.length > 30);
    for (const file of files) {
      for (const line of readFileSync(file, 'utf8').split('\n'))
        assert.deepEqual(misspeltIn(line), [], file.pathname);
    }
  });
});
