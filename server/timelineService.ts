/** Answers the timeline of a note, a slice of time at once. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { breathe } from './breathe.ts';
import { backdropOf, timelineDates } from './features/timeline/timeline.ts';
import type { Host } from './host.ts';
import type { TimelineDate, TimelineResult } from './protocol.ts';

/** How many dates are told of one note: more than anybody can tell apart in a picture. */
const most = 2000;

/** How long dates are gathered in one go before other messages are let in, in milliseconds. */
const slice = 8;

/** The timeline of an open note, as it is when the request comes in; null where it is not open. */
export type TimelineOfNote = (
  uri: string,
  token: CancellationToken,
) => Promise<TimelineResult | ResponseError>;

export function timelineOfOpenNotes({
  documents,
  knowledge,
}: Pick<Host, 'documents' | 'knowledge'>): TimelineOfNote {
  return async (uri, token) => {
    const checked = documents.get(uri)?.checked;
    if (checked === undefined) return null;
    const { note, lines } = checked;
    const dates: TimelineDate[] = [];
    let total = 0;
    let since = Date.now();
    for (let number = 0; number < note.chunkCount; number += 1) {
      if (Date.now() - since > slice) {
        await breathe();
        if (token.isCancellationRequested) {
          return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        }
        since = Date.now();
      }
      const found = timelineDates(checked.checkedChunk(number), note.startOf(number), lines, knowledge);
      total += found.length;
      dates.push(...found.slice(0, most - dates.length));
    }
    return { dates, total, backdrop: backdropOf(dates, knowledge) };
  };
}
