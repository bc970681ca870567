import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';

const dist = path.resolve(import.meta.dirname, '../../dist');
const bundle = (name: string): string => readFileSync(path.join(dist, name), 'utf8');

/** The names that a program uses and neither defines nor has from the language; those it only asks after are not used. */
function globalsOf(code: string, sourceType: 'commonjs' | 'script'): readonly string[] {
  const problems = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 2022, sourceType },
    linterOptions: { noInlineConfig: true },
    rules: { 'no-undef': 'error' },
  });
  const names = problems.map(({ message }) => /^'(.+)' is not defined\.$/.exec(message)?.[1] ?? message);
  return [...new Set(names)].sort();
}

/** What every worker has, as far as the library of the protocol uses it. */
const usual = [
  'TextDecoder',
  'TextEncoder',
  'clearInterval',
  'clearTimeout',
  'console',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
];

describe('the bundles for a browser', function () {
  // All of each is parsed.
  this.timeout(30_000);

  it('have a client that uses nothing but the editor and what a worker has', () => {
    const client = bundle('client.browser.cjs');
    // A library asks after `process` before it looks at it; the page of the timeline has a nonce from `crypto`.
    const globals = [...usual, 'MessageChannel', 'Worker', 'crypto', 'process'].sort();
    assert.deepEqual(globalsOf(client, 'commonjs'), globals);
    const required = Array.from(client.matchAll(/\brequire\(([^)]*)\)/g), ([, name]) => name);
    assert.deepEqual([...new Set(required)], ['"vscode"']);
  });

  it('have a server that uses nothing but what a worker has', () => {
    assert.deepEqual(globalsOf(bundle('server.browser.js'), 'script'), [...usual, 'self'].sort());
  });

  it('hold no packs: these are in files of their own', () => {
    const packs = JSON.parse(bundle('packs.json')) as readonly {
      readonly terms: readonly { readonly definition: string }[];
    }[];
    const definitions = packs.flatMap(({ terms }) => terms.map(({ definition }) => definition));
    // One that every file would hold letter by letter.
    const definition = definitions.find((text) => /^[\w ,.]+$/.test(text));
    assert.ok(definition);
    const holders = readdirSync(dist).filter((name) => bundle(name).includes(definition));
    assert.deepEqual(holders, ['packs.json']);
  });
});

describe('all bundles', () => {
  const programs = readdirSync(dist).filter((name) => /\.c?js$/.test(name));

  it('know no way to the network', () => {
    assert.ok(programs.length > 5);
    const ways =
      /\b(?:fetch|XMLHttpRequest|importScripts|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection)\b/;
    const modules = /\b(?:require|import|from) ?\(?["'](?:node:)?(?:https?|http2|dgram|dns|tls|undici)["'/]/;
    assert.deepEqual(
      programs.filter((name) => ways.test(bundle(name)) || modules.test(bundle(name))),
      [],
    );
  });
});
