import assert from 'node:assert/strict';
import { relativePath } from '../../../client/workspaceCheck/relativePath.ts';

describe('the way from a folder to a file', () => {
  const cases: readonly (readonly [folder: string, file: string, expected: string | undefined])[] = [
    ['/home/me/notes', '/home/me/notes/farms.md', 'farms.md'],
    ['/home/me/notes/', '/home/me/notes/deeper/farms.md', 'deeper/farms.md'],
    ['/home/me/notes', '/home/me/essays/farms.md', '../essays/farms.md'],
    ['/home/me/notes', '/home/you/notes/farms.md', '../../you/notes/farms.md'],
    ['/home/me/notes', '/home/me/notes/A (b) #1 100%.md', 'A%20%28b%29%20%231%20100%25.md'],
    ['/', '/farms.md', 'farms.md'],
    ['/home/me', '/mnt/notes/farms.md', undefined],
  ];
  for (const [folder, file, expected] of cases) {
    it(`${folder} → ${file} is ${expected ?? 'none'}`, () => {
      assert.equal(relativePath(folder, file), expected);
    });
  }
});
