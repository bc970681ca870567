/** The page of the timeline, as a reader uses it with the keyboard and the mouse; see walks.mjs. */
import assert from 'node:assert/strict';
import { open, shownPage, styleOf } from './hands.mjs';

const note = `# The countryside

Lenin introduced NEP in March 1921.

In the late 1920s grain was short. Stalin spoke of a great turn in November 1929.

By 1933 the worst was over.
`;

/** What the status line says of all of the note. */
const everything = '1920 to 1935, 4 dates';

/** The page of the timeline that is open, once it is drawn at its own width. */
async function pageOfTimeline(hands) {
  const { page, seen } = hands;
  const frame = shownPage(hands);
  await seen(frame.locator('.timeline:not([width="800"])'));
  const mark = (name) => `.mark[aria-label^="${name}"]`;
  /** Waits until a function of the page's own says yes. */
  const inside = async (test, argument) =>
    (await (await frame.owner().elementHandle()).contentFrame()).waitForFunction(test, argument);
  return {
    frame,
    inside,
    mark: (name) => frame.locator(mark(name)),
    /** Waits until the status line says so. */
    says: (words) => seen(frame.locator('#status').getByText(words, { exact: true })),
    /** Waits until what the selector finds has the focus. */
    focused: (selector) => seen(frame.locator(`${selector}:focus`)),
    /** Waits until a mark has the focus, by how its name begins. */
    at: (name) => seen(frame.locator(`${mark(name)}:focus`)),
    press: (key) => page.keyboard.press(key),
    /** Leads the keyboard from the note to the page beside it. */
    enter: async () => {
      await page.keyboard.press('Control+2');
      await inside(() => globalThis.document.hasFocus());
    },
  };
}

/** Opens a note and its timeline. */
async function timeline(hands, name = 'note.md') {
  await open(hands, name);
  await hands.command('History Notes: Show the Timeline of This Note');
  return pageOfTimeline(hands);
}

/** Waits until the status bar tells of such a selection in the note. */
const selected = ({ page, seen }, words) =>
  seen(page.locator('#status\\.editor\\.selection').getByText(words, { exact: true }));

