import assert from 'node:assert/strict';
import { entryList } from '../../../server/features/entryList.ts';
import { packDocument } from '../../../server/features/packDocument.ts';
import { rules } from '../../../server/features/shared/rules.ts';
import { tinyKnowledge } from '../tinyPack.ts';

function page(name: string): string {
  const text = packDocument(`history-notes:/atlantis-canals/${name}.md`, tinyKnowledge);
  assert.ok(text !== undefined, name);
  return text;
}

describe('pack documents', () => {
  it('tell everything of a measure in a table', () => {
    const text = page('boats-in-guilds');
    assert.match(text, /^# Boats in fishing guilds\n/);
    assert.match(text, /\| July 1904 \| 24% \| 23\.6–24% \| Plato \(1950\), p\. 40 \|/);
    assert.match(text, /\*February 1906:\* Two weeks before the halt\./);
    assert.match(text, /- Plato \(1950\)\. Water and Bronze\. Academy Press\./);
    assert.match(text, /\[Nets in fishing guilds\]\(history-notes:\/atlantis-canals\/nets-in-guilds\.md\)/);
  });

  it('tell who holds which value', () => {
    assert.match(page('diggers-dead'), /- Plato 1950: 50,000–60,000 people\n- Solon 1911: 20,000 people/);
  });

  it('tell what other series give', () => {
    assert.match(page('seals'), /\| 1903 \| 30\.7 million head \(summer count\) \| [^|]*32\.1 million head/);
  });

  const pages: readonly (readonly [string, RegExp])[] = [
    ['guild-of-fishers', /# fishing guild\n\n[^]*\*\*Dates:\*\* 1903–10[^]*рыболов[^]*## Often confused/],
    ['critias', /# Critias Solonides\n\n1861–1912 – First archon/],
    ['canal-decree', /# Canal Decree\n\n\*\*12 April 1903\*\*[^]*Also dated:\*\* 30 March 1903/],
    ['flood', /\*\*c\. 1907\*\*[^]*- After Solon \(1911\)\. The Burst Ring\. Annals of the Sea\./],
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
  ];
  for (const uri of nowhere) {
    it(`do not exist at "${uri}"`, () => {
      assert.equal(packDocument(uri, tinyKnowledge), undefined);
    });
  }
});
