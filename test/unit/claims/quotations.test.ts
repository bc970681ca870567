/** Known quotations: worded otherwise, or given to somebody else. */
import assert from 'node:assert/strict';
import { checkBlock } from '../../../server/claims/check.ts';
import type { Judgement } from '../../../server/claims/judgement.ts';
import { compilePack } from '../../../server/knowledge/compile.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { parseNote } from '../../../server/note/parse.ts';
import { parseMarkers } from '../../markers.ts';
import { tinyCountries, tinyFiles } from '../tinyPack.ts';
import { assertProportional } from '../../cpuTime.ts';

/** More people to confuse, and wordings of every kind. */
const people = `
- id: kritobulos
  prefLabel: Kritobulos Nauta
  altLabels: [Kritobulos]
  role: Admiral
  historian: false
  died: 1902
  definition: Built the fleet and died before the reform.
  evidence: { status: confirmed }
- id: melissa
  prefLabel: Melissa Piscatrix
  altLabels: [Melissa]
  role: Speaker of the fishers
  historian: false
  died: 1930
  definition: Led the fishers who stayed outside the guilds.
  evidence: { status: confirmed }
`;

const quotations = `
- id: fifty-locks
  prefLabel: Fifty locks
  text: We are fifty locks or a hundred behind the mainland. We must dig this distance in ten summers, or the sea will take us.
  variants: [We lag fifty locks or a hundred behind the continent.]
  speaker: critias
  speakerName: Critias Solonides
  date: 1905-02-04
  definition: To the overseers of the canal.
  evidence: { status: confirmed }
- id: drown-traders
  prefLabel: Drowning the traders as an estate
  text: drowning the boat traders as an estate
  variants: [drowning of the boat traders as an estate]
  slogan: true
  speaker: critias
  speakerName: Critias Solonides
  date: 1904-12-27
  definition: A slogan of the second year.
  evidence: { status: single-page }
- id: mend-nets
  prefLabel: Mend your nets
  text: Mend your nets, fill your barrels and fear no archon.
  variants: [Mend your nets]
  speaker: melissa
  speakerName: Melissa Piscatrix, as reported by Critias
  date: 1905
  definition: Advice to the fishers.
  evidence: { status: confirmed }
- id: nets-lost
  prefLabel: Nets are lost
  text: Whoever loses forty nets in the harbour of the capital will never find them in the open sea.
  translated: true
  speaker: critias
  speakerName: Critias Solonides
  date: 1906
  definition: Said in Old Atlantean.
  evidence: { status: confirmed }
- id: unseen
  prefLabel: Unseen
  text: The tide has never asked a fisher for his vote or his opinion
  speaker: melissa
  speakerName: Melissa Piscatrix
  definition: Nobody has seen it in print.
  evidence: { status: partial }
`;

const { pack, problems } = compilePack(
  new Map([
    ...tinyFiles,
    ['people.yaml', `${tinyFiles.get('people.yaml') ?? ''}${people}`],
    ['quotations.yaml', `${tinyFiles.get('quotations.yaml') ?? ''}${quotations}`],
  ]),
);
assert.ok(pack, JSON.stringify(problems));
const knowledge = createKnowledge([pack], tinyCountries);

interface Placed extends Judgement {
  readonly from: number;
  readonly to: number;
}

function judge(text: string): readonly Placed[] {
  return parseNote(text).blocks.flatMap(({ block, start, context }) =>
    checkBlock(block, context, knowledge)
      .filter(({ rule }) => rule === 'quotation.differs')
      .map((judgement) => ({
        ...judgement,
        from: start + judgement.span.start,
        to: start + judgement.span.end,
      })),
  );
}

/** The note after the first fix of its first finding. */
function mend(text: string): string {
  const [found] = judge(text);
  const [fix] = found?.fixes ?? [];
  assert.ok(found && fix, text);
  const offset = found.from - found.span.start;
  return text.slice(0, offset + fix.span.start) + fix.newText + text.slice(offset + fix.span.end);
}

