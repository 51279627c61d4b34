import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Host } from './host.ts';

/** A page of search that a reader has opened, by themselves or with a query in its address. */
export interface Opened {
  readonly page: Page;
  /** Bytes sent up to now. */
  bytes(): number;
  close(): Promise<void>;
}

/** What a page answered. */
export interface Answer {
  /** Addresses of the paragraphs in the list, in order: `<entry>.html#<paragraph>`. */
  readonly found: readonly string[];
  /** How many entries or paragraphs are in the list. */
  readonly drawn: number;
  /** From the query to the list, in milliseconds: where the page was opened with it, from the first request. */
  readonly time: number;
}

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000;

/** Opens the search page with nothing in any cache, as a reader who has never been there. */
export async function openCold(browser: Browser, host: Host): Promise<Opened> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const before = host.sent();
  return { page, bytes: () => host.sent() - before, close: () => context.close() };
}

/** Follows a link to a search, and waits for its answer and for all that the page loads with it. */
export async function follow(page: Page, { address }: Pick<Host, 'address'>, query: string): Promise<Answer> {
  await page.goto(`${address}search.html?q=${encodeURIComponent(query)}`);
  const time = await waitForAnswer(page, query);
  await page.waitForLoadState('networkidle');
  return { ...(await readList(page)), time };
}

/** Sends a search from the field of an open page; the time counts until its results are in the page. */
export async function send(page: Page, query: string): Promise<Answer> {
  const time = await page.evaluate(
    ([asked, patience]) =>
      new Promise<number>((resolve, reject) => {
        const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
        const status = document.querySelector('#status');
        if (field === null || status === null) throw new Error('this page has no field or no #status');
        const limit = setTimeout(() => reject(new Error(`no answer to ${asked}`)), patience);
        const started = performance.now();
        new MutationObserver((_, observer) => {
          if (!status.textContent.includes(` for ${asked}, `)) return;
          observer.disconnect();
          clearTimeout(limit);
          resolve(performance.now() - started);
        }).observe(status, { childList: true, characterData: true, subtree: true });
        field.value = asked;
        field.form?.requestSubmit();
      }),
    [query, PATIENCE] as const,
  );
  return { ...(await readList(page)), time };
}

/** Opens the empty search page, presses one key, and waits for its answer and for all that the page loads with it. */
export async function pressFirstKey(page: Page, { address }: Host, key: string): Promise<Answer> {
  await page.goto(`${address}search.html`, { waitUntil: 'networkidle' });
  await page.locator('form[role="search"] input[name="q"]').first().focus();
  const started = await page.evaluate(() => performance.now());
  await page.keyboard.press(key);
  const time = (await waitForAnswer(page, key)) - started;
  await page.waitForLoadState('networkidle');
  return { ...(await readList(page)), time };
}

/** Waits for an answer, and gives when it was there, in milliseconds since the page was asked for. */
async function waitForAnswer(page: Page, query: string): Promise<number> {
  const shown = await page.waitForFunction(
    (asked) =>
      document.querySelector('#status')?.textContent.includes(` for ${asked}, `) === true ? performance.now() : false,
    query,
    { timeout: PATIENCE },
  );
  return Number(await shown.jsonValue());
}

async function readList(page: Page): Promise<Pick<Answer, 'found' | 'drawn'>> {
  const links = await page
    .locator('#results a.found')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { found: links.map(readAddress), drawn: await page.locator('#results > li').count() };
}

/** The address of a paragraph, without the words that the link carries to mark there. */
export function readAddress(link: string): string {
  const [, page = '', paragraph = ''] = /([^/?#]+\.html)[^#]*#(.+)$/.exec(link) ?? [];
  return `${page}#${paragraph}`;
}
