import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { wordsOf } from '../../src/archive/corpus/words.ts';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

const entries = readPublished();

/** A word of which several entries have several paragraphs each. */
const word =
  [
    ...new Set(
      entries.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => wordsOf(text).map(({ fold }) => fold))),
    ),
  ]
    .filter((fold) => /^[a-z]{6,}$/.test(fold))
    .find(
      (fold) =>
        entries.filter(({ paragraphs }) => paragraphs.filter(({ text }) => text.includes(fold)).length > 1).length > 1,
    ) ?? '';

const links = (page: Page) => page.locator('#results a.found');
const walk = (page: Page) => page.getByRole('navigation', { name: 'What the search found' });

/** The page and the paragraph of an address, from the root of the site. */
function placeOf(address: string): string {
  const [, page = '', paragraph = ''] = /(documents\/[^?#]+)[^#]*(#.+)?$/.exec(address) ?? [];
  return page + paragraph;
}

/** The places of the list in the order in which n leads to them: entry by entry, in each down the text. */
async function placesOf(page: Page): Promise<string[]> {
  const more = page.locator('#results button');
  while ((await more.count()) > 0) await more.first().click();
  const groups = await page
    .locator('#results .hit')
    .evaluateAll((hits) =>
      hits.map((hit) =>
        [...hit.querySelectorAll<HTMLElement>('a.found')]
          .sort(
            (a, b) =>
              Number(a.querySelector('.n')?.lastChild?.textContent) -
              Number(b.querySelector('.n')?.lastChild?.textContent),
          )
          .map((link) => link.getAttribute('href') ?? ''),
      ),
    );
  return groups.flat().map(placeOf);
}

for (const place of ['host', 'disk'] as const)
  test.describe(`on a ${place}`, () => {
    test.use({ place });
    test('n and p lead through every place that was found, from text to text, and back leads to where the list was left', async ({
      page,
    }) => {
      await page.goto(`search.html?q=${word}`);
      await expect(links(page).first()).toBeVisible();
      const places = await placesOf(page);
      expect(places.length).toBeGreaterThan(3);
      const first = page.locator(`#results a.found[href$="${places[0]?.replace(/^[^#]+/, '') ?? ''}"]`).first();
      await first.click();
      for (const [i, expected] of places.slice(0, 8).entries()) {
        if (i > 0) await page.keyboard.press('n');
        await expect.poll(() => placeOf(page.url())).toBe(expected);
        await expect(page.locator('.p:target')).toBeInViewport();
        await expect(page.locator('.p:target mark').first()).toBeVisible();
      }
      await page.keyboard.press('p');
      await expect.poll(() => placeOf(page.url())).toBe(places[Math.min(8, places.length) - 2]);
      await walk(page).getByRole('link', { name: 'All results' }).click();
      await expect(page.locator('#said')).toContainText('paragraph');
      await expect(page).toHaveURL(new RegExp(`q=${word}$`));
      await links(page).last().click();
      await expect(page.locator('.p:target')).toBeVisible();
      await page.goBack();
      await expect(links(page).last()).toBeFocused();
      await expect(links(page).last()).toBeInViewport();
    });
  });

for (const place of ['host', 'disk'] as const)
  test.describe(`in another tab, on a ${place}`, () => {
    test.use({ place });
    test('a result that is opened there has the whole list too, and nothing of it stays in the browser', async ({
      page,
      context,
    }) => {
      await page.goto(`search.html?q=${word}`);
      await expect(links(page).first()).toBeVisible();
      const places = await placesOf(page);
      const link = page.locator('#results .hit').first().locator('a.found').last();
      for (const open of [() => link.click({ modifiers: ['ControlOrMeta'] }), () => link.click({ button: 'middle' })]) {
        const [tab] = await Promise.all([context.waitForEvent('page'), open()]);
        await expect(walk(tab).getByRole('link', { name: 'All results' })).toBeVisible();
        await expect(tab).not.toHaveURL(/mark=/);
        await expect(tab.locator('.p:target mark').first()).toBeVisible();
        const first = await tab.title();
        const rest = places.filter((place) => place.startsWith(placeOf(tab.url()).replace(/#.*/, ''))).length;
        for (let step = 0; step < rest; step += 1) {
          const before = tab.url();
          await tab.keyboard.press('n');
          await expect(tab).not.toHaveURL(before);
          await expect(tab.locator('.p:target mark').first()).toBeVisible();
          if ((await tab.title()) !== first) break;
        }
        expect(await tab.title()).not.toBe(first);
        await expect(walk(tab).getByRole('link', { name: 'All results' })).toBeVisible();
        await tab.close();
      }
      const kept = (): Promise<string[]> =>
        page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('trail')));
      expect(await kept()).toHaveLength(1);
      await page.goto('about.html');
      expect(await kept()).toEqual([]);
    });
  });

test('without a list, as from a link with its marks, n and p lead through this text alone; Escape ends it', async ({
  page,
}) => {
  const [entry] = entries.filter(
    ({ paragraphs }) => paragraphs.filter(({ text }) => wordsOf(text).some(({ fold }) => fold === word)).length > 1,
  );
  await page.goto(`documents/${entry?.id ?? ''}.html?mark=${word}`);
  await expect(walk(page)).toContainText('found here');
  await expect(walk(page).getByRole('link')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.locator('.p:target mark').first()).toBeVisible();
  await page.keyboard.press('p');
  await expect(walk(page)).toContainText('This is the first place found');
  await page.keyboard.press('Escape');
  await expect(walk(page)).toHaveCount(0);
});

test.describe('the results can be taken along', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('as the address of the search', async ({ page }) => {
    await page.goto(`search.html?q=${word}&sort=newest&from=2000`);
    await page.getByRole('button', { name: 'Copy this search' }).click();
    await expect(page.locator('#told')).toHaveText('The address of this search is copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(page.url().replace('&sort=newest&from=2000', '&from=2000&sort=newest'));
  });

  test('as a file, which has a row for every paragraph', async ({ page, baseURL }) => {
    await page.goto(`search.html?q=${word}`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV of these results' }).click(),
    ]);
    const rows = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(rows[0]).toBe('\uFEFFentry,paragraph,date,speaker,text,link');
    const places = await placesOf(page);
    expect(rows.slice(1).filter((row) => row.includes('#'))).toHaveLength(places.length);
    for (const place of places)
      expect(
        rows.some((row) => row.endsWith(`${baseURL ?? ''}${place}`)),
        place,
      ).toBe(true);
  });
});

test('years are chosen by drawing over the strip or by writing them, and taken away again', async ({ page }) => {
  await page.goto(`search.html?q=${word}`);
  await expect(links(page).first()).toBeVisible();
  const all = await page.locator('#said').textContent();
  const column = (year: number) => page.locator(`.years > span[title^="${String(year)}:"]`);
  const years = entries.flatMap(({ date }) => (date === null ? [] : Number(/\d{4}/.exec(date)?.[0]))).sort();
  const [from = 0, to = 0] = [years[1], years.at(-2)];
  const [start, end] = [await column(from).boundingBox(), await column(to).boundingBox()];
  if (start === null || end === null) throw new Error('the strip has no such years');
  await page.mouse.move(start.x + start.width / 2, start.y + 5);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + 5, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`from=${String(from)}&to=${String(to)}`));
  const drawn = await page.locator('#said').textContent();
  await expect(page.getByLabel('From the year')).toHaveValue(String(from));
  await page.locator('#chosen a').click();
  await expect(page.locator('#said')).toHaveText(all ?? '');
  await page.getByLabel('From the year').fill(String(from));
  await page.getByLabel('From the year').press('Tab');
  await page.getByLabel('to', { exact: true }).fill(String(to));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`from=${String(from)}&to=${String(to)}`));
  await expect(page.locator('#said')).toHaveText(drawn ?? '');
});