describe('quotations given to somebody else', () => {
  const wrong: readonly string[] = [
    'As Melissa put it, “⟦we are fifty locks or a hundred behind the mainland⟧”.',
    'Melissa said: "⟦We must dig this distance in ten summers⟧".',
    "Melissa told the overseers that '⟦we must dig this distance in ten summers⟧'.",
    '“⟦We must dig this distance in ten summers⟧,” Melissa warned.',
    '“⟦We must dig this distance in ten summers⟧”, said Melissa.',
    '“⟦We must dig this distance in ten summers⟧” (Melissa, 1905)',
    '“⟦We must dig this distance in ten summers⟧” – Melissa',
    'Melissa, 1905: “⟦We must dig this distance in ten summers⟧”',
    'In Melissa’s famous phrase, «⟦we must dig this distance in ten summers⟧».',
    'In the words of Melissa, “⟦we must dig this distance in ten summers⟧”.',
    'Melissa spoke to the overseers in 1905. “⟦We must dig this distance in ten summers.⟧”',
    '“⟦We must dig this distance in ten summers.⟧” Melissa said this in 1905.',
    '“⟦We are fifty locks or a hundred behind the mainland. We must dig this distance in ten summers.⟧” This was said by Melissa.',
    '> ⟦We must dig this distance in ten summers, or the sea will take us.⟧\n> — Melissa, 1905',
    'Melissa wrote:\n\n> ⟦We must dig this distance in ten summers, or the sea will take us.⟧',
    '> “⟦We must dig this distance in ten summers⟧”\n>\n> — Melissa',
    '| Quotation | Who |\n|---|---|\n| “⟦Every oar is a vote for the canal.⟧” | Melissa |',
    '- “⟦Mend your nets⟧”, Kritobulos told the fishers',
    'Kritobulos called for “⟦drowning the boat traders as an estate⟧”.', // he died before it was a slogan
    'Melissa: “⟦Who loses forty nets in the haven of the capital will never find them in the open sea.⟧”',
    'Melissa said “⟦We are 50 locks … behind the mainland⟧”.',
    'Melissa said “⟦[you] are fifty locks or a hundred behind [the] mainland⟧”.',
    'Melissa’s slogan “⟦every oar is a vote for the canal⟧” hung in every harbour.',
  ];
  for (const marked of wrong) {
    it(`says of ${JSON.stringify(marked)} that it is not theirs`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = judge(text);
      assert.deepEqual(
        found.map(({ from, to }) => text.slice(from, to)),
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
      assert.match(found[0]?.message ?? '', /, not by (?:Melissa Piscatrix|Kritobulos Nauta)/);
    });
  }

  it('is an information, and tells the wording, who said it and when', () => {
    const [found] = judge('Melissa said: “We must dig this distance in ten summers.”');
    assert.deepEqual([found?.verdict, found?.strength], ['contradicted', 'hint']);
    assert.match(
      found?.message ?? '',
      /^“We must dig this distance in ten summers” is by Critias Solonides \(4 February 1905\), not by/,
    );
  });

  it('offers the name of whoever said it', () => {
    assert.equal(
      mend('In Melissa’s phrase, “we must dig this distance in ten summers”.'),
      'In Critias’s phrase, “we must dig this distance in ten summers”.',
    );
    assert.equal(
      mend('“Mend your nets”, said Kritobulos Nauta.'),
      '“Mend your nets”, said Melissa Piscatrix.',
    );
  });
});

