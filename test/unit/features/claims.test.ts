import assert from 'node:assert/strict';
import { checkLazily } from '../../../server/checkedNotes.ts';
import { claimsOf, countClaims } from '../../../server/features/claims.ts';
import { disagreementsOf, figuresOf } from '../../../server/features/shared/disagreements.ts';
import type { NoteClaim } from '../../../server/protocol.ts';
import { readSettings } from '../../../server/settings.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote } from './support.ts';

/** The claims of a note that is really checked. */
function claims(text: string, severity: unknown = {}): readonly NoteClaim[] {
  const checked = checkLazily(text, tinyKnowledge, (error) => assert.fail(String(error)));
  const figures = figuresOf('file:///note.md', 'note.md', checked, tinyKnowledge);
  const disagreements = disagreementsOf(figures, [], tinyKnowledge);
  return [...claimsOf(checked, readSettings({ severity }), disagreements, tinyKnowledge)];
}

/** Names the topic, as a note does at its top. */
const title = '# The fishing guilds of Atlantis\n\n';
const right = 'In 1905 some 53% of boats had been pooled in guilds.';
const wrong = 'In 1905 only 35% of boats had been pooled in guilds.';

describe('the claims of a note', () => {
  it('say of what agrees what the record has, according to whom, and where it stands', () => {
    const [claim, ...others] = claims(`# Canals\n\n## Boats\n\n${right}\n`);
    assert.ok(claim);
    assert.deepEqual(others, []);
    const { message, entry, ...rest } = claim;
    assert.match(message, /^Agrees: boats in fishing guilds/);
    assert.deepEqual(rest, {
      range: { start: { line: 4, character: 13 }, end: { line: 4, character: 16 } },
      text: '53%',
      subject: 'statistic',
      verdict: 'supported',
      known: '53%, July 1905',
      source: 'Plato (1950)',
      works: ['Plato (1950). Water and Bronze. Academy Press.'],
      heading: 'Boats',
    });
    assert.equal(entry?.label, 'Boats in fishing guilds');
    assert.equal(entry.kind, 'measure');
    assert.equal(entry.uri, 'history-notes:/atlantis-canals/boats-in-guilds.md');
    assert.ok(entry.line > 0);
  });

  it('carry the rule and the severity of what is reported', () => {
    const [claim] = claims(wrong);
    assert.equal(claim?.verdict, 'contradicted');
    assert.deepEqual(claim.finding, { rule: 'statistic.contradicts', severity: 'warning' });
    assert.equal(claim.silenced, undefined);
    assert.match(claim.message, /53%/);
  });

  const silences: readonly {
    readonly what: string;
    readonly text: string;
    readonly severity?: unknown;
    readonly silenced: NoteClaim['silenced'];
  }[] = [
    { what: 'a comment', text: `<!-- history-notes-ignore -->\n\n${wrong}`, silenced: 'comment' },
    {
      what: 'settings',
      text: wrong,
      severity: { 'statistic.contradicts': 'off' },
      silenced: 'settings',
    },
  ];
  for (const { what, text, severity, silenced } of silences) {
    it(`say that ${what} silences one, and its verdict all the same`, () => {
      const [claim] = claims(text, severity);
      assert.equal(claim?.verdict, 'contradicted');
      assert.equal(claim.finding, undefined);
      assert.equal(claim.silenced, silenced);
    });
  }

  it('tell apart equal sentences in two places of which one is silenced', () => {
    const found = claims(`${title}${wrong}\n\n<!-- history-notes-ignore -->\n\n${wrong}\n`);
    assert.deepEqual(
      found.map(({ finding, silenced }) => [finding?.rule, silenced]),
      [
        ['statistic.contradicts', undefined],
        [undefined, 'comment'],
      ],
    );
  });

  it('have dates, with the day that is known', () => {
    const [claim] = claims('The Canal Decree was issued in May 1904.');
    assert.equal(claim?.subject, 'date');
    assert.equal(claim.verdict, 'contradicted');
    assert.equal(claim.known, '12 April 1903');
    assert.equal(claim.entry?.kind, 'event');
  });

  it('have figures that the note itself contradicts, in their place among the others', () => {
    const found = claims(
      `${title}In 1903 there were 30.7 million seals.\n\nMore. In 1903 there were 32.1 million seals.`,
    );
    const verdicts = found.map(({ text, verdict }) => `${text}: ${verdict}`);
    assert.deepEqual(verdicts, [
      '30.7 million: supported',
      '30.7 million: disagrees',
      '32.1 million: supported',
      '32.1 million: disagrees',
    ]);
    assert.equal(found[1]?.finding?.rule, 'note.disagrees');
  });

  it('are counted by verdict, those that are silenced apart', () => {
    const text = `${title}${right}\n\n${wrong}\n\nMore. ${wrong} <!-- history-notes-ignore -->\n`;
    const checked = checkLazily(text, tinyKnowledge, (error) => assert.fail(String(error)));
    assert.deepEqual(countClaims(checked, readSettings({}), []), {
      contradicted: 1,
      disagrees: 0,
      contested: 0,
      'scope-differs': 0,
      supported: 1,
      ignored: 1,
    });
  });

  it('leave out what could not be compared', () => {
    const checked = checkedNote('There were 40 boats.', { words: '40', verdict: 'not-covered' });
    assert.deepEqual([...claimsOf(checked, readSettings({}), [], tinyKnowledge)], []);
  });

  it('name the works of all who differ', () => {
    const [dead] = claims(`${title}About 40,000 diggers died on the canals in 1903–07.`);
    assert.equal(dead?.verdict, 'contested');
    assert.deepEqual(
      dead.works?.map((work) => work.split('.')[0]),
      ['Plato (1950)', 'Solon (1911)'],
    );
  });

  it('know of sites where no work is cited, and nothing of sums', () => {
    const checked = checkedNote(
      'Harbour fees; 1 + 1 = 3.',
      { words: 'Harbour fees', term: 'harbour-fees' },
      { words: '3', subject: 'arithmetic' },
    );
    const [fees, sum] = claimsOf(checked, readSettings({}), [], tinyKnowledge);
    assert.equal(fees?.source, 'checked on example.org');
    assert.equal(sum?.entry, undefined);
    assert.equal(sum?.source, undefined);
  });
});
