/** The injection grammars in syntaxes/, inside a small Markdown grammar of our own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };
import { cases } from './cases.ts';
import { markdownHost } from './markdownHost.ts';
import { cpuTime } from '../cpuTime.ts';

// Both packages are UMD bundles, which an import gives no names of.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

const host = 'text.html.markdown';
const contributed: readonly { scopeName: string; path: string; injectTo: readonly string[] }[] =
  manifest.contributes.grammars;

/** The grammars as package.json contributes them, within the host. */
async function loadHost(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const injections = new Map(contributed.map(({ scopeName, path }) => [scopeName, readGrammar(path)]));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scope) => Promise.resolve(scope === host ? markdownHost : injections.get(scope)),
    getInjections: (scope) =>
      contributed.filter(({ injectTo }) => injectTo.includes(scope)).map(({ scopeName }) => scopeName),
  });
  const grammar = await registry.loadGrammar(host);
  assert.ok(grammar);
  return grammar;
}

function readGrammar(path: string): IRawGrammar {
  return textmate.parseRawGrammar(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), path);
}

/** The stretches of a note under a scope; adjacent tokens under it are one stretch. */
function stretches(grammar: IGrammar, note: string, scope: string): readonly string[] {
  const found: string[] = [];
  let stack = textmate.INITIAL;
  for (const line of note.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    let end = -1;
    for (const token of tokens) {
      if (!token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`))) continue;
      const text = line.slice(token.startIndex, token.endIndex);
      if (token.startIndex === end) found.push((found.pop() ?? '') + text);
      else found.push(text);
      end = token.endIndex;
    }
  }
  return found;
}

describe('the grammars of citations and ignore comments', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadHost();
  });

  for (const { name, note, scope, found } of cases) {
    it(`knows ${name}`, () => {
      assert.deepEqual(stretches(grammar, note, scope), found);
    });
  }

  it('reads a line of a hundred thousand brackets in less than a second', () => {
    for (const part of ['[', '[@', '[@a, p. ', '[- ', '@', '@a', '-@a ', '@a:', '(@']) {
      const line = part.repeat(100_000 / part.length);
      const took = cpuTime(() => grammar.tokenizeLine(line, textmate.INITIAL));
      assert.ok(took < 1000, `${part}: ${took.toFixed(0)} ms`);
    }
  });
});
