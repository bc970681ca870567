/** What a reader sees and does in a browser: each walk in a window of its own. */
import assert from 'node:assert/strict';

const harvest = (value) => `\nIn 1932 the Soviet grain harvest came to ${value} million tonnes.\n`;
const wrong = 'By 1932 only 26% of households had been collectivised.\n';

/** Opens a note from the Explorer: the file system of these windows cannot be searched by names. */
async function open({ page, seen }, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await seen(page.locator('.tab.active', { hasText: name }));
}

/** Rests the mouse on the `{}` of the status bar until its list shows the words. */
async function status({ page, seen }, words) {
  await page.locator('#status\\.languageStatus').hover();
  const list = page.locator('.hover-language-status', { hasText: words });
  await seen(list);
  return list;
}

/**
 * Each: its title; the notes of the folder; whether the folder is trusted (it is, unless said otherwise); the address of
 * a file that is not to be had; and what is done, by the hands of ../vscode/workbench.mjs.
 */
export const walks = [
  {
    title: 'the status item tells of a finding, and its command shows it',
    notes: { 'wrong.md': wrong },
    walk: async (hands) => {
      await open(hands, 'wrong.md');
      await hands.seen(hands.page.locator('.squiggly-warning'));
      const list = await status(hands, '1 finding');
      await list.getByText('Show Evidence').click();
      await hands.seen(
        hands.page.locator('.pane-body .monaco-list-row', { hasText: 'Contradicts the record' }),
      );
    },
  },
  {
    title: 'a reader is told when the packs cannot be had',
    notes: { 'wrong.md': wrong },
    missing: '**/dist/packs.json',
    walk: async (hands) => {
      await open(hands, 'wrong.md');
      const told = hands.page.locator('.notification-toast', { hasText: 'History Notes cannot run' });
      await hands.seen(told.getByText('Show Output'));
      await hands.seen(told.getByText(/Installing it again should help.*packs\.json/));
      await status(hands, 'Figures and dates are not checked');
    },
  },
  {
    title: 'in a folder that is not trusted, the open note is checked, and held against others once it is',
    notes: { 'harvest.md': harvest(56), 'wrong.md': wrong + harvest(69.8) },
    trusted: false,
    walk: async (hands) => {
      const { page, seen } = hands;
      const readFiles = [];
      page.on('request', (request) => {
        const [, name] = /\/mount\/([^/?]+\.md)$/.exec(request.url()) ?? [];
        if (name !== undefined) readFiles.push(name);
      });
      await open(hands, 'wrong.md');
      await seen(page.locator('.squiggly-warning'));
      await status(hands, '2 findings');
      await status(hands, 'Open notes only, until you trust the folder');
      await hands.command('Workspaces: Manage Workspace Trust');
      const trust = page.getByRole('button', { name: 'Trust', exact: true });
      await seen(trust);
      // By now it would have been read.
      assert.deepEqual(readFiles, ['wrong.md']);
      await trust.click();
      await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
      await status(hands, '3 findings');
      await status(hands, '1 contradicts');
    },
  },
];
