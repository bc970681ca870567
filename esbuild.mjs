/**
 * `npm run build`: compiles the packs in content/ and bundles what the extension, the server and the command line run.
 *
 *   dist/packs.json         the compiled packs, and …
 *   dist/countries.json     … the names of countries, and …
 *   dist/phrases.json       … the packs' linking phrases, which the server and the command line read; the server in a worker
 *                           is handed them by the client
 *   dist/client.cjs         the extension on the desktop (and in a remote extension host)
 *   dist/client.browser.cjs the extension in a web extension host
 *   dist/server.cjs         the language server for Node: its first answer, …
 *   dist/serving.cjs        … the rest of it, loaded behind that, …
 *   dist/protocol.cjs       … and the library that both speak with
 *   dist/server.browser.js  the language server as a web worker
 *   dist/timeline.js, .css  what runs on the timeline's page, and how it looks
 *   dist/cli.js             the command line
 *
 * `node esbuild.mjs --debug` leaves the bundles readable and adds source maps; `--out FOLDER` builds into another folder,
 * which is emptied first; `--with FILE` bundles more packs than those of content/, compiled ones as in packs.json.
 */
import { build } from 'esbuild';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    debug: { type: 'boolean', default: false },
    out: { type: 'string', default: path.join(root, 'dist') },
    with: { type: 'string' },
  },
});
const dist = path.resolve(options.out);
const { debug } = options;

/** CommonJS packages inside an ES module bundle may ask for Node's own modules by `require`. */
const requireInModules =
  "import { createRequire as historyNotesRequire } from 'node:module'; const require = historyNotesRequire(import.meta.url);";

/** What every bundle has in common. `module` first: some packages' `main` is UMD, which cannot be bundled statically. */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !debug,
  sourcemap: debug ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
};
const forNode = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
/** Both browser bundles run in workers, where packages that are built for pages look for a document in vain. */
const forBrowser = { ...common, platform: 'browser', target: 'es2022', conditions: ['worker', 'module'] };

/** Names of the folders in content/ that hold a pack: those with a `pack.yaml`. */
function packFolders() {
  return readdirSync(path.join(root, 'content'), { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map((folder) => folder.name)
    .filter((name) => readdirSync(path.join(root, 'content', name)).includes('pack.yaml'))
    .sort();
}

/** The YAML files of a pack, by file name. */
function packFiles(folder) {
  const directory = path.join(root, 'content', folder);
  const names = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]));
}

