/** What a reader sees and does in a browser: each walk in a window of its own. */
import assert from 'node:assert/strict';
import { open, shownPage, styleOf } from './hands.mjs';
import { timelineWalks } from './timelineWalks.mjs';

const harvest = (value) => `\nIn 1932 the Soviet grain harvest came to ${value} million tonnes.\n`;
const wrong = 'By 1932 only 26% of households had been collectivised.\n';

/** Rests the mouse on the `{}` of the status bar until its list shows the words. */
async function status({ page, seen }, words) {
  await page.locator('#status\\.languageStatus').hover();
  const list = page.locator('.hover-language-status', { hasText: words });
  await seen(list);
  return list;
}

/** Opens the preview of a note; resolves with the frame that it is in, once there are signs. */
async function preview(hands, name) {
  await open(hands, name);
  await hands.command('Markdown: Open Preview');
  const frame = shownPage(hands);
  await frame.locator('.history-notes-sign').first().waitFor({ state: 'attached' });
  return frame;
}

/** How many signs stand in another line than the end of their figure, in a page of so many pixels. */
const lostSigns = (signs, width) => {
  const [{ ownerDocument }] = signs;
  ownerDocument.body.style.width = `${width}px`;
  return signs.filter((sign) => {
    const figure = [...sign.previousElementSibling.getClientRects()].at(-1);
    return Math.abs(sign.getBoundingClientRect().left - figure.right) > 5;
  }).length;
};

/**
 * Each: its title; the notes of the folder; whether the folder is trusted (it is, unless said otherwise); the address of
 * a file that is not to be had; settings; and what is done, by the hands of ../vscode/workbench.mjs.
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
  {
    title:
      'the preview is black on white on paper, with words for what is wrong, a key to the signs and the glossary',
    notes: {
      'kolkhoz.md': `${wrong}\n| Year | Horses |\n| --- | --- |\n| 1933 | 16.6 million |\n\nA kolkhoz.\n`,
    },
    settings: { 'workbench.colorTheme': 'Default Dark Modern', 'historyNotes.preview.glossary': true },
    walk: async (hands) => {
      const frame = await preview(hands, 'kolkhoz.md');
      const [key, words] = ['.history-notes-key', '.history-notes-words'].map((name) => frame.locator(name));
      const sign = frame.locator('.history-notes-sign.contradicted');
      assert.notEqual(await styleOf(frame.locator('body'), 'color'), 'rgb(0, 0, 0)');
      assert.equal(await key.isVisible(), false);

      await hands.page.emulateMedia({ media: 'print' });
      for (const inked of ['p', 'h2', 'td', 'dt', '.history-notes-sign.contradicted']) {
        assert.equal(await styleOf(frame.locator(inked), 'color'), 'rgb(0, 0, 0)', inked);
      }
      assert.equal(await styleOf(frame.locator('body'), 'backgroundColor'), 'rgb(255, 255, 255)');
      assert.equal(await styleOf(frame.locator('td'), 'borderTopColor'), 'rgb(153, 153, 153)');
      assert.equal(await sign.innerText(), '✗');
      assert.match(await key.innerText(), /✗ contradicts the record/);
      assert.ok((await words.first().boundingBox()).width > 50);
      assert.match(await frame.locator('.history-notes-glossary').innerText(), /kolkhoz[^]*collective farm/);
    },
  },
  {
    title: 'in the preview no sign stands in another line than its figure, however wide the page is',
    notes: { 'right.md': 'By July 1932 61.5% of households had been collectivised, and 93% by 1937.\n' },
    walk: async (hands) => {
      const signs = (await preview(hands, 'right.md')).locator('.history-notes-sign');
      assert.equal(await signs.count(), 2);
      for (let width = 100; width < 600; width += 4) {
        assert.equal(await signs.evaluateAll(lostSigns, width), 0, `${width} pixels`);
      }
    },
  },
  ...timelineWalks,
];