export const timelineWalks = [
  {
    title: 'the keyboard goes along the dates of a timeline, and to the pack and back',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { enter, press, at } = await timeline(hands);
      await enter();
      for (const [key, name] of [
        ['ArrowRight', 'March 1921'],
        ['ArrowRight', 'late 1920s'],
        ['ArrowRight', 'November 1929'],
        ['ArrowLeft', 'late 1920s'],
        ['End', '1933'],
        ['ArrowRight', '1933'],
        ['ArrowDown', 'Political departments set up'],
        ['ArrowUp', '1933'],
        ['Home', 'March 1921'],
      ]) {
        await press(key);
        await at(name);
      }
    },
  },
  {
    title: 'the keyboard brings a timeline nearer, farther, aside and back',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { enter, press, says } = await timeline(hands);
      await enter();
      await says(everything);
      for (const [key, words] of [
        ['+', '1923 to 1933, 4 dates'],
        ['=', '1924 to 1931, 4 dates'],
        ['PageDown', '1928 to 1934, 4 dates'],
        ['PageUp', '1924 to 1931, 4 dates'],
        ['-', '1923 to 1933, 4 dates'],
        ['0', everything],
      ]) {
        await press(key);
        await says(words);
      }
    },
  },
  {
    title: 'Enter and Space on a date of a timeline go to the text',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { enter, press, at } = await timeline(hands);
      await enter();
      await press('End');
      await at('1933');
      await press('Enter');
      await selected(hands, 'Ln 7, Col 8 (4 selected)');
      await enter();
      await press('Home');
      await at('March 1921');
      await press('Space');
      await selected(hands, 'Ln 3, Col 35 (10 selected)');
    },
  },
  {
    title:
      'Tab goes from the buttons of a timeline to its first date and on to the list, where Enter goes to the text',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { enter, press, at, focused, frame } = await timeline(hands);
      await enter();
      for (const action of ['out', 'in', 'all', 'export']) {
        await press('Tab');
        await focused(`[data-do="${action}"]`);
      }
      await press('Tab');
      await at('March 1921');
      await press('ArrowRight');
      await at('late 1920s');
      await press('Tab');
      await focused('summary');
      await press('Shift+Tab');
      await at('late 1920s');
      await press('Tab');
      await focused('summary');
      await press('Enter');
      await hands.seen(frame.locator('#list li button'));
      await press('Tab');
      await focused('#list li:first-child button');
      await press('Enter');
      await selected(hands, 'Ln 3, Col 35 (10 selected)');
    },
  },
  {
    title:
      'the keyboard stays at its date when a timeline is drawn anew: in another width, nearer, after an edit',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { enter, press, at, says, frame, mark } = await timeline(hands);
      await enter();
      await press('End');
      await press('ArrowLeft');
      await at('November 1929');
      const before = await frame.locator('.timeline').getAttribute('width');
      await hands.page.setViewportSize({ width: 1000, height: 800 });
      await hands.seen(frame.locator(`.timeline:not([width="${before}"])`));
      await at('November 1929');
      await press('+');
      await says('1923 to 1933, 4 dates');
      await at('November 1929');
      await press('+');
      await press('PageUp');
      await at('late 1920s');
      await press('0');
      await says(everything);
      await at('late 1920s');
      await press('Enter');
      await selected(hands, 'Ln 5, Col 18 (10 selected)');
      await press('Control+Home');
      await hands.page.keyboard.type('In 1905 ');
      await hands.seen(mark('1905'));
      await hands.page.keyboard.type('or so: ');
      await hands.seen(hands.page.locator('.view-line', { hasText: 'In 1905 or so:' }));
      await enter();
      await press('ArrowRight');
      await at('November 1929');
    },
  },
  {
    title: 'the mouse zooms a timeline where it is, moves it, and goes from a date to the text',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { frame, mark, says } = await timeline(hands);
      const { mouse, keyboard } = hands.page;
      const { x, y, width } = await frame.locator('.timeline').boundingBox();
      await says(everything);
      await mouse.move(x + 2, y + 10);
      // Without the key the page is scrolled.
      await mouse.wheel(0, -400);
      await keyboard.down('Control');
      await mouse.wheel(0, -400);
      await keyboard.up('Control');
      await says('1920 to 1925, 4 dates');
      await mouse.move(x + width - 20, y + 10);
      await mouse.down();
      await mouse.move(x + 20, y + 10, { steps: 4 });
      await mouse.up();
      await says('1924 to 1929, 4 dates');
      await mark('late 1920s').click();
      await selected(hands, 'Ln 5, Col 18 (10 selected)');
    },
  },
  {
    title: 'what is chosen in Evidence has its date marked on the timeline, also where that has the keyboard',
    notes: {
      'note.md': [
        note,
        ...[1922, 1923, 1924, 1925, 1926].map((year) => `The mill by the river ground no corn in ${year}.`),
        'By 1932 only 26% of households had been collectivised.\n',
      ].join('\n\n'),
    },
    walk: async (hands) => {
      const { enter, mark, frame, inside } = await timeline(hands);
      await hands.command('History Notes: Focus on This Note View');
      const claim = (words) => hands.page.locator('.pane-body .monaco-list-row', { hasText: words }).first();
      await hands.page.setViewportSize({ width: 1280, height: 320 });
      await claim('26%').click();
      await hands.seen(frame.locator('.mark.here[aria-label^="1932"]'));
      await inside((selector) => {
        const box = (wanted) => globalThis.document.querySelector(wanted).getBoundingClientRect();
        const { top, bottom } = box(selector);
        return top >= 0 && bottom <= box('#detail').top;
      }, '.mark.here');
      await enter();
      await claim('March 1921').click();
      await hands.seen(frame.locator('.mark.here[aria-label^="March 1921"]'));
      assert.equal(await mark('1932').evaluate(({ classList }) => classList.contains('here')), false);
    },
  },
  {
    title: 'in the colours that a system forces on pages, a timeline has these colours too',
    notes: { 'note.md': `${note}\nIn October 1925 NEP was introduced.\n` },
    // The editor would take a theme of much contrast, but a system's colours may be any.
    settings: { 'window.autoDetectHighContrast': false, 'workbench.colorTheme': 'Default Light Modern' },
    walk: async (hands) => {
      const { frame } = await timeline(hands);
      await hands.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      const [letters, ground] = await Promise.all(
        ['color', 'backgroundColor'].map((name) => styleOf(frame.locator('body'), name)),
      );
      assert.notEqual(letters, ground);
      await hands.seen(frame.locator('.mark.contradicted'));
      for (const [selector, name, expected] of [
        ['.when', 'fill', letters],
        ['.entry .words', 'fill', letters],
        ['.tick', 'fill', letters],
        ['.meaning', 'fill', letters],
        ['.words', 'stroke', ground],
        ['.band', 'fill', ground],
        ['.mark.none .shape', 'fill', letters],
        ['.mark.contradicted .sign', 'stroke', letters],
      ]) {
        assert.equal(await styleOf(frame.locator(selector), name), expected, selector);
      }
    },
  },
  {
    title: 'a window that is loaded again has its timeline back, of the same note and as near',
    notes: { 'note.md': note, 'other.md': 'In 1812 it was cold.\n' },
    walk: async (hands) => {
      const { enter, press, says } = await timeline(hands);
      await enter();
      await press('+');
      await says('1923 to 1933, 4 dates');
      const loaded = hands.page.waitForEvent('domcontentloaded');
      await hands.command('Developer: Reload Window');
      await loaded;
      const after = await pageOfTimeline(hands);
      await after.says('1923 to 1933, 4 dates');
      await hands.seen(hands.page.locator('.tab', { hasText: 'Timeline of note.md' }));
    },
  },
  {
    title: 'a timeline comes back with its window even if its note was closed, and leads to it',
    notes: { 'note.md': note },
    walk: async (hands) => {
      const { says } = await timeline(hands);
      await says(everything);
      await hands.page.locator('.tab', { hasText: 'note.md' }).first().getByLabel('Close').click();
      await hands.page.locator('.tab', { hasText: 'Timeline of note.md' }).click();
      const loaded = hands.page.waitForEvent('domcontentloaded');
      await hands.command('Developer: Reload Window');
      await loaded;
      const after = await pageOfTimeline(hands);
      await after.says(everything);
      await after.mark('1933').click();
      await selected(hands, 'Ln 7, Col 8 (4 selected)');
    },
  },
];