/** Imports a TypeScript module of the server by bundling it to a temporary file: the build needs no loader. */
async function importTypeScript(entry) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'history-notes-build-'));
  try {
    const outfile = path.join(folder, 'module.mjs');
    await build({
      ...forNode,
      entryPoints: [entry],
      outfile,
      format: 'esm',
      banner: { js: requireInModules },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All packs, compiled; or `undefined` after their problems have been printed as `file:line:column message`. */
async function compilePacks() {
  const { compilePack } = await importTypeScript('server/knowledge/compile.ts');
  const results = packFolders().map((folder) => ({ folder, ...compilePack(packFiles(folder)) }));
  const problems = results.flatMap(({ folder, problems }) =>
    problems.map(
      ({ file, line, column, message }) => `content/${folder}/${file}:${line}:${column} ${message}`,
    ),
  );
  if (problems.length > 0) {
    console.error(
      `${problems.join('\n')}\n\n${problems.length} problem(s) in content/; nothing was bundled.`,
    );
    return undefined;
  }
  return results.map(({ pack }) => pack);
}

/** A module that exists only in bundles: `import data from 'history-notes:<name>'`. */
function dataModule(name, contents) {
  const filter = new RegExp(`^history-notes:${name}$`);
  const namespace = `history-notes-${name}`;
  return {
    name: `history-notes:${name}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path }) => ({ path, namespace }));
      onResolve({ filter: /^\.\//, namespace }, ({ path }) => ({ path, external: true }));
      onLoad({ filter, namespace }, () => ({ contents, loader: 'js' }));
    },
  };
}

/** Data in ASCII: with one other letter, all of a file would have to be decoded, into two bytes for each of its letters. */
const asciiJson = (data) =>
  JSON.stringify(data).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Data in a file of dist/, which V8 has not to read through as if it were program. */
const besideBundle = (name) => dataModule(name, `export default require('./${name}.json');`);

/** The names of other places, made from a well-kept data set of a megabyte that must not end up in the bundles. */
async function otherPlaces() {
  const file = path.join(root, 'node_modules', 'world-countries', 'countries.json');
  const { otherPlaces } = await importTypeScript('server/knowledge/elsewhere.ts');
  return otherPlaces(JSON.parse(readFileSync(file, 'utf8')));
}

/** The phrases that figures are linked by, gathered from all packs: at start that would take longer than all else. */
async function linkingPhrases(packs, countries) {
  const { createKnowledge } = await importTypeScript('server/knowledge/create.ts');
  const { gatherPhrases } = await importTypeScript('server/claims/phraseUses.ts');
  return gatherPhrases(createKnowledge(packs, countries));
}

/** The library of the protocol, which the two parts of the server share. */
const protocol = { 'vscode-languageserver': 'protocol.cjs', 'vscode-languageserver/node': 'protocol.cjs' };

/** Leaves modules out of a bundle: it takes them from other files of dist/ when it comes to them. */
function fromFiles(files) {
  return {
    name: 'history-notes:files',
    setup({ onResolve }) {
      for (const [module, file] of Object.entries(files)) {
        const filter = new RegExp(`^${module.replaceAll('.', '\\.')}$`);
        onResolve({ filter }, () => ({ path: `./${file}`, external: true }));
      }
    },
  };
}

const shebang = '#!/usr/bin/env node\n';

/** The bundles, given the plugins that provide data from files beside them. */
const bundles = (beside) => [
  {
    ...forNode,
    entryPoints: ['client/extension.ts'],
    outfile: 'client.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...forBrowser,
    entryPoints: ['client/browser.ts'],
    outfile: 'client.browser.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  // In three files, because V8 reads all of a file before it runs any of it.
  {
    ...forNode,
    entryPoints: ['server/main/node.ts'],
    outfile: 'server.cjs',
    format: 'cjs',
    banner: { js: shebang },
    plugins: [fromFiles({ ...protocol, './serving.ts': 'serving.cjs' })],
    // An import() that waits for nothing: `require`, when it is come to.
    supported: { 'dynamic-import': false },
  },
  {
    ...forNode,
    entryPoints: ['server/main/serving.ts'],
    outfile: 'serving.cjs',
    format: 'cjs',
    plugins: [...beside, fromFiles(protocol)],
  },
  {
    ...forNode,
    entryPoints: ['vscode-languageserver/node'],
    outfile: 'protocol.cjs',
    format: 'cjs',
  },
  {
    ...forBrowser,
    entryPoints: ['server/main/browser.ts'],
    outfile: 'server.browser.js',
    format: 'iife',
  },
  {
    ...forBrowser,
    entryPoints: ['client/timeline/page/script.ts'],
    outfile: 'timeline.js',
    format: 'iife',
  },
  { ...forBrowser, entryPoints: ['client/timeline/page/timeline.css'], outfile: 'timeline.css' },
  {
    ...forNode,
    entryPoints: ['server/main/cli.ts'],
    outfile: 'cli.js',
    format: 'esm',
    banner: { js: shebang + requireInModules },
    plugins: beside,
  },
];

async function main() {
  const started = performance.now();
  const [packs, countries] = await Promise.all([compilePacks(), otherPlaces()]);
  if (packs === undefined) return 1;
  if (options.with !== undefined) packs.push(...JSON.parse(readFileSync(options.with, 'utf8')));
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  const phrases = await linkingPhrases(packs, countries);
  const data = { packs, countries, phrases };
  for (const [name, value] of Object.entries(data))
    writeFileSync(path.join(dist, `${name}.json`), asciiJson(value));
  await Promise.all(
    bundles(Object.keys(data).map(besideBundle)).map((bundle) =>
      build({ ...bundle, outfile: path.join(dist, bundle.outfile) }),
    ),
  );
  for (const command of ['cli.js', 'server.cjs']) chmodSync(path.join(dist, command), 0o755);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built dist/ with ${packs.length} pack(s) in ${seconds} s.`);
  return 0;
}

// esbuild has printed the errors of a bundle itself.
process.exitCode = await main().catch((error) => {
  if (!Array.isArray(error?.errors)) console.error(error);
  return 1;
});
