/** What the client can do, and what we tell it that we can. */
import { CodeActionKind, MarkupKind } from 'vscode-languageserver-types';
import {
  type ClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { DiagnosticSupport } from './features/diagnostics.ts';
import { tokenModifiers, tokenTypes } from './features/shared/tokenLegend.ts';

/** The characters behind which an editor asks for completion of itself. */
const triggerCharacters = ['@', '('] as const;

/** The client's capabilities as far as they change what we do. */
export interface ClientSupport {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly versionedEdits: boolean;
  readonly definitionLinks: boolean;
  readonly semanticTokens: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly hoverFormat: MarkupKind;
  readonly completionFormat: MarkupKind;
  readonly diagnostics: DiagnosticSupport;
}

/** Reads the client's capabilities; what it does not mention it cannot do. */
export function clientSupport({ textDocument, workspace }: ClientCapabilities): ClientSupport {
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  return {
    pullDiagnostics: pull !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    semanticTokens: textDocument?.semanticTokens !== undefined,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    hoverFormat: markup(textDocument?.hover?.contentFormat),
    completionFormat: markup(textDocument?.completion?.completionItem?.documentationFormat),
    diagnostics: {
      relatedInformation: pull?.relatedInformation === true || push?.relatedInformation === true,
      codeDescription: pull?.codeDescriptionSupport === true || push?.codeDescriptionSupport === true,
    },
  };
}

/** What we offer such a client. */
export function serverCapabilities(client: ClientSupport): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
    inlayHintProvider: true,
    codeLensProvider: {},
    ...(client.semanticTokens
      ? {
          semanticTokensProvider: {
            legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
            // Only of what is seen, so that typing in a long note costs no more than in a short one.
            range: true,
            full: false,
          },
        }
      : {}),
    ...(client.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'history-notes',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
  };
}

function markup(formats: readonly MarkupKind[] | undefined): MarkupKind {
  return formats?.includes(MarkupKind.Markdown) === true ? MarkupKind.Markdown : MarkupKind.PlainText;
}
