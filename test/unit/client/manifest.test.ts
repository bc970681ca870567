/** package.json says what the code says: the defaults of the rules, the commands, the pages of the walkthrough. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import words from '../../../package.nls.json' with { type: 'json' };
import { commands, contextKeys, views } from '../../../client/names.ts';
import { tokenModifiers, tokenTypes } from '../../../server/features/shared/tokenLegend.ts';
import { rules } from '../../../server/features/shared/rules.ts';

const root = new URL('../../../', import.meta.url);
const { contributes } = manifest;
const severity = contributes.configuration.properties['historyNotes.severity'];

describe('package.json', () => {
  it('gives every rule the severity that the server gives it', () => {
    const expected = Object.fromEntries(rules.map((rule) => [rule.rule, rule.severity]));
    assert.deepEqual(severity.default, expected);
    const offered = Object.entries(severity.properties).map(([rule, { default: value }]) => [rule, value]);
    assert.deepEqual(Object.fromEntries(offered), expected);
  });

  it('contributes exactly the tokens of the server, and colours all of them', () => {
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      tokenTypes,
    );
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      tokenModifiers,
    );
    const coloured = Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {});
    const names = tokenTypes.filter((type) => type !== 'historyFigure');
    const figures = tokenModifiers.map((modifier) => `historyFigure.${modifier}`);
    assert.deepEqual(coloured, [...names, ...figures]);
  });

  it('contributes exactly the commands of the client', () => {
    const contributed = contributes.commands.map(({ command }) => command);
    assert.deepEqual(contributed.sort(), Object.values(commands).sort());
  });

  it('has words for everything it says by a key, and no words it does not say', () => {
    const source = readFileSync(new URL('package.json', root), 'utf8');
    const keys = new Set(Array.from(source.matchAll(/"%([\w.]+)%"/g), (match) => match[1] ?? ''));
    assert.deepEqual(Object.keys(words).sort(), [...keys].sort());
  });

  it('describes the steps of the walkthrough in plain text and links, which is all that is shown of Markdown there', () => {
    const descriptions = Object.entries(words).filter(([key]) => /^walkthrough\..*description$/.test(key));
    assert.ok(descriptions.length > 5);
    for (const [key, text] of descriptions) assert.doesNotMatch(text, /[*_`#]/, key);
  });

  it('names only files that exist in grammars and walkthroughs', () => {
    const files = [
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(new URL(file, root))),
      [],
    );
  });

  it('waits in the walkthrough only for contexts that the client sets, commands that exist and settings it has', () => {
    const own = new Set<string>([
      ...Object.values(commands).map((command) => `onCommand:${command}`),
      ...Object.values(contextKeys).map((key) => `onContext:${key}`),
      ...Object.values(views).map((view) => `onView:${view}`),
      ...Object.keys(contributes.configuration.properties).map((setting) => `onSettingChanged:${setting}`),
    ]);
    const events = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap((step) => step.completionEvents),
    );
    const ours = events.filter((event) => event.includes('historyNotes'));
    assert.ok(ours.length > 0);
    assert.deepEqual(
      ours.filter((event) => !own.has(event)),
      [],
    );
  });
});
