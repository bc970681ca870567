/** All that weights are held against: every labelled case, and text about other things, where nothing may be warned of. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { proseIn } from '../cleanText.ts';
import { readCorpus, type Item } from '../corpus.ts';

const folder = path.dirname(import.meta.dirname);

/** The cases of the project and those of further files; a text that stands in several is taken once. */
export function allCases(further: readonly string[]): readonly Item[] {
  const independent = path.join(folder, 'independent');
  const sets = readdirSync(independent).filter((name) => name.endsWith('.jsonl'));
  const files = [
    path.join(folder, 'dev.jsonl'),
    ...sets.toSorted().map((name) => path.join(independent, name)),
    ...further,
  ];
  const clean = proseIn(path.join(folder, 'clean')).map((file): Item => ({
    id: path.basename(file),
    text: readFileSync(file, 'utf8'),
    claims: [],
    lowConfidence: false,
  }));
  const items = [...files.flatMap(readCorpus), ...clean];
  return [...new Map(items.map((item) => [item.text, item])).values()];
}
