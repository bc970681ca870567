/** The requests and notifications of protocol.ts, which only our own client sends. */
import { claimsService } from './claimsService.ts';
import { entryList } from './features/entryList.ts';
import { entryLookup } from './features/entryLookup.ts';
import { marksOf } from './features/marks.ts';
import { packDocument } from './features/packDocument.ts';
import type { Host } from './host.ts';
import { answerFrom } from './newestNote.ts';
import type {
  CheckTextMethod,
  ClaimCountsMethod,
  ClaimsMethod,
  ClaimsParams,
  DocumentMethod,
  DocumentParams,
  DocumentResult,
  EntriesMethod,
  EntriesResult,
  EntryAtMethod,
  EntryAtParams,
  EntryAtResult,
  MarksMethod,
  MarksParams,
  NotesMethod,
  NotesParams,
  TimelineMethod,
  TimelineParams,
} from './protocol.ts';
import { timelineOf } from './timelineService.ts';

const documentMethod: DocumentMethod = 'historyNotes/document';
const entryAtMethod: EntryAtMethod = 'historyNotes/entryAt';
const entriesMethod: EntriesMethod = 'historyNotes/entries';
const marksMethod: MarksMethod = 'historyNotes/marks';
const notesMethod: NotesMethod = 'historyNotes/notes';
const checkTextMethod: CheckTextMethod = 'historyNotes/checkText';
const claimCountsMethod: ClaimCountsMethod = 'historyNotes/claimCounts';
const claimsMethod: ClaimsMethod = 'historyNotes/claims';
const timelineMethod: TimelineMethod = 'historyNotes/timeline';

/** Answers them on the host's connection; must be called before it listens. */
export function serveOwnRequests(host: Host): void {
  const { connection, knowledge, documents, neighbours, settings, answering } = host;
  const { claims, counts, text } = claimsService(host);
  const timeline = answerFrom(host, timelineOf(knowledge));
  const marks = answerFrom(host, ({ uri, checked }) => marksOf(checked, settings.of(uri), knowledge));

  connection.onRequest(
    documentMethod,
    answering('document', ({ uri }: DocumentParams): DocumentResult => {
      return { text: packDocument(uri, knowledge) ?? `There is nothing at ${uri}.\n` };
    }),
  );

  connection.onRequest(
    entryAtMethod,
    answering('entry', ({ textDocument, position }: EntryAtParams): EntryAtResult => {
      const checked = documents.get(textDocument.uri)?.checked;
      if (checked === undefined) return null;
      return entryLookup(checked, checked.lines.offsetAt(position), knowledge);
    }),
  );

  connection.onRequest(entriesMethod, (): EntriesResult => entryList(knowledge));

  connection.onRequest(
    claimsMethod,
    answering('claims', ({ textDocument }: ClaimsParams, token) => claims(textDocument.uri, token)),
  );

  connection.onRequest(checkTextMethod, answering('check', text));

  connection.onRequest(
    claimCountsMethod,
    answering('claim counts', ({ textDocument }: ClaimsParams, token) => counts(textDocument.uri, token)),
  );

  connection.onRequest(
    timelineMethod,
    answering('timeline', ({ textDocument }: TimelineParams, token) => timeline(textDocument.uri, token)),
  );

  connection.onRequest(
    marksMethod,
    answering('marks', ({ textDocument }: MarksParams, token) => marks(textDocument.uri, token)),
  );

  connection.onNotification(notesMethod, (params: NotesParams) => neighbours.receive(params));
}
