/** Text about other things: what the fact check says of it is a false alarm, unless the text is wrong. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Knowledge } from '../../server/knowledge/knowledge.ts';
import { createLines } from '../../server/note/lines.ts';
import { isWarning, judgeText } from './score.ts';

/** What is reported of a text, each as `file:line "figure" message`. */
export interface Alarms {
  readonly words: number;
  readonly warnings: readonly string[];
  readonly informations: readonly string[];
}

/** Checks a file; `from` is the folder that its name is told from. */
export function alarmsIn(file: string, from: string, knowledge: Knowledge): Alarms {
  const text = readFileSync(file, 'utf8');
  const lines = createLines(text);
  const reported = judgeText(text, knowledge).filter(({ judgement }) => judgement.rule !== undefined);
  const told = (warning: boolean): readonly string[] =>
    reported
      .filter((placed) => isWarning(placed) === warning)
      .map(({ start, judgement }) => {
        const line = lines.positionAt(start).line + 1;
        return `${path.relative(from, file)}:${String(line)} "${judgement.text}" ${judgement.message}`;
      });
  return { words: text.split(/\s+/).length, warnings: told(true), informations: told(false) };
}

/** All files below a folder that hold prose, in the order of their names; links are not followed. */
export function proseIn(folder: string, endings = /\.(?:md|txt)$/i): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return proseIn(file, endings);
      return entry.isFile() && endings.test(entry.name) ? [file] : [];
    });
}
