import puppeteer, { type Browser } from 'puppeteer-core';
import { findProgram } from '../../../scripts/shell/programs.ts';
import { type OpenOptions, PATIENCE, type Reader } from './reader.ts';

/**
 * Starts the Firefox of the machine, driven by WebDriver BiDi; null where it has none.
 *
 * Drivers loosen Firefox: both what Firefox itself recommends to them and what Puppeteer sets let a page from a disk
 * read other files. Here it is as strict as a reader has it.
 */
export async function launchFirefox(): Promise<Browser | null> {
  const found = findProgram('firefox');
  if (found === null) return null;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: found.file,
    headless: true,
    extraPrefsFirefox: { 'remote.prefs.recommended': false, 'security.fileuri.strict_origin_policy': true },
    protocolTimeout: 3 * PATIENCE,
  });
}

/** Opens a page of Firefox, with cookies and a cache of its own. */
export async function openFirefox(browser: Browser, { offline }: OpenOptions): Promise<Reader> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error instanceof Error ? error.message : String(error)));
  page.setDefaultTimeout(PATIENCE);
  await page.setOfflineMode(offline);
  return {
    heard,
    goto: async (address) => {
      await page.goto(address);
    },
    click: (selector) => page.locator(selector).click(),
    type: (selector, text) => page.type(selector, text),
    press: (key) => page.keyboard.press(key),
    // Puppeteer waits for a load, which there is none of where Firefox kept the page as it was.
    back: () => page.evaluate(() => history.back()),
    reload: async () => {
      await page.reload();
    },
    run: (run, argument) => page.evaluate(run as never, argument as never),
    until: async (run, argument) => {
      await page.waitForFunction(run as never, {}, argument);
    },
    close: () => context.close(),
  };
}
