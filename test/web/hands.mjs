/** What a reader does in a browser, beside what ../vscode/workbench.mjs does in any window. */

/** Opens a note from the Explorer: the file system of these windows cannot be searched by names. */
export async function open({ page, seen }, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await seen(page.locator('.tab.active', { hasText: name }));
}

/** The frame that a page of the extension, or a preview, is in. */
export const shownPage = ({ page }) => page.frameLocator('iframe.webview').frameLocator('#active-frame');

/** A style of the first element, as the browser works it out. */
export const styleOf = (locator, name) =>
  locator
    .first()
    .evaluate((element, wanted) => element.ownerDocument.defaultView.getComputedStyle(element)[wanted], name);
