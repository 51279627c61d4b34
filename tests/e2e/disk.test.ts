import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkSite } from '../../scripts/publish/checks.ts';
import { hashFile, parseChecksum } from '../../scripts/publish/checksums.ts';
import { readSite } from '../../scripts/publish/site.ts';
import { BROWSERS, expect, test } from './disk.ts';
import { answerOf, apart, common, countHits, QUERIES, rare, readAnswer, russian } from './queries.ts';
import { asReader } from './readers/chromium.ts';

for (const browser of BROWSERS) {
  test(`a page from the disk may fetch nothing, import no module and start no worker from an address, in ${browser}`, async ({
    open,
    copy,
  }) => {
    const reader = await open(browser, { offline: true });
    await reader.goto(`${copy.disk}search.html`);
    const blocked = await reader.run(async (host) => {
      const isBlocked = (attempt: Promise<unknown>): Promise<boolean> =>
        attempt.then(
          () => false,
          () => true,
        );
      const worker = new Promise((resolve, reject) => {
        const started = new Worker('pagefind/pagefind-worker.js');
        started.onerror = reject;
        setTimeout(resolve, 1000);
      });
      const module = new URL('pagefind/pagefind.js', location.href).href;
      const network = fetch(host, { mode: 'no-cors' });
      return Promise.all([fetch('pagefind/pagefind-entry.json'), import(module), worker, network].map(isBlocked));
    }, copy.host);
    expect(blocked).toEqual([true, true, true, true]);
    reader.heard.length = 0;
  });

  test(`every search answers from the disk as it does from a host, in ${browser}`, async ({ open, copy }) => {
    test.slow();
    expect(QUERIES.length).toBeGreaterThanOrEqual(30);
    const [reader, online] = [await open(browser, { offline: true }), await open(browser, { offline: false })];
    const found: number[] = [];
    for (const address of QUERIES) {
      const expected = await answerOf(online, copy.host + address);
      expect(await answerOf(reader, copy.disk + address), address).toBe(expected);
      found.push(countHits(expected));
    }
    // Equal answers would prove little where there are none.
    expect(found.filter((count) => count > 0).length).toBeGreaterThanOrEqual(25);
  });
}

test('a reader of a host loads nothing that is made for disks', async ({ page, copy }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await answerOf(asReader(page), `${copy.host}${QUERIES[0] ?? ''}`);
  expect(asked.filter((address) => address.includes('/pagefind/offline/'))).toEqual([]);
  expect(asked.some((address) => address.includes('/pagefind/'))).toBe(true);
});

/** A search for which Pagefind itself is asked. */
const ranked = `search.html?${new URLSearchParams({ q: apart ?? '' }).toString()}`;

test('from the disk Pagefind does its work in a worker', async ({ reader, copy }) => {
  expect(countHits(await answerOf(asReader(reader), copy.disk + ranked))).toBeGreaterThan(1);
  expect(reader.workers()).toHaveLength(1);
});

test('where the browser starts no worker, the page does the work itself', async ({ reader, copy, page }) => {
  await reader.addInitScript(() => {
    const NoWorker = class extends EventTarget {
      constructor() {
        super();
        throw new Error('no worker here');
      }
    };
    Object.assign(window, { Worker: NoWorker });
  });
  expect(await answerOf(asReader(reader), copy.disk + ranked)).toBe(await answerOf(asReader(page), copy.host + ranked));
  expect(reader.workers()).toHaveLength(0);
});

