import assert from 'node:assert/strict';
import { outputWith, serverProcess } from './extension.ts';
import { finding, hoverAt, openNote } from './notes.ts';
import { until } from './until.ts';

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
});
