/** A Chromium without a window that shows the workbench. */
import { chromium as playwright } from 'playwright-core';
import { chromium } from './chromium.mjs';
import { beforeEnding } from './ending.mjs';

/** Opens a Chromium; it is closed when the script ends. */
export async function openBrowser() {
  const browser = await playwright.launch({
    executablePath: await chromium(),
    headless: true,
    // Signals are ending.mjs's business, which closes the browser before the server.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  });
  beforeEnding(() => browser.close());
  return browser;
}
