/** The settings of each open note: an editor may have others for a folder, and for Markdown. */
import type { Connection } from 'vscode-languageserver';
import type { ClientSupport } from './capabilities.ts';
import { pause } from './breathe.ts';
import type { Settings } from './protocol.ts';
import { readSettings, sameSettings, settingsSection } from './settings.ts';

/** What is known of the settings. */
export interface NoteSettings {
  /** Those of a note, or the defaults before they are there. The same object for as long as they say the same. */
  of(uri: string): Settings;
  /** Resolves when the settings of an open note are there, or have been waited for long enough. */
  ready(uri: string): Promise<void>;
  /** Those of a note that may not be open, asked for where they are not known. */
  ask(uri: string): Promise<Settings>;
  opened(uri: string): void;
  closed(uri: string): void;
  /** Settings have changed; `given` is what the client says of itself. Resolves with whether they say anything else for an open note. */
  changed(given: unknown): Promise<boolean>;
}

/** How long the settings of a note are waited for, in milliseconds. */
const patience = 2000;

/** The settings of no note yet. A client that can be asked is asked for those of each; of another all notes have the same. */
export function noteSettings(
  connection: Connection,
  support: ClientSupport,
  log: (what: string, error: unknown) => void,
): NoteSettings {
  let general = readSettings(undefined);
  const known = new Map<string, Settings>();
  const open = new Map<string, Promise<void>>();

  /** Asks for the settings of one note, and remembers nothing. Never rejects. */
  async function askFor(scopeUri: string): Promise<Settings> {
    try {
      return readSettings(
        await connection.workspace.getConfiguration({ scopeUri, section: settingsSection }),
      );
    } catch (error) {
      log('settings', error);
      return general;
    }
  }

  /** Asks for the settings of notes; answers whether those of any have changed. Never rejects. */
  async function load(uris: readonly string[]): Promise<boolean> {
    try {
      const items = uris.map((scopeUri) => ({ scopeUri, section: settingsSection }));
      const sections: readonly unknown[] = await connection.workspace.getConfiguration(items);
      return uris.filter((uri, at) => learn(uri, readSettings(sections[at]))).length > 0;
    } catch (error) {
      log('settings', error);
      return false;
    }
  }

  function learn(uri: string, settings: Settings): boolean {
    if (!open.has(uri) || sameSettings(of(uri), settings)) return false;
    known.set(uri, settings);
    return true;
  }

  /** Has those who ask for these settings wait until they are there, within reason. */
  function wait<Result>(uris: readonly string[], loading: Promise<Result>): Promise<Result> {
    const there = Promise.race([loading.then(() => undefined), pause(patience)]);
    for (const uri of uris) open.set(uri, there);
    return loading;
  }

  const of = (uri: string): Settings => known.get(uri) ?? general;

  return {
    of,
    ready: (uri) => open.get(uri) ?? Promise.resolve(),
    async ask(uri) {
      await open.get(uri);
      return open.has(uri) || !support.configuration ? of(uri) : askFor(uri);
    },
    opened(uri) {
      open.set(uri, Promise.resolve());
      if (support.configuration) void wait([uri], load([uri]));
    },
    closed(uri) {
      open.delete(uri);
      known.delete(uri);
    },
    async changed(given) {
      if (support.configuration) {
        const uris = [...open.keys()];
        return uris.length > 0 && wait(uris, load(uris));
      }
      const settings = readSettings(sectionOf(given));
      if (sameSettings(general, settings)) return false;
      general = settings;
      return true;
    },
  };
}

function sectionOf(given: unknown): unknown {
  return typeof given === 'object' && given !== null ? Reflect.get(given, settingsSection) : undefined;
}
