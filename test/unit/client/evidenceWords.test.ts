import assert from 'node:assert/strict';
import { groupClaims } from '../../../client/evidence/groups.ts';
import {
  aboutOf,
  groupSpoken,
  groupTitle,
  placeOf,
  shortened,
  spoken,
} from '../../../client/evidence/words.ts';
import type { NoteClaim } from '../../../server/protocol.ts';
import { claim } from './claim.ts';
import { english } from './english.ts';

describe('the claims of a note in groups', () => {
  it('have those to mend first, those that are ignored last, and each in the order of the note', () => {
    const groups = groupClaims([
      claim({ text: 'a', verdict: 'supported' }),
      claim({ text: 'b', silenced: 'comment' }),
      claim({ text: 'c' }),
      claim({ text: 'd', verdict: 'supported' }),
    ]);
    assert.deepEqual(
      groups.map(({ name, claims }) => [name, claims.map((listed) => listed.claim.text).join()]),
      [
        ['contradicted', 'c'],
        ['supported', 'a,d'],
        ['ignored', 'b'],
      ],
    );
  });

  it('tell equal claims apart, and keep their names when other places change', () => {
    const ids = (claims: readonly NoteClaim[]): readonly string[] =>
      groupClaims(claims).flatMap((group) => group.claims.map(({ id }) => id));
    const before = ids([claim(), claim()]);
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(
      ids([claim({ text: '40%', verdict: 'supported' }), claim(), claim()]).slice(0, 2),
      before,
    );
  });
});

describe('the words for claims', () => {
  it('say what the claim is about, and where it stands', () => {
    const entry = { label: 'Cattle', kind: 'measure', uri: 'history-notes:/a/b.md', line: 4 } as const;
    assert.equal(aboutOf(claim({ entry }), english), 'Cattle');
    assert.equal(aboutOf(claim({ subject: 'arithmetic' }), english), 'numbers that do not add up');
    assert.equal(placeOf(claim(), english), 'line 13');
    assert.equal(placeOf(claim({ heading: 'Herds' }), english), 'line 13, Herds');
  });

  it('put the verdict into words for those who do not see the icon', () => {
    assert.equal(
      spoken(claim({ heading: 'Herds' }), english),
      '26%. Contradicts the record: It was 61.5%, not 26%. line 13, Herds',
    );
    assert.match(spoken(claim({ silenced: 'comment' }), english), /Contradicts.* Ignored by a comment/);
    assert.match(spoken(claim({ silenced: 'settings' }), english), /Contradicts.* Switched off/);
    assert.equal(groupSpoken('supported', 1, english), 'Agrees with the record, 1 place');
    assert.equal(groupSpoken('contested', 3, english), 'Historians disagree, 3 places');
  });

  it('are others for each group', () => {
    const names = [
      'contradicted',
      'disagrees',
      'contested',
      'scope-differs',
      'supported',
      'ignored',
    ] as const;
    assert.equal(new Set(names.map((name) => groupTitle(name, english))).size, names.length);
  });

  it('leave out the end of a long quotation, and put it on one line', () => {
    assert.equal(shortened('Every oar\nis a vote'), 'Every oar is a vote');
    const long = shortened('every oar is a vote for the canal, and '.repeat(10));
    assert.ok(long.length < 70 && long.endsWith('…'), long);
  });
});
