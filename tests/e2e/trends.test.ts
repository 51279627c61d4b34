import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { wordsOf } from '../../src/archive/corpus/words.ts';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

const entries = readPublished();
const said = (page: Page) => page.locator('#said');
/** Words that stand in no title, since of a title it has to be known whether it is a line of the capture. */
const titles = new Set(entries.flatMap(({ title }) => wordsOf(title ?? '').map(({ fold }) => fold)));
const words = [
  ...new Set(
    entries.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => wordsOf(text))).map(({ fold }) => fold),
  ),
]
  .filter((word) => /^[a-z]{4,}$/.test(word) && !titles.has(word))
  .slice(0, 3);

/** How often a word stands in the paragraphs of a year, found by reading every one. */
function countIn(year: string | null, word: string): number {
  return entries
    .filter(({ date }) => year === null || date?.slice(0, 4) === year)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => wordsOf(text)))
    .filter(({ fold, compound }) => fold === word || compound?.fold === word).length;
}

test('every figure of the table is what reading every paragraph counts', { tag: '@anywhere' }, async ({ page }) => {
  await page.goto(`trends.html?${words.map((word) => `q=${word}`).join('&')}`);
  await expect(said(page)).toHaveText(new RegExp(`^${words[0] ?? ''}: `));
  for (const row of await page.locator('.figures tbody tr').all()) {
    const year = (await row.locator('th').textContent()) ?? '';
    const cells = await row.locator('td').allTextContents();
    const own = /^\d{4}$/.test(year) ? year : null;
    if (own === null && year !== 'All') continue;
    for (const [i, word] of words.entries())
      expect(Number(cells[1 + 2 * i]), `${word} in ${year}`).toBe(countIn(own, word));
  }
  await expect(page.locator('svg.plot')).toBeVisible();
  await expect(page.locator('svg.plot .query')).toHaveCount(words.length);
});

test('the address is the count: queries, grouping, measure, back', async ({ page }) => {
  await page.goto('trends.html');
  await page.getByLabel(/^Query 1/).fill(words[0] ?? '');
  await page.getByLabel(/^Query 2/).fill(`${words[1]?.slice(0, 3) ?? ''}*`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?q=[^&]+&q=[^&]+$/);
  await expect(page.locator('.trend')).toHaveCount(1);
  await page.locator('select[name="by"]').selectOption('type');
  await expect(page).toHaveURL(/by=type/);
  await expect(page.locator('.trend h2').first()).toBeVisible();
  await page.locator('select[name="per"]').selectOption('count');
  await expect(page).toHaveURL(/per=count/);
  await expect(page.locator('.trend .why').first()).toHaveText('occurrences');
  await page.goBack();
  await page.goBack();
  await expect(page.locator('.trend')).toHaveCount(1);
});

test('the CSV holds a row for every year and query', { tag: '@anywhere' }, async ({ page }) => {
  await page.goto(`trends.html?q=${words[0] ?? ''}&q=${words[1] ?? ''}`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const text = await readFile(await (await coming).path(), 'utf8');
  const rows = await page.locator('.figures tbody tr').count();
  expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 2 * rows);
});

for (const query of [`?q=${words[0] ?? ''}&q=${words[1] ?? ''}&by=speaker`, ''])
  test(`accessible, in light and dark, and on a narrow screen: ${query}`, async ({ page }) => {
    await page.goto(`trends.html${query}`);
    await expect(page.locator(query === '' ? '#why p' : '.figures').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360),
    ).toPass();
  });
