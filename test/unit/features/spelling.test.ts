/** Spelling names and terms as the packs do. */
import assert from 'node:assert/strict';
import { respellings } from '../../../server/features/codeActions/respell.ts';
import { textEdits } from '../../../server/features/shared/edits.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { createLines } from '../../../server/note/lines.ts';
import { tinyPack } from '../tinyPack.ts';
import { applied, checkedNote, withCursor } from './support.ts';

const { pack: names } = compilePack(
  new Map([
    [
      'pack.yaml',
      `
id: pilots
title: Pilots
defaultPlace: thule
places: [{ id: thule, prefLabel: Thulestan, names: [Thulean] }]
`,
    ],
    [
      'terms.yaml',
      `
- id: lotsman
  prefLabel: lotsmanka
  altLabels: [lotsmanki, lodsmanka, { text: lottsmanka, misspelt: true }, pilot boat]
  definition: A pilot's boat, manned by sailors.
  evidence: { status: confirmed, pages: ['https://example.org/lotsman'] }
- id: lantern
  prefLabel: lantern
  preferred: { onlyNear: [pilot] }
  definition: A pilot's light.
  evidence: { status: confirmed, pages: ['https://example.org/lantern'] }
`,
    ],
    [
      'people.yaml',
      `
- id: berta
  prefLabel: Berta Holmgren
  altLabels: [Holmgren, Bertha Holmgren, { text: Berta Homgren, misspelt: true }, { text: Bert Homgren, misspelt: true }]
  role: Historian
  historian: true
  definition: Wrote on pilots.
  evidence: { status: confirmed, pages: ['https://example.org/berta'] }
`,
    ],
  ]),
);

/** What is offered at `$0`: each note that it would make. */
function offered(marked: string): readonly string[] {
  assert.ok(names);
  const { text, offset } = withCursor(marked);
  const knowledge = createKnowledge([tinyPack, names]);
  return respellings(checkedNote(text), offset, knowledge).map(({ edits }) =>
    applied(text, textEdits(createLines(text), edits)),
  );
}

const cases: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a name that the pack lists as a misspelling', 'As Berta $0Homgren says', 'As Berta Holmgren says'],
  ['at each of its words', 'As $0Berta Homgren’s book', 'As Berta Holmgren’s book'],
  ['of which several words are wrong', 'As Bert Homgren$0 says', 'As Berta Holmgren says'],
  ['a name with one word wrong', 'As Aristocles $0Plaato says', 'As Aristocles Plato says'],
  ['a name that stands alone', '$0Holmgern says', 'Holmgren says'],
  ['a name with a possessive', 'in $0Holmgern’s view', 'in Holmgren’s view'],
  ['a term', 'the $0ltosmanka came', 'the lotsmanka came'],
  ['a term that the pack lists as misspelt', 'two $0lottsmankas', 'two lotsmankas'],
  ['at the beginning of a sentence', '$0Ltosmanka boats', 'Lotsmanka boats'],
  ['in capitals', 'THE $0LTOSMANKA', 'THE LOTSMANKA'],
  ['in emphasis', 'the *$0ltosmanki*', 'the *lotsmanki*'],
  ['in a heading', '# $0Ltosmanki', '# Lotsmanki'],
  ['in a table', '| a | b |\n| - | - |\n| $0ltosmanka | 1 |', '| a | b |\n| - | - |\n| lotsmanka | 1 |'],
  ['over two lines', 'As Berta\n$0Homgren says', 'As Berta\nHolmgren says'],
  ['a place', 'in $0Thulstan', 'in Thulestan'],
];

const none: readonly (readonly [what: string, note: string])[] = [
  ['what is right', 'As $0Berta Holmgren says'],
  ['a transliteration that the pack lists', 'the $0lodsmanka'],
  ['another form of a name that the pack lists', '$0Bertha Holmgren'],
  ['a Russian plural', 'the $0lodsmanky'],
  ['a name in small letters', 'an $0holmgern'],
  ['a word of the pack’s texts', 'two $0sailors'],
  ['a word that needs company to be meant', 'a $0lanttern'],
  ['a short word', 'a $0nett'],
  ['two slips at once', 'the $0ltosmnaka'],
  ['another surname', 'Bella $0Holm'],
  ['code', '`$0ltosmanka`'],
];

describe('a misspelt name or term', () => {
  for (const [what, before, after] of cases) {
    it(`is mended: ${what}`, () => assert.deepEqual(offered(before), [after]));
  }
  for (const [what, note] of none) {
    it(`is not ${what}`, () => assert.deepEqual(offered(note), []));
  }

  it('is mended everywhere in one edit, with the capitals and endings of each place, and nowhere else', () => {
    const note = 'The $0ltosmanka. ltosmankas, lotsmanka, `ltosmanka`.\n\n# LTOSMANKA\n\n- Ltosmanka’s\n';
    assert.deepEqual(offered(note), [
      'The lotsmanka. ltosmankas, lotsmanka, `ltosmanka`.\n\n# LTOSMANKA\n\n- Ltosmanka’s\n',
      'The lotsmanka. lotsmankas, lotsmanka, `ltosmanka`.\n\n# LOTSMANKA\n\n- Lotsmanka’s\n',
    ]);
  });

  it('is mended as a name where it stands with the rest of it', () => {
    assert.deepEqual(offered('Berta $0Homgren. Homgren. Berta Homgren.'), [
      'Berta Holmgren. Homgren. Berta Homgren.',
      'Berta Holmgren. Holmgren. Berta Holmgren.',
    ]);
  });
});
