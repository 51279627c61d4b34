import type { Browser, Page } from '@playwright/test';
import { type OpenOptions, PATIENCE, type Reader } from './reader.ts';

/** Opens a page of Playwright's browser. */
export async function openChromium(browser: Browser, { offline }: OpenOptions): Promise<Reader> {
  const context = await browser.newContext({ offline });
  const page = await context.newPage();
  return { ...asReader(page), close: () => context.close() };
}

/** A page of Playwright as a reader's. */
export function asReader(page: Page): Reader {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  page.setDefaultTimeout(PATIENCE);
  const first = (selector: string) => page.locator(selector).first();
  return {
    heard,
    goto: async (address) => {
      await page.goto(address);
    },
    click: (selector) => first(selector).click(),
    type: (selector, text) => first(selector).pressSequentially(text),
    press: (key) => page.keyboard.press(key),
    back: async () => {
      await page.goBack();
    },
    reload: async () => {
      await page.reload();
    },
    // Playwright's types make of an argument what would come back from a page; what is given here stays as it is.
    run: (run, argument) => page.evaluate(run as never, argument),
    until: async (run, argument) => {
      await page.waitForFunction(run as never, argument);
    },
    close: () => page.close(),
  };
}