describe('quotations worded otherwise', () => {
  const wrong: readonly (readonly [marked: string, mended: string])[] = [
    [
      'A poster read ‘⟦every oar is a knife for the canal⟧’.',
      'A poster read ‘every oar is a vote for the canal’.',
    ],
    [
      'Critias said: “⟦We are sixty locks or a hundred behind the mainland⟧.”',
      'Critias said: “We are fifty locks or a hundred behind the mainland.”',
    ],
    [
      'The archon warned that "⟦we must dig this distance in twenty summers⟧".',
      'The archon warned that "we must dig this distance in ten summers".',
    ],
    [
      '“⟦We must dig this distance in ten winters⟧, he said.” It was a threat.',
      '“We must dig this distance in ten summers, he said.” It was a threat.',
    ],
    [
      '> ⟦We must dig this distance in ten winters⟧ …\n> — Critias',
      '> We must dig this distance in ten summers …\n> — Critias',
    ],
    [
      'He spoke of “⟦sinking the boat traders as an estate⟧”.',
      'He spoke of “drowning the boat traders as an estate”.',
    ],
    [
      'Critias: “⟦Whoever loses sixty nets in the haven of the capital will never find them⟧ at sea.”',
      'Critias: “Whoever loses forty nets in the harbour of the capital will never find them at sea.”',
    ],
    [
      'Critias wrote: ‘⟦We are not fifty locks or a hundred behind the mainland⟧’.',
      'Critias wrote: ‘We are fifty locks or a hundred behind the mainland’.',
    ],
  ];
  for (const [marked, mended] of wrong) {
    it(`says so of ${JSON.stringify(marked)}`, () => {
      const { text, ranges } = parseMarkers(marked);
      const found = judge(text);
      assert.deepEqual(
        found.map(({ from, to }) => text.slice(from, to)),
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
      assert.match(found[0]?.message ?? '', /^Known wording: “/);
      assert.equal(mend(text), mended);
      assert.deepEqual(judge(mended), []);
    });
  }
});

describe('quotations that are let be', () => {
  const right: readonly string[] = [
    // Right, whole or in part, in whatever marks and spelling.
    'As Critias put it, “we are fifty locks or a hundred behind the mainland”.',
    'Critias: "We must dig this distance in ten summers, or the sea will take us."',
    'Critias said “we are 50 locks or 100 behind the mainland”.',
    'Critias said “we are … behind the mainland”.',
    'Critias said “We are fifty locks [...] behind the mainland. We must dig [it] in ten summers”.',
    'Critias said “we must digg this distance in ten sumers”.',
    'Critias said “we lag fifty locks or a hundred behind the continent”.',
    'Critias said “we are fifty locks or a hundred behind the continent”.', // two translations in one
    'Critias: “Who loses forty nets in the haven of the capital will never discover them in open water.”', // translated
    'Critias spoke of the ‘drowning of the boat traders as an estate’.',
    '“Mend your nets”, said Melissa.',
    '> We must dig this distance in ten summers, or the sea will take us.\n> — Critias, 1905',
    '| Quotation | Who |\n|---|---|\n| “Every oar is a vote for the canal.” | Critias |\n| “Mend your nets” | Melissa |',
    // Nobody is named, or nobody is said to have said it.
    'They were told that “we must dig this distance in ten summers”.',
    'Under Melissa the fishers laughed at “every oar is a vote for the canal”.',
    'Melissa died in 1930. “We must dig this distance in ten summers” was on every wall.',
    'Melissa and the fishers stayed away. The slogan was “every oar is a vote for the canal”.',
    '- Melissa spoke for the fishers.\n- “Every oar is a vote for the canal”',
    // The speaker is named as well.
    'Melissa laughed when Critias said “every oar is a vote for the canal”.',
    '“Every oar is a vote for the canal”, said Critias, and Melissa said nothing.',
    // Words passed on, denied, asked after.
    'Melissa mocked the slogan “every oar is a vote for the canal”.',
    'Melissa never said “we must dig this distance in ten summers”.',
    'Melissa did not say: “We must dig this distance in ten summers.”',
    '“We must dig this distance in ten summers” is wrongly given to Melissa.',
    'Quoting the archon, Melissa said “we must dig this distance in ten summers”.',
    'Did Melissa say “we must dig this distance in ten summers”?',
    'Who said “every oar is a vote for the canal”: Melissa or Kritobulos?',
    // Whoever passed it on, whoever wrote about it, whoever repeated a slogan.
    'Critias wrote: “Mend your nets, fill your barrels and fear no archon.”',
    'Plato writes of “drowning the boat traders as an estate”; the historian argues that it was meant.',
    'Melissa called for “drowning the boat traders as an estate”.',
    // Something else in quotation marks.
    'Melissa called it “a vote”.',
    'Melissa said “every oar counts”.',
    'Critias was “behind the mainland”.',
    'A poster read ‘an oar is a knife’ and ‘the canal is a grave’.',
    'Melissa spoke of “the boat traders as friends of the fishers”.',
    'Kritobulos said “we are fifty men and must sail in ten days for the mainland”.',
    'The ‘distance’ was ‘ten summers’, said Melissa.',
    'Critias said we are sixty locks behind the mainland.',
    '> We must dig this distance in ten winters: my summary of the speech.',
    'Melissa said “the tide has never asked a sailor for his vote or his opinion”.',
    'Kritobulos said “the tide has never asked a fisher for his vote or his opinion”.',
    // Marks that do not close, and apostrophes.
    'Melissa said “we must dig this distance in ten winters',
    "The fishers' fear and the traders' anger, Melissa said, grew in ten winters' time.",
    '"'.repeat(500),
    '“‘'.repeat(500),
    '\ud800“we must dig this distance”\udfff',
  ];
  for (const text of right) {
    it(`says nothing of ${JSON.stringify(text.slice(0, 120))}`, () => {
      assert.deepEqual(
        judge(text).map(({ message }) => message),
        [],
      );
    });
  }

  const hostile: readonly string[] = [
    'Melissa said “we must dig this distance in ten winters”, ',
    '“we must ‘dig this "distance in ten ',
    '| “Every oar is a vote for the canal.” | Melissa |\n',
  ];
  for (const text of hostile) {
    it(`takes time in proportion to its length: ${JSON.stringify(text)}`, () => {
      const check = (count: number): (() => void) => {
        const { blocks } = parseNote(text.repeat(count));
        return () => {
          for (const { block, context } of blocks) checkBlock(block, context, knowledge);
        };
      };
      assertProportional(check, 50, 10);
    });
  }
});