for (const browser of BROWSERS)
  test(`burst typing while the index loads ends with the answer to what stands in the field, in ${browser}`, async ({
    open,
    copy,
  }) => {
    const [word = ''] = common;
    const reader = await open(browser, { offline: true });
    const expected = await answerOf(reader, `${copy.disk}search.html?q=${word}`);
    await reader.goto('about:blank');
    await reader.goto(`${copy.disk}search.html`);
    const field = 'form[role="search"] input';
    await reader.type(field, `${rare[0] ?? ''} ${word}`);
    await reader.run((field) => {
      const input = document.querySelector<HTMLInputElement>(field);
      if (input === null) return;
      input.value = '';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, field);
    await reader.type(field, word);
    await reader.until((end) => location.search === end, `?q=${word}`);
    await reader.until(
      (words) => document.querySelector('#status')?.textContent.includes(words) === true,
      ` for ${word}, `,
    );
    expect(await readAnswer(reader)).toBe(expected);
  });

test('a result leads to its paragraph, with what was found marked, and back', async ({ reader, copy }) => {
  await answerOf(asReader(reader), `${copy.disk}search.html?q=${common[0] ?? ''}`);
  await reader.locator('#results a.found').first().click();
  await expect(reader.locator('.p:target mark').first()).toBeVisible();
  await reader.goBack();
  await expect(reader.locator('#results a.found').first()).toBeFocused();
});

test('the unpacked download is a whole site, and leads from its first page to a paragraph by search', async ({
  reader,
  unpacked,
}) => {
  const listed = readFileSync(path.join(unpacked, 'checksums.sha256'), 'utf8').trimEnd().split('\n').map(parseChecksum);
  for (const line of listed)
    expect(await hashFile(path.join(unpacked, line?.file ?? '')), line?.file).toBe(line?.sha256);
  expect(checkSite(await readSite(path.join(unpacked, 'archive')), [])).toEqual([]);
  await reader.goto(pathToFileURL(path.join(unpacked, 'START-HERE.html')).href);
  await reader.getByRole('link', { name: 'Open the archive' }).click();
  await reader
    .getByRole('searchbox')
    .first()
    .fill(common[0] ?? '');
  await reader.keyboard.press('Enter');
  await reader.locator('#results a.found').first().click();
  await expect(reader.locator('.p:target mark').first()).toBeVisible();
});

const missing = (file: string): void => rmSync(file);
const cutShort = (file: string): void => writeFileSync(file, readFileSync(file).subarray(0, -200));

/** What is damaged and how, with words for which it is needed. */
const DAMAGED = [
  { what: 'the words is missing', damage: missing, q: russian, folder: 'data/passages', part: /^ru-0\.js$/ },
  { what: 'the words is cut short', damage: cutShort, q: russian, folder: 'data/passages', part: /^ru-0\.js$/ },
  { what: 'the texts is cut short', damage: cutShort, q: russian, folder: 'pagefind/offline', part: /^texts-/ },
  { what: 'Pagefind is missing', damage: missing, q: apart ?? '', folder: 'pagefind/offline', part: /^index-en_/ },
];

for (const browser of BROWSERS)
  for (const { what, damage, q, folder, part: name } of DAMAGED)
    test(`where a part of ${what}, the page says so and leads on, and answers when it is whole again, in ${browser}`, async ({
      open,
      copy,
    }) => {
      const reader = await open(browser, { offline: true });
      const says = (selector: string, words: string): Promise<void> =>
        reader.until(([selector, words]) => document.querySelector(selector)?.textContent.includes(words) === true, [
          selector,
          words,
        ] as const);
      const parts = path.join(copy.folder, folder);
      const part = readdirSync(parts).find((file) => name.test(file)) ?? '';
      const file = path.join(parts, part);
      const whole = readFileSync(file);
      try {
        damage(file);
        await reader.goto(`${copy.disk}search.html?${new URLSearchParams({ q }).toString()}`);
        await says('#said', 'Search does not answer');
        await says('#why', part);
        await says('#why', 'This copy of the archive is not whole: copy it again.');
        await says('#ways a', '');
      } finally {
        writeFileSync(file, whole);
      }
      await reader.click('#again button');
      await reader.until(() => document.querySelector('#results .hit') !== null, null);
      reader.heard.length = 0;
    });
