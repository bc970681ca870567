/** One YAML file of a pack: its data and where in the text each value stands. */
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { PackProblem, Path, Report } from './problem.ts';

/** A file that was read. `data` is plain data, undefined where the text is no usable YAML. */
export interface YamlFile {
  readonly name: string;
  readonly data: unknown;
  readonly report: Report;
  /** What was reported so far. */
  readonly problems: () => readonly PackProblem[];
}

/** Nobody writes that much by hand, and the parser is not meant for it. */
const longestFile = 2_000_000;

/** More problems than that in one file help nobody. */
const mostProblems = 100;

/** Reads `text`, nothing for an absent file; whatever is wrong with it is reported, nothing throws. */
export function readYaml(name: string, text = ''): YamlFile {
  const lines = new LineCounter();
  const problems: PackProblem[] = [];
  let unreported = 0;
  const reportOffset = (offset: number, message: string): void => {
    if (problems.length === mostProblems) {
      unreported += 1;
      return;
    }
    const { line, col } = lines.linePos(offset);
    problems.push({ file: name, line: Math.max(1, line), column: Math.max(1, col), message });
  };
  const document = parse(text, lines, reportOffset);
  return {
    name,
    data: document && problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    report: (path, message, at = 'value') => {
      reportOffset(document ? offsetOf(document, path, at) : 0, message);
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

function parse(
  text: string,
  lines: LineCounter,
  report: (offset: number, message: string) => void,
): Document | undefined {
  if (text.length > longestFile) {
    report(0, `The file is too long: ${text.length} characters, at most ${longestFile}.`);
    return undefined;
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
    for (const problem of [...document.errors, ...document.warnings]) report(problem.pos[0], problem.message);
    visit(document, {
      Node: (_, node) => {
        const offset = node.range?.[0] ?? 0;
        if (isAlias(node)) report(offset, 'Aliases (*name) are not supported: write the value out.');
      },
    });
    return document;
  } catch (error) {
    // The parser calls itself for every level and runs out of stack on thousands of open brackets.
    report(0, `The file cannot be read as YAML: ${error instanceof Error ? error.message : String(error)}.`);
    return undefined;
  }
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
