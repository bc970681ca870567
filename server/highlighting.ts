/** Colours what is seen of a note: semantic tokens, for as long as the settings want them. */
import type { ResponseError, SemanticTokens } from 'vscode-languageserver';
import { outdated } from './answering.ts';
import { checkAll } from './checkAll.ts';
import { encodeTokens, silencedIn, tokensBetween } from './features/semanticTokens.ts';
import type { Host } from './host.ts';

/** What the server tells it. */
export interface Highlighting {
  /** The settings changed: what is seen is coloured anew. */
  refresh(): void;
}

/**
 * How long a note is checked before what is seen of it is coloured, in milliseconds. A longer one is checked further while
 * it is looked at, unless comments in it silence something: where they reach is known in the end only.
 */
const patience = 50;
const ignoring = 'history-notes-ignore';

/** Answers the requests on the host's connection; must be called before it listens. */
export function startHighlighting(host: Host): Highlighting {
  const { connection, support, knowledge, documents, settings, log, answering } = host;
  if (!support.semanticTokens) return { refresh: () => undefined };

  connection.languages.semanticTokens.onRange(
    answering(
      'tokens',
      async ({ textDocument, range }, token): Promise<SemanticTokens | ResponseError | null> => {
        await settings.ready(textDocument.uri);
        const note = documents.get(textDocument.uri);
        if (note === undefined) return null;
        const wanted = settings.of(note.uri);
        // Nothing at all would leave the colours that are there.
        if (!wanted.highlighting) return { data: [] };
        const { checked } = note;
        const isWanted = (): boolean => !token.isCancellationRequested && documents.get(note.uri) === note;
        const deadline = Date.now() + patience;
        const isChecked =
          (await checkAll(checked, () => isWanted() && Date.now() < deadline)) ||
          (checked.note.text.includes(ignoring) && (await checkAll(checked, isWanted)));
        if (!isWanted()) return outdated(token);
        const silenced = isChecked ? silencedIn(checked) : () => false;
        const [from, to] = [checked.lines.offsetAt(range.start), checked.lines.offsetAt(range.end)];
        return { data: encodeTokens(tokensBetween(checked, from, to, wanted, silenced, knowledge), checked) };
      },
    ),
  );

  return {
    refresh() {
      if (!support.refreshSemanticTokens) return;
      connection.languages.semanticTokens
        .refresh()
        .then(undefined, (error: unknown) => log('refresh of tokens', error));
    },
  };
}
