/** The language features of the protocol: each request is handed to its feature, with the note it is about. */
import type { Host } from './host.ts';
import { codeActions } from './features/codeActions/codeActions.ts';
import { completion } from './features/completion/completion.ts';
import { resolveCompletion } from './features/completion/resolve.ts';
import { hover } from './features/hover.ts';

/** Answers them on the host's connection; must be called before it listens. */
export function serveLanguageFeatures(host: Host): void {
  const { connection, support, knowledge, documents, neighbours, settings, log, answering } = host;

  connection.onHover(
    answering('hover', ({ textDocument, position }) => {
      const checked = documents.get(textDocument.uri)?.checked;
      if (checked === undefined) return null;
      return hover(checked, checked.lines.offsetAt(position), knowledge, support.hoverFormat);
    }),
  );

  connection.onCompletion(
    answering('completion', ({ textDocument, position, context }) => {
      const checked = documents.get(textDocument.uri)?.checked;
      if (checked === undefined) return null;
      return completion(checked, checked.lines.offsetAt(position), context?.triggerCharacter, knowledge);
    }),
  );

  connection.onCompletionResolve((item) => {
    try {
      return resolveCompletion(item, knowledge, support.completionFormat);
    } catch (error) {
      log('completion resolve', error);
      return item;
    }
  });

  connection.onCodeAction(
    answering('code action', ({ textDocument, range, context }) => {
      const open = documents.get(textDocument.uri);
      if (open === undefined) return null;
      const { uri, version, checked } = open;
      const target = { uri, version, versionedEdits: support.versionedEdits };
      const disagreements = neighbours.disagreementsOf(uri, checked);
      return codeActions(checked, target, range, context, settings.of(uri), knowledge, disagreements);
    }),
  );
}
