import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeSaving } from '../../scripts/publish/offline/write-saving.ts';
import { inMegabytes } from '../../src/archive/megabytes.ts';
import { SAVED_EXTENT_PATH, SAVED_FILES_PATH, type SavedFile } from '../../src/archive/addresses/saving.ts';
import { BROWSERS, expect, test as base } from './disk.ts';
import { readPublished } from './published.ts';
import { answerOf, QUERIES } from './queries.ts';
import type { Reader } from './readers/reader.ts';
import { serveSlowly, type SlowSite } from './slow-site.ts';

const test = base.extend<{ site: SlowSite }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  site: async ({}, use) => {
    const site = await serveSlowly();
    await use(site);
    await site.stop();
  },
});

const [entry] = readPublished();
const text = `documents/${entry?.id ?? ''}.html`;
const paragraph = entry?.paragraphs.at(-1)?.id ?? '';

/** Waits until the section on saving says something. */
const says = (reader: Reader, words: string): Promise<void> =>
  reader.until((words) => document.querySelector('#save [role="status"]')?.textContent.includes(words), words);

/** Presses a button of it. */
const press = (reader: Reader, act: 'save' | 'stop' | 'forget'): Promise<void> =>
  reader.click(`#save button[value="${act}"]`);

const filesOf = ({ folder }: SlowSite): SavedFile[] =>
  JSON.parse(readFileSync(path.join(folder, SAVED_FILES_PATH), 'utf8')) as SavedFile[];

for (const browser of BROWSERS)
  test(`what is saved is told before, shown by bytes, and all of it opens and is searched when the host is gone, in ${browser}`, async ({
    open,
    site,
  }) => {
    const reader = await open(browser, { offline: false });
    const queries = QUERIES.filter((_, i) => i % 8 === 0);
    const answers: string[] = [];
    for (const query of queries) answers.push(await answerOf(reader, site.address + query));
    const files = filesOf(site);
    const bytes = files.reduce((sum, [, , bytes]) => sum + bytes, 0);
    await reader.goto(`${site.address}download.html`);
    await says(reader, `${String(files.length)} files, ${inMegabytes(bytes)}`);
    await reader.run(() => {
      const bar = document.querySelector<HTMLProgressElement>('#save progress');
      if (bar === null) throw new Error('expected a bar of progress');
      const seen: number[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => seen.push(bar.value)).observe(bar, { attributes: true });
    }, null);
    site.delay = 15;
    await press(reader, 'save');
    await says(reader, 'Saved:');
    const seen = await reader.run(() => (window as unknown as { seen: number[] }).seen, null);
    expect(seen.filter((value) => value > 0 && value < bytes).length).toBeGreaterThan(20);
    await site.stop();

    await reader.goto(`${site.address}${text}#${paragraph}`);
    expect(await reader.run(() => document.querySelector('.p:target .words')?.textContent, null)).toBe(
      entry?.paragraphs.at(-1)?.text,
    );
    for (const [i, query] of queries.entries()) expect(await answerOf(reader, site.address + query)).toBe(answers[i]);
    await reader.goto(site.address);
    await reader.click('a[href$="documents.html"]');
    await reader.until(() => location.pathname.endsWith('/documents.html'), null);
    await reader.goto(`${site.address}data/paragraphs.csv`);
    expect(await reader.run(() => document.title, null)).toBe('Not saved');
    await reader.goto(`${site.address}download.html`);
    await says(reader, 'There is no network now');
    await press(reader, 'forget');
    await says(reader, 'Nothing of the archive is saved');
    expect(
      await reader.run(async () => [await caches.keys(), await navigator.serviceWorker.getRegistrations()], null),
    ).toEqual([[], []]);
    reader.heard.length = 0;
  });

for (const browser of BROWSERS)
  test(`a reload in the middle loses little of what is saved, and the rest is loaded when the reader says so, in ${browser}`, async ({
    open,
    site,
  }) => {
    const reader = await open(browser, { offline: false });
    const files = filesOf(site);
    await reader.goto(`${site.address}download.html`);
    site.delay = 60;
    await press(reader, 'save');
    await reader.until(
      (half) => (document.querySelector<HTMLProgressElement>('#save progress')?.value ?? 0) > half,
      files.reduce((sum, [, , bytes]) => sum + bytes, 0) / 2,
    );
    await reader.reload();
    site.delay = 0;
    await says(reader, 'saved in part');
    site.asked.length = 0;
    await press(reader, 'save');
    await says(reader, 'Saved:');
    expect(site.asked.length).toBeLessThan(files.length * 0.9);
    reader.heard.length = 0;
  });

