/**
 * `npm run check:lint`. Besides the usual rules, the architecture: which folder may import what (ARCHITECTURE.md).
 * test/unit/architecture.test.ts proves that each of these rules bites.
 */
import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** What each layer of the server may take from the others. `types` are taken as `import type` only. */
const layers = {
  language: { from: [] },
  note: { from: ['language'] },
  knowledge: { from: ['language'], types: ['note'] },
  claims: { from: ['language', 'note', 'knowledge'] },
  features: { from: ['language', 'note', 'knowledge', 'claims', 'protocol.ts'] },
  cli: { from: ['language', 'note', 'knowledge', 'claims', 'features', 'protocol.ts'] },
};

/** The layers that know nothing of the Language Server Protocol. */
const withoutProtocol = ['language', 'note', 'knowledge', 'claims'];

const advice = 'The layers of the server point one way: see ARCHITECTURE.md.';

/** Parts of the server that `layer` must not touch at all: what it is not allowed, value or type. */
const layerZones = Object.entries(layers).map(([layer, { from, types = [] }]) => ({
  target: `server/${layer}`,
  from: ['server'],
  except: [layer, ...from, ...types],
  message: advice,
}));

/** A feature is a file or a folder in server/features; what features have in common lies in `shared`. */
function featureZones() {
  const folder = path.join(root, 'server', 'features');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name !== 'shared')
    .map((name) => ({
      target: `server/features/${name}`,
      from: ['server/features'],
      except: [name, 'shared'],
      message: 'Features never import each other; what two of them need lies in server/features/shared.',
    }));
}

const zones = [
  ...layerZones,
  ...featureZones(),
  {
    target: 'server/features/shared',
    from: ['server/features'],
    except: ['shared'],
    message: 'What features share knows none of them.',
  },
  {
    target: 'server',
    from: ['client', 'test'],
    message: 'The server knows neither its clients nor its tests.',
  },
  {
    target: 'client',
    from: ['server'],
    except: ['protocol.ts'],
    message: 'The client takes nothing from the server but the types of server/protocol.ts.',
  },
];

/** Whether `file` is `place` or lies in it; both count from the project's folder. */
const liesIn = (file, place) => {
  const relative = path.posix.relative(place, file);
  return relative === '' || !relative.startsWith('..');
};

/**
 * The rule that holds the zones: `target` must not import what lies in one of `from`, except what lies in one of `except`,
 * whose paths count from `from`. It looks at paths alone, so it judges an import of a file that is not there as well.
 */
const noCrossing = {
  create(context) {
    const file = path.relative(root, context.filename).replaceAll('\\', '/');
    const concerned = zones.filter(({ target }) => liesIn(file, target));
    const check = ({ source }) => {
      const wanted = source?.value;
      if (typeof wanted !== 'string' || !wanted.startsWith('.')) return;
      const imported = path.posix.join(path.posix.dirname(file), wanted);
      for (const { from, except = [], message } of concerned) {
        const crossed = from.find((place) => liesIn(imported, place));
        if (crossed === undefined) continue;
        if (except.some((name) => liesIn(imported, path.posix.join(crossed, name)))) continue;
        context.report({ node: source, message });
      }
    };
    return {
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      ImportDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

/** Packages and files that must not be imported, as patterns of `no-restricted-imports`. */
const banned = {
  vscode: { regex: '^vscode$', message: 'Only client/ and the editor tests import vscode.' },
  node: {
    regex: '^node:',
    message: 'Only server/main touches Node, so that the server runs in a browser too.',
  },
  nodeInSuites: {
    regex: '^node:(?!assert/strict$)',
    message: 'These suites run in a browser as well (test/web): do without Node, or name it *.node.test.ts.',
  },
  protocol: {
    regex: '^vscode-(languageserver|languageclient|jsonrpc)',
    message: 'claims, language, note and knowledge know no LSP.',
  },
  packs: { regex: '^history-notes:', message: 'Only server/main loads the compiled data.' },
  noteValues: {
    regex: '/note/',
    allowTypeImports: true,
    message: 'knowledge takes only types from note.',
  },
  serverValues: {
    regex: '/server/',
    allowTypeImports: true,
    message: 'The client takes only types from the server.',
  },
};
const ban = (...names) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: names.map((name) => banned[name]) }],
});

/** Names that exist in Node or in a worker only. */
const platformGlobals = [
  'Buffer',
  'global',
  'postMessage',
  'process',
  'require',
  'self',
  'setImmediate',
  'window',
].map((name) => ({ name, message: 'Only server/main knows which platform it runs on.' }));

/** Names that a browser does not have. */
const nodeGlobals = ['Buffer', 'process', 'require', 'setImmediate'].map((name) => ({
  name,
  message: banned.nodeInSuites.message,
}));

const moduleGlobals = [
  'AbortController',
  'AbortSignal',
  'URL',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
];

export default defineConfig(
  { ignores: ['dist/', '**/node_modules/', '.vscode-test/', 'test/vscode/runs/'] },
  {
    // A rule that is switched off in a comment is a rule nobody can rely on.
    linterOptions: { noInlineConfig: true },
    plugins: { architecture: { rules: { 'no-crossing': noCrossing } } },
    rules: {
      'architecture/no-crossing': 'error',
      'max-lines': ['error', 400],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import a thing from where it is defined.' },
      ],
    },
  },
  js.configs.recommended,
  // Proves of each regular expression that its time is linear in the text.
  {
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      'regexp/no-dupe-disjunctions': 'error',
      'regexp/no-empty-alternative': 'error',
      'regexp/no-misleading-unicode-character': 'error',
      'regexp/no-useless-quantifier': 'error',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(moduleGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // A declaration of a module has no place for an import statement.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Objects of functions are taken apart freely here: nothing depends on `this`.
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/**/*.ts'],
    rules: {
      ...ban('vscode', 'node', 'packs'),
      'no-restricted-globals': ['error', ...platformGlobals],
      'no-console': 'error',
    },
  },
  {
    files: withoutProtocol.map((layer) => `server/${layer}/**/*.ts`),
    rules: ban('vscode', 'node', 'packs', 'protocol'),
  },
  {
    files: ['server/knowledge/**/*.ts'],
    rules: ban('vscode', 'node', 'packs', 'protocol', 'noteValues'),
  },
  {
    files: ['server/main/**/*.ts'],
    rules: { ...ban('vscode'), 'no-restricted-globals': 'off' },
  },
  { files: ['client/**/*.ts'], rules: ban('node', 'packs', 'serverValues') },
  { files: ['test/**/*.ts'], ignores: ['test/editor/**', 'test/web/suite/**'], rules: ban('vscode') },
  {
    files: ['test/editor/suite/**/*.ts'],
    ignores: ['**/*.node.test.ts', 'test/editor/suite/main.ts'],
    rules: {
      ...ban('nodeInSuites'),
      'no-restricted-globals': ['error', ...nodeGlobals],
    },
  },
  {
    files: ['**/index.{ts,js,mjs}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'No index files: a file is named after the one idea in it.' },
      ],
    },
  },
);
