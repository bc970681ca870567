import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { outputWith, runningServer, serverProcess } from './extension.ts';
import { finding, hoverAt, openNote } from './notes.ts';
import { until } from './until.ts';

/** Kills a process, and comes back once it is dead: too early for anybody here to have been told. */
function killNow(id: number): void {
  process.kill(id, 'SIGKILL');
  while (!execFileSync('ps', ['-o', 'stat=', '-p', String(id)], { encoding: 'utf8' }).startsWith('Z'));
}

describe('a server that is killed', () => {
  it('comes back, with the open note', async () => {
    const note = await openNote('A kol$0khoz.\n\nBy 1932 only 26% of households had been collectivised.');
    const before = await serverProcess();
    process.kill(before, 'SIGKILL');
    await until('another process', async () => ((await serverProcess()) === before ? undefined : true));
    assert.match(await hoverAt(note), /collective farm/i);
    await finding(note.document, 'statistic.contradicts');
    await outputWith(/stopped by itself[^]*Server \S+ started again/);
  });

  it('comes back when it is killed while much is being written to it', async () => {
    const note = await openNote('A kol$0khoz.');
    const [client, before] = [await runningServer(), await serverProcess()];
    killNow(before);
    await Promise.allSettled(Array.from({ length: 10 }, () => client.sendNotification('nobody/listens')));
    await until('another process', async () => ((await serverProcess()) === before ? undefined : true));
    assert.match(await hoverAt(note), /collective farm/i);
  });
});
