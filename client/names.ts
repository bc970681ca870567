/** Names that package.json, the server and the client share; the compiler holds the protocol's own to their types. */
import type { DocumentScheme, SettingsSection } from '../server/protocol.ts';

/** The section of the settings, the id of the language client and the prefix of every command. */
export const section: SettingsSection = 'historyNotes';

/** As the extension is called wherever a reader sees it; findings carry it as their source. */
export const title = 'History Notes';

/** The scheme of the readable documents behind the pack. */
export const documentScheme: DocumentScheme = 'history-notes';

/** Commands, as package.json contributes them. */
export const commands = {
  restartServer: 'historyNotes.restartServer',
  showOutput: 'historyNotes.showOutput',
  openEntry: 'historyNotes.openEntry',
  openSamples: 'historyNotes.openSamples',
  toggleGlossary: 'historyNotes.toggleGlossary',
  searchEntries: 'historyNotes.searchEntries',
  checkWorkspace: 'historyNotes.checkWorkspace',
  checkFolder: 'historyNotes.checkFolder',
  clearResults: 'historyNotes.clearResults',
  exportReport: 'historyNotes.exportReport',
  showTimeline: 'historyNotes.showTimeline',
  exportTimeline: 'historyNotes.exportTimeline',
} as const;

/** Views, as package.json contributes them. */
export const views = {
  note: 'historyNotes.note',
  known: 'historyNotes.known',
} as const;

/** Context keys; those that are shown tick off steps of the walkthrough, where package.json names them in `completionEvents`. */
export const contextKeys = {
  hoverShown: 'historyNotes.hoverShown',
  findingShown: 'historyNotes.findingShown',
  /** What the view of the note has to say where it lists nothing; its words in package.json ask for it. */
  evidence: 'historyNotes.evidence',
  /** Whether findings of a check of the workspace are shown. */
  results: 'historyNotes.results',
} as const;
