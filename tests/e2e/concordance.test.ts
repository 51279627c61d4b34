import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fold, wordsOf } from '../../src/archive/corpus/words.ts';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

const entries = readPublished();
const said = (page: Page) => page.locator('#said');
const field = (page: Page) => page.locator('#sought');
const lines = (page: Page) => page.locator('#lines tbody tr');

/** How often each word stands in the paragraphs of the archive. */
const counts = new Map<string, number>();
for (const { paragraphs } of entries)
  for (const { text } of paragraphs)
    for (const { fold, compound } of wordsOf(text))
      if (compound === undefined) counts.set(fold, (counts.get(fold) ?? 0) + 1);
/** A word that has more lines than a window shows, if any has, and that stands in no title or with a hyphen. */
const [common = ''] = [...counts].filter(([word]) => isPlain(word)).toSorted(([, a], [, b]) => b - a)[0] ?? [];

function isPlain(word: string): boolean {
  const elsewhere = entries.some(
    ({ title, paragraphs }) =>
      wordsOf(title ?? '').some(({ fold }) => fold === word) ||
      paragraphs.some(({ text }) => wordsOf(text).some(({ compound }) => compound?.fold === word)),
  );
  return /^[a-z]{3,}$/.test(word) && !elsewhere;
}

test(
  'every place of a word is a line, and a line opens its paragraph with the word marked',
  { tag: '@anywhere' },
  async ({ page }) => {
    await page.goto(`concordance.html?q=${common}&sort=after`);
    await expect(said(page)).toHaveText(new RegExp(`^${String(counts.get(common))} line`));
    const link = lines(page).nth(2).locator('a');
    const words = (await link.textContent()) ?? '';
    const after = (await lines(page).nth(2).locator('.after').textContent()) ?? '';
    expect(fold(words)).toBe(common);
    await link.click();
    await expect(page).toHaveURL(/documents\/[a-z0-9-]+\.html#[a-z0-9-]+$/);
    const target = page.locator('.p:target');
    await expect(target).toBeInViewport();
    await expect(target.locator('mark').first()).toBeVisible();
    expect(await target.textContent()).toContain(`${words}${after}`.replace(/…$/, '').trim());
    await page.goBack();
    await expect(lines(page).nth(2).locator('a')).toBeFocused();
  },
);

test('the address is the concordance: order, filters, forms, back and forward', async ({ page }) => {
  await page.goto(`concordance.html?q=${common}`);
  await expect(said(page)).toHaveText(/line/);
  const all = (await said(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'After' }).click();
  await expect(page).toHaveURL(/sort=after/);
  await expect(page.getByRole('columnheader', { name: 'After' })).toHaveAttribute('aria-sort', 'ascending');
  const type = page.locator('select[name="type"]');
  const option = await type.locator('option').nth(1).textContent();
  await type.selectOption({ index: 1 });
  await expect(page).toHaveURL(/type=/);
  await expect(said(page)).toHaveText(new RegExp(`^${/\((\d+)\)/.exec(option ?? '')?.[1] ?? '?'} line`));
  await page.reload();
  await expect(type).not.toHaveValue('');
  await page.goBack();
  await expect(said(page)).toHaveText(all);
  await page.getByLabel('All forms').check();
  await expect(page).toHaveURL(/forms=all/);
  await field(page).fill('zzzz');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Nothing found');
  await page.getByRole('link', { name: 'with any ending' }).click();
  await expect(field(page)).toHaveValue('zzzz*');
});

test('lines sorted by the word before stand in the order of the alphabet', async ({ page }) => {
  await page.goto(`concordance.html?q=${common}&sort=before`);
  await expect(said(page)).toHaveText(/line/);
  const before = await lines(page).locator('.before').allTextContents();
  const words = before.map((text) => wordsOf(text).at(-1)?.fold ?? '');
  expect(words).toEqual(words.toSorted(new Intl.Collator('en').compare));
});

test('the keyboard walks the lines and returns to the field', async ({ page }) => {
  await page.goto(`concordance.html?q=${common}`);
  await expect(said(page)).toHaveText(/line/);
  await field(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines(page).nth(0).locator('a')).toBeFocused();
  await page.keyboard.press('j');
  await expect(lines(page).nth(1).locator('a')).toBeFocused();
  await page.keyboard.press('End');
  const last = page.locator(`#lines tbody tr[aria-rowindex="${String((counts.get(common) ?? 0) + 1)}"] a`);
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
});

test('the CSV holds every line', { tag: '@anywhere' }, async ({ page }) => {
  await page.goto(`concordance.html?q=${common}`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  expect(text.startsWith('\uFEFFbefore,words,after,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(1 + (counts.get(common) ?? 0));
  expect(text).not.toContain('file:');
});

test('nothing is loaded before there is a query, and the page says how to ask', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('concordance.html', { waitUntil: 'networkidle' });
  await expect(page.locator('#why')).toContainText('asterisk');
  expect(asked.filter((address) => address.includes('/data/'))).toEqual([]);
});

test('an archive that is large says so, and is loaded when the reader says so', async ({ page }) => {
  await page.route('**/data/entries.js', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ body: `${body}(archiveParts.get('data/entries.js')).bytes = 52e6;` });
  });
  await page.goto(`concordance.html?q=${common}`);
  await expect(page.locator('#gate')).toContainText('52 MB');
  await page.getByRole('button', { name: 'Load 52 MB' }).click();
  // What comes is not what was announced, which is said too.
  await expect(page.locator('#gate')).toContainText('could not be counted');
  await page.unroute('**/data/entries.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(said(page)).toHaveText(/line/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['concordance.html', 'trends.html'])
    test(`${path} says what it needs and leads to the data`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('main')).toContainText('needs JavaScript');
      await expect(page.locator('#ask')).toBeHidden();
      await expect(page.locator('main a[href="data/entries.jsonl"]')).toBeVisible();
    });
});

for (const query of [`?q=${common}`, '?q=zzzz', '?q=%2B', ''])
  test(`accessible, in light and dark, on a narrow screen and in print: ${query}`, async ({ page }) => {
    await page.goto(`concordance.html${query}`);
    await expect(page.locator(query === `?q=${common}` ? '#lines a' : '#why p').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#ask')).toBeHidden();
  });
