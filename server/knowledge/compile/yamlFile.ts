/** One YAML file of a pack: its data and where in the text each value stands. */
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { PackProblem, Path, Report } from './problem.ts';

/** A file that was read. */
export interface YamlFile {
  /** Plain data; undefined where the text is no usable YAML, null where it is empty. */
  readonly data: unknown;
  readonly report: Report;
  /** What was reported so far. */
  readonly problems: () => readonly PackProblem[];
}

/** What the parser made of a text. */
interface Parsed {
  readonly document?: Document;
  readonly data?: unknown;
}

/** Nobody writes more than that by hand. */
const longestFile = 1_000_000;

/** The parser calls itself for every level, and needs a second for some thousands of them. */
const tooDeep = /(?:[[{]\s?){64}/u;

/** More problems than that in one file help nobody. */
const mostProblems = 100;

/** Reads `text`, nothing for an absent file; whatever is wrong with it is reported, nothing throws. */
export function readYaml(name: string, text = ''): YamlFile {
  const lines = new LineCounter();
  const problems: PackProblem[] = [];
  let unreported = 0;
  const report = (offset: () => number, message: string): void => {
    if (problems.length === mostProblems) {
      unreported += 1;
      return;
    }
    const { line, col } = lines.linePos(offset());
    problems.push({ file: name, line: Math.max(1, line), column: Math.max(1, col), message });
  };
  const { document, data } = parse(text.replace(/^\ufeff/u, ''), lines, (offset, message) => {
    report(() => offset, message);
  });
  return {
    data,
    report: (path, message, at = 'value') => {
      report(() => (document ? offsetOf(document, path, at) : 0), message);
    },
    problems: () =>
      unreported === 0
        ? problems
        : [
            ...problems,
            { file: name, line: 1, column: 1, message: `${unreported} more problems in this file.` },
          ],
  };
}

function parse(text: string, lines: LineCounter, report: (offset: number, message: string) => void): Parsed {
  if (text.length > longestFile) {
    report(0, `The file is too long: ${text.length} characters, at most ${longestFile}.`);
    return {};
  }
  if (tooDeep.test(text)) {
    report(0, 'The file has too many brackets within each other.');
    return {};
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
    const oddities = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
      offset: pos[0],
      message,
    }));
    oddities.push(...findOddities(document));
    for (const { offset, message } of oddities) report(offset, message);
    // Aliases that stand for each other many times over would take forever here: only what is sound is turned into data.
    return oddities.length > 0 ? { document } : { document, data: document.toJS({ maxAliasCount: 0 }) };
  } catch (error) {
    report(0, `The file cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}.`);
    return {};
  }
}

interface Oddity {
  readonly offset: number;
  readonly message: string;
}

/** What YAML allows and packs do not. */
function findOddities(document: Document): readonly Oddity[] {
  const oddities: Oddity[] = [];
  visit(document, {
    Alias: (_, node) => {
      oddities.push({
        offset: node.range?.[0] ?? 0,
        message: 'Aliases (*name) are not supported: write the value out.',
      });
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) return;
      oddities.push({ offset: startOf(key) ?? 0, message: 'The name of a field must be plain text.' });
    },
  });
  return oddities;
}

function offsetOf(document: Document, path: Path, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) return offset;
      const key = startOf(pair.key) ?? offset;
      offset = at === 'key' && depth === path.length - 1 ? key : (startOf(pair.value) ?? key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;
}