test('two pages of a browser do not save at once', async ({ page, context, site }) => {
  const other = await context.newPage();
  site.delay = 100;
  for (const each of [page, other]) {
    await each.goto(`${site.address}download.html`);
    await each.locator('#save button').click();
  }
  await expect(other.locator('#save [role="status"]')).toContainText('another page of this browser is saving');
  await expect(page.locator('#save progress')).toBeVisible();
});

test('saving can be stopped, and gone on with', async ({ open, site }) => {
  const reader = await open('Chromium', { offline: false });
  await reader.goto(`${site.address}download.html`);
  site.delay = 40;
  await press(reader, 'save');
  await reader.until(() => (document.querySelector<HTMLProgressElement>('#save progress')?.value ?? 0) > 0, null);
  await press(reader, 'stop');
  await says(reader, 'saved in part');
  site.delay = 0;
  await press(reader, 'save');
  await says(reader, 'Saved:');
});

test('a correction is seen at once while there is a network, and an update loads only what is new', async ({
  open,
  site,
}) => {
  const reader = await open('Chromium', { offline: false });
  await reader.goto(`${site.address}download.html`);
  await press(reader, 'save');
  await says(reader, 'Saved:');
  const corrected = path.join(site.folder, text);
  writeFileSync(corrected, readFileSync(corrected, 'utf8').replace('</main>', '<p id="corrected"></p></main>'));
  rmSync(path.join(site.folder, 'timeline.html'));
  await writeSaving(site.folder);
  await reader.goto(site.address + text);
  expect(await reader.run(() => document.querySelector('#corrected') !== null, null)).toBe(true);
  await reader.goto(`${site.address}download.html`);
  await says(reader, 'An update is available');
  await says(reader, 'by 1 file,');
  site.asked.length = 0;
  await press(reader, 'save');
  await says(reader, 'Saved:');
  expect(site.asked.filter((asked) => asked.endsWith('.html'))).toEqual([text]);
  const kept = await reader.run(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  }, null);
  expect(kept).not.toContain(`${site.address}timeline.html`);
  expect(kept).toHaveLength(filesOf(site).length + 1);
});

test('where the network takes too long, what is kept answers', async ({ open, site }) => {
  const reader = await open('Chromium', { offline: false });
  await reader.goto(`${site.address}download.html`);
  await press(reader, 'save');
  await says(reader, 'Saved:');
  site.delay = 60_000;
  const came = await reader.run(async (page) => (await fetch(page)).text(), site.address + text);
  expect(came).toBe(readFileSync(path.join(site.folder, text), 'utf8'));
});

test('a file that is missing or not what it should be is named, the rest stays, and is not loaded again', async ({
  open,
  site,
}) => {
  const reader = await open('Chromium', { offline: false });
  const file = path.join(site.folder, 'timeline.html');
  const whole = readFileSync(file);
  for (const damage of [() => rmSync(file), () => writeFileSync(file, whole.subarray(0, -9))]) {
    damage();
    await reader.goto(`${site.address}download.html`);
    await press(reader, 'save');
    await says(reader, 'Not everything could be saved: timeline.html');
  }
  writeFileSync(file, whole);
  site.asked.length = 0;
  await press(reader, 'save');
  await says(reader, 'Saved:');
  expect(site.asked.length).toBeLessThan(filesOf(site).length);
  reader.heard.length = 0;
});

for (const browser of BROWSERS)
  test(`where the browser refuses to keep anything, or has no room, the page says so and what to do, in ${browser}`, async ({
    open,
    site,
  }) => {
    const reader = await open(browser, { offline: false });
    await reader.goto(`${site.address}download.html`);
    await says(reader, 'This browser can keep the archive');
    await reader.run(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));
    }, null);
    await press(reader, 'save');
    await says(reader, 'has no room left');
    await reader.run(() => {
      caches.open = () => Promise.reject(new DOMException('no', 'SecurityError'));
    }, null);
    await press(reader, 'save');
    await says(reader, 'its settings refuse it');
  });

test('where nothing can be saved there is no word of it', async ({ page, reader, copy, site }) => {
  await reader.goto(`${copy.disk}download.html`);
  await expect(reader.locator('#save')).toBeHidden();
  rmSync(path.join(site.folder, SAVED_EXTENT_PATH));
  await page.goto(`${site.address}download.html`, { waitUntil: 'networkidle' });
  await expect(page.locator('#save')).toBeHidden();
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(`${site.address}download.html`);
  await expect(page.locator('#save')).toBeHidden();
});
