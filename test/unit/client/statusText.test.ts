import assert from 'node:assert/strict';
import { statusText } from '../../../client/statusText.ts';
import type { ClaimCounts } from '../../../server/protocol.ts';
import type { ServerState } from '../../../client/server.ts';
import { english } from './english.ts';

const cases: readonly (readonly [ServerState, number, string])[] = [
  ['starting', 0, 'Starting…'],
  ['starting', 3, 'Starting…'],
  ['running', 0, 'No findings'],
  ['running', 1, '1 finding'],
  ['running', 12, '12 findings'],
  ['stopped', 2, 'Not running'],
];

describe('the language status item', () => {
  for (const [state, findings, text] of cases) {
    it(`says “${text}” when ${state} with ${findings}`, () => {
      assert.equal(statusText(state, findings, true, english).text, text);
    });
  }

  const none = {
    contradicted: 0,
    disagrees: 0,
    contested: 0,
    'scope-differs': 0,
    supported: 0,
    ignored: 0,
  };
  const details: readonly (readonly [ClaimCounts | undefined, string])[] = [
    [undefined, 'Figures and dates in this note'],
    [none, 'Nothing here could be compared'],
    [{ ...none, contradicted: 1, supported: 1 }, '1 contradicts, 1 agrees'],
    [
      { contradicted: 4, disagrees: 2, contested: 1, 'scope-differs': 3, supported: 11, ignored: 1 },
      '4 contradict, 2 differ, 1 disputed, 11 agree',
    ],
  ];
  for (const [counts, detail] of details) {
    it(`says “${detail}” below`, () => {
      assert.equal(statusText('running', 1, true, english, counts).detail, detail);
    });
  }

  it('does not count while the server does not run', () => {
    assert.equal(statusText('starting', 0, true, english, none).detail, '');
    assert.match(statusText('stopped', 0, true, english, none).detail, /not checked/);
  });

  it('looks busy only while the server starts, and wrong only when it is not running', () => {
    const states: readonly ServerState[] = ['starting', 'running', 'stopped'];
    assert.deepEqual(
      states.map((state) => statusText(state, 0, true, english).busy),
      [true, false, false],
    );
    assert.deepEqual(
      states.map((state) => statusText(state, 0, true, english).severity),
      ['information', 'information', 'error'],
    );
  });

  it('says what is off where the folder is not trusted, as long as the rest works', () => {
    const details = (state: ServerState): readonly string[] =>
      [true, false].map((trusted) => statusText(state, 1, trusted, english).detail);
    assert.deepEqual(details('running'), [
      'Figures and dates in this note',
      'Open notes only, until you trust the folder',
    ]);
    assert.deepEqual(details('stopped'), [
      'Figures and dates are not checked',
      'Figures and dates are not checked',
    ]);
  });
});
