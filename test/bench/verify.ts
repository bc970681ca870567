/** Before a server is measured: does it do its work at all? A server that reports nothing is fast. */
import { type Contestant, markdownServer, ours, oursPushing, remarkServer } from './contestants.ts';
import { startSession } from './session.ts';

/** A note with two mistakes, one for each kind of server: a figure that is wrong and a link that leads nowhere. */
const mistaken = `# Notes

By July 1932 some 26% of peasant households had been collectivised.

See [above](#nowhere) and [the cards](cards.md).
`;

/** What each server has to report of it; the parser, nothing at all. */
const expected: readonly (readonly [Contestant, readonly string[]])[] = [
  [ours(), ['statistic.contradicts']],
  [oursPushing, ['statistic.contradicts']],
  [markdownServer, ['link.no-such-header-in-own-file', 'link.no-such-file']],
  [remarkServer, []],
];

/** Throws where a server does not report what it is there to report, or goes on doing so when it was mended. */
export async function verifyContestants(): Promise<void> {
  for (const [contestant, codes] of expected) {
    const session = await startSession(contestant);
    const first = await session.open(mistaken);
    const mended = mistaken.replace('26%', '62%').replace('#nowhere', '#notes').replace('cards.md', '#notes');
    const then = await session.edit({ offset: 0, deleted: mistaken.length, text: mended });
    await session.stop();
    const reported = first.result.map(({ code }) => String(code)).sort();
    if (reported.join() !== [...codes].sort().join() || then.result.length > 0) {
      const said = JSON.stringify([first.result, then.result]);
      throw new Error(
        `${contestant.name} was expected to report ${codes.join(', ')}, and then nothing: ${said}`,
      );
    }
  }
}
