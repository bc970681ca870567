/** Finds the notes that the paths of the command line mean. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Standard input as a path. */
export const standardInput = '-';

export interface FoundNotes {
  /** In the order of the paths given, those of a folder by name; each once. */
  readonly paths: readonly string[];
  /** One sentence for each path that leads nowhere. */
  readonly problems: readonly string[];
}

/** Files as they are given; of folders all Markdown in and below them, with `/` between folders. */
export function findNotes(given: readonly string[]): FoundNotes {
  const found = new Map<string, string>();
  const problems: string[] = [];
  for (const one of given) {
    if (one === standardInput) {
      found.set(standardInput, standardInput);
      continue;
    }
    try {
      const notes = statSync(one).isDirectory() ? notesBelow(one) : [one];
      if (notes.length === 0)
        problems.push(`${one}: there are no Markdown notes (*.md, *.markdown) in this folder.`);
      for (const note of notes) {
        const key = path.resolve(note);
        if (!found.has(key)) found.set(key, slashes(note));
      }
    } catch (error) {
      problems.push(`${one}: ${reason(error)}`);
    }
  }
  return { paths: [...found.values()], problems };
}

/** Folders that are links are not followed: they may lead in a circle. */
function notesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : notesBelow(inside);
      }
      return /\.(?:md|markdown)$/i.test(entry.name) ? [inside] : [];
    });
}

function slashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** Why the file system refused, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder.';
    case 'EACCES':
    case 'EPERM':
      return 'reading it is not permitted.';
    case 'EISDIR':
      return 'this is a folder.';
    case 'ELOOP':
      return 'links lead in a circle.';
    default:
      return `${error instanceof Error ? error.message : String(error)}.`;
  }
}
