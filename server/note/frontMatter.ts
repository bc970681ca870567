/** Front matter: where it ends, and what a note says of itself in it. */
import { sourceLines } from './sourceLines.ts';

/** The fields that tell what a note is about; `author`, `date` and the rest do not. */
const ABOUT =
  /^(?:aliases|category|chapter|country|course|description|keywords|module|period|place|region|subject|subtitle|tags|title|topic|unit)\s*[:=](.*)$/i;

/** Opens and closes YAML and TOML front matter. */
const FENCE = /^(?:---|\+\+\+)\s*$/;

/**
 * The values of the fields that tell what a note is about, one a field, as they are written without quotation marks and
 * list signs; nothing where `source`, the first block of a note, is no front matter. `title: "Rice in Java"` gives
 * `Rice in Java`, `tags: [java, rice]` gives `java, rice`.
 */
export function aboutInFrontMatter(source: string): readonly string[] {
  const [first = '', ...lines] = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (!FENCE.test(first)) return [];
  const end = lines.findIndex((line) => FENCE.test(line));
  const values: string[][] = [];
  let open = false;
  for (const line of end < 0 ? [] : lines.slice(0, end)) {
    const field = ABOUT.exec(line);
    const item = /^\s*-\s(.*)$/.exec(line);
    if (field !== null) {
      values.push([plain(field[1] ?? '')]);
      open = true;
    } else if (item !== null && open) values.at(-1)?.push(plain(item[1] ?? ''));
    else open = open && /^\s/.test(line);
  }
  return values.map((parts) => parts.filter((part) => part !== '').join(', ')).filter((text) => text !== '');
}

const plain = (value: string): string => value.replace(/["'[\]{}]/g, ' ').trim();

/** Where YAML front matter at the very start of `text` ends; 0 without any. */
export function frontMatterEnd(text: string): number {
  let first = true;
  for (const line of sourceLines(text)) {
    const fence = line.indent === 0 && /^---[ \t]*$/.test(line.content);
    if (first && !fence) return 0;
    if (!first && fence) return line.next;
    first = false;
  }
  return 0;
}
