import assert from 'node:assert/strict';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { type Contestant, echoServer, emptyServer, ours, oursPushing, remarkServer } from './contestants.ts';
import { residentMemory } from './memory.ts';
import { longNote } from './notes/longNote.ts';
import { startSession } from './session.ts';
import { difference, staleIn } from './staleness.ts';
import { typing } from './typing.ts';

const stale: Contestant = {
  ...echoServer,
  name: 'stale',
  command: { program: path.join(import.meta.dirname, 'servers/stale.mjs'), args: ['--stdio'] },
};

describe('the harness of the benchmark', () => {
  const note = longNote(1000);

  for (const contestant of [ours(), oursPushing, remarkServer, emptyServer, echoServer]) {
    it(`takes the time of an edit: ${contestant.name}`, async () => {
      const session = await startSession(contestant);
      const { milliseconds: opening } = await session.open(note);
      const times: number[] = [];
      for (const edit of typing(note, 3)) times.push((await session.edit(edit)).milliseconds);
      const memory = residentMemory(session.pid);
      await session.stop();
      for (const time of [session.started.milliseconds, opening, ...times]) {
        assert.ok(time > 0 && time < 60_000, `${time} ms`);
      }
      assert.ok(memory > 10 && memory < 4000, `${memory} MB`);
    });
  }

  it('is told the diagnostics of the text as it is now', async () => {
    const session = await startSession(ours());
    const wrong = 'By July 1932 some 26% of peasant households had been collectivised.\n';
    const opened = await session.open(`${wrong}\n${note}`);
    const mended = await session.edit({ offset: session.text.indexOf('26%'), deleted: 2, text: '62' });
    const problem = await staleIn(mended.result, session.text, ours());
    const planted = await staleIn(opened.result, session.text, ours());
    await session.stop();
    assert.equal(problem, undefined);
    assert.match(planted ?? '', /^reported, but no longer so: .*26%/);
  });

  it('catches a server that reports what was so before', async () => {
    const session = await startSession(stale);
    await session.open('before\n');
    const { result } = await session.edit({ offset: 0, deleted: 6, text: 'after' });
    const problem = await staleIn(result, session.text, stale);
    await session.stop();
    assert.match(problem ?? '', /"before"/);
  });

  it('tells what is missing, and what is there twice', () => {
    const at = { line: 0, character: 0 };
    const said = (message: string, data?: string): Diagnostic => {
      return { range: { start: at, end: at }, message, ...(data === undefined ? {} : { data }) };
    };
    assert.match(difference([], [said('one')]) ?? '', /^not reported: .*one/);
    assert.equal(difference([said('one'), said('one')], [said('one')]), '2 instead of 1');
    assert.equal(difference([said('one', 'version 2')], [said('one', 'version 1')]), undefined);
  });

  it('rejects with what a server said when it ended before it answered', async () => {
    const program = path.join(import.meta.dirname, 'servers/usage.mjs');
    await assert.rejects(startSession({ ...echoServer, command: { program } }), /usage\.mjs ended with 0/);
  });
});
