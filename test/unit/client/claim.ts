/** Claims as the server tells them, for the tests of what is shown of them. */
import type { NoteClaim } from '../../../server/protocol.ts';

/** `26%` in line 13, which contradicts the record, unless `given` says otherwise. */
export function claim(given: Partial<NoteClaim> = {}): NoteClaim {
  return {
    range: { start: { line: 12, character: 4 }, end: { line: 12, character: 7 } },
    text: '26%',
    subject: 'statistic',
    verdict: 'contradicted',
    message: 'It was 61.5%, not 26%.',
    ...given,
  };
}
