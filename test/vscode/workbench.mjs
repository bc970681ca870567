/** Drives the workbench as a person does: with the keyboard and the mouse. */

const appearsWithin = 30_000; // milliseconds
const restsFor = 3_000; // milliseconds that a mouse rests before it is moved again
const answersWithin = 5_000; // milliseconds after which a key is pressed again

/** The words of a place on the page where they stand, as an area of the window. Lines have no-break spaces. */
function areaOf(line, wanted) {
  const walker = line.ownerDocument.createTreeWalker(line, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.data.replaceAll('\u00A0', ' ').indexOf(wanted);
    if (start === -1) continue;
    const range = line.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + wanted.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}

/** Whether a cursor blinks within a letter of a point of the window. */
function hasCursorNear({ x, y }) {
  return [...globalThis.document.querySelectorAll('.monaco-editor .cursor')].some((cursor) => {
    const area = cursor.getBoundingClientRect();
    return Math.abs(area.x - x) < 12 && area.top <= y && y <= area.bottom;
  });
}

/** What can be done in a page that shows the workbench. */
export function workbench(page) {
  const seen = (locator) => locator.first().waitFor({ timeout: appearsWithin });

  /** Presses `key` until the list at the top asks for words: a view that is still being loaded swallows keys. */
  async function ask(key) {
    const input = page.locator('.quick-input-widget input.input');
    for (const last = Date.now() + appearsWithin; ;) {
      await page.keyboard.press(key);
      try {
        await input.waitFor({ timeout: answersWithin });
        return input;
      } catch (error) {
        if (Date.now() > last) throw error;
      }
    }
  }

  /** Runs a command by its whole title, through the command palette. */
  async function command(title) {
    const input = await ask('F1');
    await input.fill(`>${title}`);
    // The first one listed may be another that was used before, and whose title goes on.
    const row = page.locator('.quick-input-list .monaco-list-row').getByText(title, { exact: true });
    await seen(row);
    await row.first().click();
    await row.first().waitFor({ state: 'hidden' });
  }

  /** Opens a file of the workspace with the cursor in a line, counted from 1. */
  async function open(file, line = 1) {
    const input = await ask('Control+P');
    await input.fill(`${file}:${line}`);
    // The list shows what was opened last before it shows what is asked for.
    await seen(page.locator('.quick-input-list .monaco-list-row.focused', { hasText: file }));
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await seen(page.locator('.tab.active', { hasText: file }));
    await seen(page.locator('.monaco-editor .view-line'));
    // The cursor arrives a moment after the text; a click before that would be undone.
    await seen(page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }));
  }

  /** The middle of `words` in the first visible line that has them; words in one colour only. */
  async function middleOf(words) {
    const line = page.locator('.monaco-editor .view-line', { hasText: words }).first();
    await seen(line);
    const area = await line.evaluate(areaOf, words);
    if (area === undefined) throw new Error(`“${words}” is not in one piece.`);
    return { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  }

  /**
   * Rests the mouse on `words` until a hover says `expected`; again and again, because a line that is drawn anew, in other
   * colours, hides the hover that was about to come.
   */
  async function hover(words, expected) {
    const hovered = page.locator('.monaco-hover:visible', { hasText: expected }).first();
    for (const last = Date.now() + appearsWithin; ;) {
      const { x, y } = await middleOf(words);
      await page.mouse.move(5, 5);
      await page.mouse.move(x, y, { steps: 5 });
      try {
        return await hovered.waitFor({ timeout: restsFor });
      } catch (error) {
        if (Date.now() > last) throw error;
      }
    }
  }

  /** Puts the cursor on `words`; again, where the text moved under the mouse. */
  async function click(words) {
    for (const last = Date.now() + appearsWithin; ;) {
      const { x, y } = await middleOf(words);
      await page.mouse.click(x, y);
      try {
        return await page.waitForFunction(hasCursorNear, { x, y }, { timeout: answersWithin });
      } catch (error) {
        if (Date.now() > last) throw error;
      }
    }
  }

  return { seen, command, open, hover, click };
}
