import assert from 'node:assert/strict';
import { entryList } from '../../../server/features/entryList.ts';
import { packDocument } from '../../../server/features/packDocument.ts';
import { rules } from '../../../server/features/shared/rules.ts';
import { createKnowledge } from '../../../server/knowledge/create.ts';
import { tinyKnowledge, tinyPack } from '../tinyPack.ts';

function page(name: string, knowledge = tinyKnowledge): string {
  const text = packDocument(`history-notes:/atlantis-canals/${name}.md`, knowledge);
  assert.ok(text !== undefined, name);
  return text;
}

describe('pack documents', () => {
  it('tell everything of a measure in a table', () => {
    const text = page('boats-in-guilds');
    assert.match(text, /^# Boats in fishing guilds\n/);
    const [head, rule, first, second] = text.split('\n').filter((line) => line.startsWith('|'));
    assert.deepEqual(
      [head, rule, first, second],
      [
        '| Period        | Figure | Accepted here | Source |',
        '| ------------- | ------ | ------------- | ------ |',
        '| July 1903     | 4%     |               | Plato (1950) |',
        '| July 1904     | 24%    | 23.6–24%      | Plato (1950), p. 40 |',
      ],
    );
    assert.match(text, /- February 1906: Two weeks before the halt\./);
    assert.match(
      text,
      /- \[Plato \(1950\)\]\(sources\/plato1950\.md\)\. Water and Bronze\. Academy Press, p\. 40\./,
    );
    assert.match(text, /\[Nets in fishing guilds\]\(nets-in-guilds\.md\)/);
  });

  it('tell who holds which value', () => {
    assert.match(page('diggers-dead'), /- Plato 1950: 50,000–60,000 people\n- Solon 1911: 20,000 people/);
  });

  it('tell which other values are accepted, and do not say that somebody gives them', () => {
    const text = page('seals');
    assert.match(
      text,
      /\| 1903 +\| 30\.7 million head \(summer count\) +\| 30\.4–30\.7 million head, 32\.1 million head +\|/,
    );
    assert.doesNotMatch(text, /Also in circulation/);
  });

  it('tell what other series give', () => {
    const measures = tinyPack.measures.map((measure) => ({
      ...measure,
      observations: measure.observations.flatMap((observation) =>
        observation.id === 'fish-1907'
          ? [observation, { ...observation, id: 'salted', value: { low: 51, high: 51 }, series: 'salted' }]
          : [observation],
      ),
    }));
    const text = page('fish-landed', createKnowledge([{ ...tinyPack, measures }], []));
    assert.match(text, /\| Period \| Figure +\| Also in circulation +\| Accepted here +\| Source \|/);
    assert.match(text, /\| 1907 +\| 55–60 million tonnes +\| 51 million tonnes \(salted\) +\|/);
  });

  it('list each work once, "After" only where it was seen for nothing', () => {
    const sources = [
      { source: 'solon1911', after: true },
      { source: 'plato1950', after: true },
      { source: 'solon1911', locator: 'p. 3' },
      { source: 'solon1911', locator: 'p. 5' },
    ];
    const terms = tinyPack.terms.map((term) => ({ ...term, sources }));
    const text = page('net', createKnowledge([{ ...tinyPack, terms }], []));
    assert.deepEqual(text.split('## Sources\n\n')[1]?.trim().split('\n'), [
      '- [Solon (1911)](sources/solon1911.md). The Burst Ring. Annals of the Sea, p. 3, p. 5. (contemporary witness)',
      '- After [Plato (1950)](sources/plato1950.md). Water and Bronze. Academy Press.',
    ]);
  });

  it('tell of a source what it is, how it is cited and what rests on it', () => {
    assert.equal(
      page('sources/solon1911'),
      [
        '# Solon (1911)',
        '',
        'Solon (1911). The Burst Ring. Annals of the Sea.',
        '',
        'contemporary witness',
        '',
        'To cite it in a note: `[@solon1911]`, with a page `[@solon1911, p. 12]`.',
        '',
        '## What rests on it',
        '',
        '### Figures',
        '',
        '- [Deaths of canal diggers](../diggers-dead.md) (cited after others)',
        '',
        '### Events',
        '',
        '- [Great Flood](../flood.md) (cited after others)',
        '',
      ].join('\n'),
    );
    const plato = page('sources/plato1950');
    assert.match(plato, /^Aristocles Plato \(1950\)\. Water and Bronze\. Academy Press\.$/m);
    assert.match(plato, /^- \[fishing guild\]\(\.\.\/guild-of-fishers\.md\), p\. 12$/m);
  });

  it('say so of a source on which nothing rests', () => {
    const sources = [
      ...tinyPack.sources,
      { id: 'none', type: 'book', title: 'Is it Lost?', author: [], url: 'https://example.org/x' },
    ];
    const text = page('sources/none', createKnowledge([{ ...tinyPack, sources }], []));
    assert.match(text, /^# Is it Lost\?\n\nIs it Lost\?\n\n<https:\/\/example\.org\/x>\n/);
    assert.match(text, /## What rests on it\n\nNothing /);
  });

  it('are linked to others that exist', () => {
    const folder = 'history-notes:/atlantis-canals/';
    const names = [
      ...entryList(tinyKnowledge).map(({ uri }) => uri),
      ...tinyPack.sources.map(({ id }) => `${folder}sources/${id}.md`),
    ];
    let links = 0;
    for (const uri of names) {
      for (const [, address = ''] of (packDocument(uri, tinyKnowledge) ?? '').matchAll(/\]\(([^)]+)\)/g)) {
        links += 1;
        assert.ok(packDocument(new URL(address, uri).href, tinyKnowledge), `${address} on ${uri}`);
      }
    }
    assert.ok(links > 20);
  });

  const pages: readonly (readonly [string, RegExp])[] = [
    [
      'guild-of-fishers',
      /# fishing guild\n\n[^]*\*\*Dates:\*\* 1903–10[^]*## Often confused[^]*## Also written\n\nrybolov, рыболов/,
    ],
    ['critias', /# Critias Solonides\n\n1861–1912 – First archon/],
    ['canal-decree', /# Canal Decree\n\n\*\*12 April 1903\*\*[^]*Also dated:\*\* 30 March 1903/],
    [
      'flood',
      /\*\*c\. 1907\*\*[^]*- After \[Solon \(1911\)\]\(sources\/solon1911\.md\)\. The Burst Ring\. Annals of the Sea\./,
    ],
    ['every-oar', /> Every oar is a vote for the canal\.\n\nCritias, 2 January 1904/],
  ];
  for (const [name, expected] of pages) {
    it(`tell of ${name}`, () => {
      assert.match(page(name), expected);
    });
  }

  for (const { rule } of rules) {
    it(`document ${rule}: what it reports and how to silence it`, () => {
      const text = packDocument(`history-notes:/rules/${rule}.md`, tinyKnowledge) ?? '';
      assert.ok(text.includes(`<!-- history-notes-ignore ${rule} -->`));
      assert.ok(text.includes(`<!-- history-notes-ignore-note ${rule} -->`));
      assert.ok(text.includes('historyNotes.severity'));
    });
  }

  it('exist for every entry in the list, which is in alphabetical order', () => {
    const entries = entryList(tinyKnowledge);
    assert.ok(entries.some(({ uri }) => uri === 'history-notes:/atlantis-canals/net.md'));
    for (const { uri, label } of entries) {
      assert.ok(packDocument(uri, tinyKnowledge)?.startsWith(`# ${label}\n`), uri);
    }
    const folded = entries.map(({ label }) => label.toLowerCase());
    assert.deepEqual(folded, [...folded].sort());
  });

  const nowhere = [
    '',
    'file:///net.md',
    'history-notes:/',
    'history-notes:/atlantis-canals/constructor.md',
    'history-notes:/atlantis-canals/__proto__.md',
    'history-notes:/other-pack/net.md',
    'history-notes:/rules/other.md',
    'history-notes:/atlantis-canals/%E0%A4%A.md',
    'history-notes:/atlantis-canals/net',
    'history-notes:/atlantis-canals/../net.md',
    'history-notes:/atlantis-canals/sources/constructor.md',
    'history-notes:/other-pack/sources/plato1950.md',
    'history-notes:/sources/plato1950.md',
  ];
  for (const uri of nowhere) {
    it(`do not exist at "${uri}"`, () => {
      assert.equal(packDocument(uri, tinyKnowledge), undefined);
    });
  }
});
