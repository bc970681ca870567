/** For the test of the harness: goes on reporting what was so when the note was opened. */
import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const firstLines = new Map();

connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2 } }));
documents.onDidOpen(({ document }) => firstLines.set(document.uri, document.getText().split('\n', 1)[0]));
connection.languages.diagnostics.on(({ textDocument }) => {
  const message = firstLines.get(textDocument.uri);
  const at = { line: 0, character: 0 };
  return { kind: 'full', items: [{ range: { start: at, end: at }, message }] };
});
documents.listen(connection);
connection.listen();
