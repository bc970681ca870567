/** Keeps what the Markdown preview shows of the notes up to date, and lends it to the plugin that draws it. */
import * as vscode from 'vscode';
import type { MarkdownIt } from 'markdown-it';
import type { MarksMethod, MarksParams, MarksResult } from '../../server/protocol.ts';
import { section } from '../names.ts';
import { isNote } from '../notes.ts';
import type { Server } from '../server.ts';
import { isReport } from '../workspaceCheck/report.ts';
import type { PreviewContent, PreviewWords } from './content.ts';
import { addMarks } from './plugin.ts';

const method: MarksMethod = 'historyNotes/marks';
const settings = `${section}.preview`;

/** The preview's side of the extension. */
export interface Preview {
  readonly watching: vscode.Disposable;
  /** Called by the editor, once for each of its renderers. */
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** What the server said of a version of a note. */
interface Known {
  readonly version: number;
  readonly result: NonNullable<MarksResult>;
}

/** Begins with nothing known: a note is asked about when it is first drawn, and drawn again when the answer is there. */
export function createPreview(server: Server, output: vscode.LogOutputChannel): Preview {
  const known = new Map<string, Known>();
  const asked = new Map<string, number>();

  const refresh = (): void => {
    void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  };

  async function learn(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    const { version } = document;
    if (known.get(uri)?.version === version || asked.get(uri) === version) return;
    asked.set(uri, version);
    const params: MarksParams = { textDocument: { uri } };
    try {
      const result = await server.request<MarksResult>(method, params);
      if (result === null || document.isClosed) return;
      const changed = JSON.stringify(known.get(uri)?.result) !== JSON.stringify(result);
      known.set(uri, { version, result });
      if (changed) refresh();
    } catch (error) {
      output.warn(`The preview could not be marked: ${String(error)}`);
    } finally {
      if (asked.get(uri) === version) asked.delete(uri);
    }
  }

  /** What to draw now; of a note that was edited meanwhile what was known before, until the answer is there. */
  function contentOf(given: unknown): PreviewContent | undefined {
    if (!(given instanceof vscode.Uri)) return undefined;
    const uri = given.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (document === undefined || !isNote(document)) return undefined;
    // The signs would be of what is known, and of the numbers of places.
    if (isReport(document.getText())) return undefined;
    const wanted = vscode.workspace.getConfiguration(settings, document);
    const [terms, verdicts, glossary] = ['terms', 'verdicts', 'glossary'].map(
      (name) => wanted.get(name) === true,
    );
    if (!terms && !verdicts && !glossary) return undefined;
    void learn(document);
    const result = known.get(uri)?.result;
    if (result === undefined) return undefined;
    return {
      marks: result.marks.filter(({ verdict }) => (verdict === undefined ? terms : verdicts)),
      glossary: glossary === true ? result.glossary : [],
    };
  }

  const watching = vscode.Disposable.from(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.workspace.onDidChangeConfiguration((change) => {
      // Severities as well: what is silenced has no sign.
      if (change.affectsConfiguration(section)) {
        known.clear();
        refresh();
      }
    }),
    server.onDidChangeState((state) => {
      if (state === 'running') refresh();
    }),
  );
  return {
    extendMarkdownIt: (md) => addMarks(md, contentOf, words()),
    watching,
  };
}

/** In the reader's language; the signs differ in shape. */
function words(): PreviewWords {
  return {
    glossary: vscode.l10n.t('Glossary'),
    verdicts: {
      supported: vscode.l10n.t('agrees with the record'),
      contested: vscode.l10n.t('historians disagree'),
      contradicted: vscode.l10n.t('contradicts the record'),
    },
    signs: { supported: '✓', contested: '≈', contradicted: '✗' },
  };
}

/** Switches the glossary behind every note in the preview on or off. */
export async function toggleGlossary(): Promise<void> {
  const wanted = vscode.workspace.getConfiguration(settings);
  await wanted.update('glossary', wanted.get('glossary') !== true, vscode.ConfigurationTarget.Global);
}
