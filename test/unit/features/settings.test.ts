import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../../server/features/shared/rules.ts';
import { readSettings } from '../../../server/settings.ts';

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default?: unknown }>> };
  };
}

describe('settings', () => {
  const defaults = Object.fromEntries(rules.map(({ rule, severity }) => [rule, severity]));

  it('have the same defaults in the editor as in the server', () => {
    const file = new URL('../../../package.json', import.meta.url);
    const { contributes } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    const shown = contributes.configuration.properties['historyNotes.severity']?.default;
    assert.deepEqual(readSettings({ severity: shown }).severity, defaults);
    assert.deepEqual(shown, defaults);
  });

  for (const nonsense of [undefined, null, 7, 'off', [], {}, { severity: null }, { severity: ['off'] }]) {
    it(`are the defaults for ${JSON.stringify(nonsense)}`, () => {
      assert.deepEqual(readSettings(nonsense).severity, defaults);
    });
  }
});
