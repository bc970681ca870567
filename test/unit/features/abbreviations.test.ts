/** Spelling abbreviations out where a note uses them first. */
import assert from 'node:assert/strict';
import { spellOut } from '../../../server/features/codeActions/abbreviations.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { createLines } from '../../../server/note/lines.ts';
import { textEdits } from '../../../server/features/shared/edits.ts';
import { tinyPack } from '../tinyPack.ts';
import { applied, checkedNote, withCursor } from './support.ts';

const { pack: harbours } = compilePack(
  new Map([
    [
      'pack.yaml',
      `
id: harbours
title: Harbours
defaultPlace: thule
places: [{ id: thule, prefLabel: Thule, names: [Thulean] }]
`,
    ],
    [
      'terms.yaml',
      `
- id: mts
  prefLabel: mooring-tackle station
  altLabels: [MTS, MTSes, mooring and tackle station]
  definition: Lent ropes and anchors to the boats round about.
  evidence: { status: confirmed, pages: ['https://example.org/mts'] }
- id: oks
  prefLabel: OKS
  altLabels: [harbour watch, O.K.S., Board of Harbours and Seas]
  definition: The harbour police.
  evidence: { status: confirmed, pages: ['https://example.org/oks'] }
`,
    ],
  ]),
);

/** The note after its abbreviation at `$0` has been spelt out; undefined where that is not offered. */
function spelt(marked: string): string | undefined {
  assert.ok(harbours);
  const { text, offset } = withCursor(marked);
  const found = spellOut(checkedNote(text), offset, createKnowledge([tinyPack, harbours]));
  return found && applied(text, textEdits(createLines(text), found.edits));
}

const cases: readonly (readonly [before: string, after: string])[] = [
  ['It was the $0MTS that decided.', 'It was the mooring-tackle station (MTS) that decided.'],
  ['The local MTS$0 was late.', 'The local mooring-tackle station (MTS) was late.'],
  ['Every village had an $0MTS.', 'Every village had a mooring-tackle station (MTS).'],
  ['In 1903 there were 2,900 $0MTS.', 'In 1903 there were 2,900 mooring-tackle stations (MTS).'],
  ['At the end of 1902 the $0MTS was late.', 'At the end of 1902 the mooring-tackle station (MTS) was late.'],
  ['The $0MTS were closed.', 'The mooring-tackle stations (MTS) were closed.'],
  ['Many $0MTSes were closed.', 'Many mooring-tackle stations (MTSes) were closed.'],
  ['$0MTS lent ropes.', 'Mooring-tackle stations (MTS) lent ropes.'],
  [
    'Ropes came from $0MTS, not from guilds.',
    'Ropes came from mooring-tackle stations (MTS), not from guilds.',
  ],
  ['- $0MTS: ropes for hire', '- Mooring-tackle station (MTS): ropes for hire'],
  ['the *$0MTS* again', 'the *mooring-tackle station (MTS)* again'],
  ['an **$0MTS**', 'a **mooring-tackle station (MTS)**'],
  ['# The MTS\n\nThe $0MTS was late.', '# The MTS\n\nThe mooring-tackle station (MTS) was late.'],
  ['It was planned by the $0BCW.', 'It was planned by the Board of Canal Works (BCW).'],
  ['It was planned by $0BCW in 1903.', 'It was planned by the Board of Canal Works (BCW) in 1903.'],
  ['$0BCW planned it.', 'The Board of Canal Works (BCW) planned it.'],
  [
    'The harbour watch came, called the $0OKS.',
    'The harbour watch came, called the Board of Harbours and Seas (OKS).',
  ],
];

const none: readonly (readonly [what: string, note: string])[] = [
  ['in a heading', '# The $0MTS\n\nText.'],
  ['in a table', '| a | b |\n| - | - |\n| $0MTS | 2 |\n'],
  ['in a quotation', '> The $0MTS was late.'],
  ['at a later use', 'The MTS was late. The $0MTS was early.'],
  ['at a later use in another paragraph', 'The MTS was late.\n\nThe $0MTS was early.'],
  ['behind its full name', 'A mooring-tackle station ($0MTS) came.'],
  ['behind its full name in another spelling', 'Mooring tackle stations came.\n\nThe $0MTS was early.'],
  ['in front of its full name', 'The $0MTS (mooring and tackle stations) came.'],
  ['of a possessive', 'The $0MTS’s ropes.'],
  ['of a word that is not abbreviated', 'A $0rybolov came.'],
  ['where nothing is known', 'The $0XYZ came.'],
  ['in code', 'The `$0MTS`.'],
];

describe('an abbreviation is spelt out at its first use', () => {
  for (const [before, after] of cases) it(JSON.stringify(before), () => assert.equal(spelt(before), after));
  for (const [what, note] of none) it(`but not ${what}`, () => assert.equal(spelt(note), undefined));
});
