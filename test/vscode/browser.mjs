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
      // A web workbench has its webviews at addresses of their own, http://….localhost, which a page may not ask for.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
  beforeEnding(() => browser.close());
  return browser;
}
