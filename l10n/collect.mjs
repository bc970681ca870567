/**
 * `npm run l10n`: writes bundle.l10n.json with every text of client/. A translation is a copy beside it, bundle.l10n.de.json,
 * with other values; VS Code takes the one of its own language, and the English of the code where there is none.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const here = import.meta.dirname;
const client = path.join(here, '../client');

/** Where the texts are for a translator: the file that package.json leads to. */
export const bundle = path.join(here, 'bundle.l10n.json');

/**
 * The texts that programs in `folder` say by `vscode.l10n.t('…')`, or by a function called `t` that hands them on, in the order of
 * the alphabet; and `problems`: places where the text does not stand itself, so that no translator could be given it.
 */
export function collectTexts(folder = client) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /(?<!\.d)\.ts$/.test(name));
  const found = names.flatMap((name) => said(path.join(folder, name)));
  const texts = found.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const problems = found.flatMap(({ text, place }) => (text === undefined ? [place] : []));
  return { texts: [...new Set(texts)].sort(), problems };
}

/** What one file says, with the place of each. */
function said(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const calls = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && translates(node.expression)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls
    .filter(({ arguments: [first] }) => !handsOn(first))
    .map(({ arguments: [first] }) => ({
      text: first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined,
      place: `${path.relative(client, file)}:${
        source.getLineAndCharacterOfPosition(first?.getStart(source) ?? 0).line + 1
      }`,
    }));
}

/** `t` itself, or `vscode.l10n.t`. */
function translates(called) {
  if (ts.isIdentifier(called)) return called.text === 't';
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === 't' &&
    ts.isPropertyAccessExpression(called.expression) &&
    called.expression.name.text === 'l10n'
  );
}

/** `(message, ...args) => vscode.l10n.t(message, ...args)` says nothing itself. */
function handsOn(first) {
  return first !== undefined && ts.isIdentifier(first) && first.text === 'message';
}

if (process.argv[1] === import.meta.filename) {
  const { texts, problems } = collectTexts();
  for (const place of problems) console.error(`client/${place} says what no translator can be given.`);
  const entries = Object.fromEntries(texts.map((text) => [text, text]));
  writeFileSync(bundle, `${JSON.stringify(entries, undefined, 2)}\n`);
  console.log(`${texts.length} texts`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
