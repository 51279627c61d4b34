import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/shell/root.ts';
import { foldersOf } from '../../src/folders.ts';
import { expect, test } from './harness.ts';
import { COMPARED, FORMERLY, GATHERINGS } from './invented-gatherings.ts';

test.use({ site: foldersOf(ROOT, GATHERINGS).dist });

const status = (page: Page) => page.locator('main > [role="status"]');

test.describe('three texts of an event', () => {
  test('stand side by side two by two, and what one leaves out of another is on top', async ({ page }) => {
    await page.goto(COMPARED.three);
    await expect(page.locator('.cm-texts > li')).toHaveCount(3);
    await expect(page.getByRole('heading', { level: 2, name: / and / })).toHaveCount(3);
    await expect(page.locator('.cm svg')).toHaveCount(6);
    const losses = page.locator('.cm-losses > li');
    await expect(losses.filter({ hasText: 'under the direction of Ida Brandt' })).toHaveCount(2);
    await expect(losses.filter({ hasText: 'Nobody in the capital' }).locator('.why')).toContainText(
      'left out by: Article 1',
    );
    const pairs = page.getByRole('navigation', { name: 'Which two' }).getByRole('link');
    await expect(pairs).toHaveCount(3);
    await pairs.last().click();
    await expect(page.locator(':target')).toContainText('Article 1 and Article 2');
    await expect(page.locator(':target')).toBeInViewport();
  });

  test('are gone through by keys, from the last difference of two to the first of the next, and no further than the last', async ({
    page,
  }) => {
    await page.goto(COMPARED.three);
    const all = page.locator('.vs[tabindex]');
    const count = await all.count();
    const seen = new Set<string>();
    for (let i = 1; i <= count; i += 1) {
      await page.keyboard.press(i % 2 === 0 ? 'n' : 'j');
      await expect(status(page)).toHaveText(`Difference ${String(i)} of ${String(count)}`);
      await expect(page.locator(':focus')).toBeInViewport();
      seen.add((await page.locator(':focus').getAttribute('id')) ?? '');
    }
    expect(seen.size).toBe(count);
    const pairs = new Set([...seen].map((id) => id.replace(/^[^_]*_/, '').replace(/_\d+$/, '')));
    expect(pairs.size).toBe(3);
    await page.keyboard.press('n');
    await expect(status(page)).toHaveText(`Difference ${String(count)} of ${String(count)}`);
    await page.keyboard.press('p');
    await expect(status(page)).toHaveText(`Difference ${String(count - 1)} of ${String(count)}`);
  });
});

test('more texts of an event have a page for each two, which leads back to all', async ({ page }) => {
  await page.goto(COMPARED.many);
  await expect(page.locator('.cm-texts > li')).toHaveCount(6);
  await expect(page.locator('.al')).toHaveCount(0);
  await expect(page.getByText('Of the same event, not aligned with any of the others')).toContainText('Article 2');
  const pairs = page.getByRole('navigation', { name: 'Which two' }).getByRole('link');
  const count = await pairs.count();
  expect(count).toBeGreaterThanOrEqual(6);
  for (let i = 0; i < count; i += 1) {
    const name = await pairs.nth(i).textContent();
    await pairs.nth(i).click();
    await expect(page.getByRole('heading', { level: 2, name: name ?? '' })).toBeVisible();
    await expect(page.locator('.cm-texts > li')).toHaveCount(2);
    await expect(page.locator('.al.same, .al[tabindex]').first()).toBeVisible();
    await page.getByRole('heading', { level: 1 }).getByRole('link').click();
    await expect(page.locator('.cm-texts > li')).toHaveCount(6);
  }
  const loss = page.locator('.cm-losses > li').first();
  await loss.getByRole('link').click();
  await expect(page.locator(':target .d-un').first()).toBeInViewport();
});

test('texts of an event in two languages are said to be of the same event and not aligned', async ({ page }) => {
  await page.goto(COMPARED.apart);
  await expect(page.getByRole('main')).toContainText('same event, not aligned: the texts are in different languages');
  await expect(page.locator('.cm-texts > li')).toHaveCount(2);
  await expect(page.locator('.al, .cm')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(status(page)).toBeEmpty();
});

test.describe('texts without an event', () => {
  test('stand side by side under the name of either, on the list beside the events', async ({ page }) => {
    await page.goto('compare.html');
    const list = page.locator('main section').filter({ hasText: 'Texts that share passages' });
    await list.getByRole('link', { name: 'Tables of the tides' }).click();
    await expect(page).toHaveURL(new RegExp(`${COMPARED.free}$`));
    await expect(page.locator('.kicker')).toHaveText('Compare, one text beside 1 other that has passages of it');
    await page.goto('documents/tides-in-the-almanac.html');
    await page.locator('.note.also').first().getByRole('link').click();
    await expect(page.locator(':target')).toContainText('reckoned from the marks');
  });

  test('a text that quotes itself is carried once, and the copy says that it is one', async ({ page }) => {
    await page.goto(COMPARED.free);
    const again = page.locator('.al').filter({ hasText: /a second time/i });
    await expect(again).toHaveCount(1);
    await expect(again).toContainText('Whoever trusts a table');
    await expect(page.locator('.al.same').filter({ hasText: 'Whoever trusts a table' })).toHaveCount(1);
    await expect(page.locator('.cm-losses > li')).toContainText(['High water stands', 'of the pilots']);
    await page.goto('documents/tables-of-the-tides.html');
    await expect(page.locator('.note.also')).toHaveCount(4);
  });

  test('a text that several others quote has a page for each of them', async ({ page }) => {
    await page.goto(COMPARED.quoted);
    const pairs = page.getByRole('navigation', { name: 'Which two' }).getByRole('link');
    await expect(pairs).toHaveCount(4);
    await pairs.first().click();
    await expect(page).toHaveURL(/compare\/with\/rules-of-the-quay\/quay-of-[a-z]+\.html$/);
    await expect(page.locator('.al.same')).toHaveCount(2);
  });
});

test('the addresses of a person and of an event under former ids lead on', async ({ page }) => {
  for (const [former, now] of [
    ['people/petr-marov.html', 'people/pyotr-marov.html'],
    [`events/${FORMERLY}.html`, 'events/ferry-pact.html'],
    [`compare/${FORMERLY}.html#pairs`, `${COMPARED.apart}#pairs`],
  ] as const) {
    await page.goto(former);
    await expect(page).toHaveURL(new RegExp(`/${now}$`));
  }
});

test('a name finds the text that has it in another case, and marks it there', async ({ page }) => {
  await page.goto(`search.html?q=${encodeURIComponent('Пётр Маров')}`);
  const hits = page.getByRole('main').locator('mark');
  await expect(hits.filter({ hasText: 'Маровым' })).toBeVisible();
  await page.goto(`search.html?q=${encodeURIComponent('马罗夫')}`);
  await expect(page.getByRole('main').getByRole('link', { name: 'Подписан договор о пароме' })).toBeVisible();
});

for (const [joined, path] of Object.entries(COMPARED))
  test(`${joined}: it can be used by everybody, on a narrow screen, without scripts, and in print`, async ({
    browser,
    baseURL,
    page,
  }) => {
    await page.goto(path);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const still = await context.newPage();
    await still.goto(new URL(path, baseURL).href);
    await expect(still.getByText('The keys')).toBeHidden();
    expect(await still.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const row of await still.locator('.al:not(.out)').all()) await expect(row).toBeVisible();
    await still.emulateMedia({ media: 'print' });
    await still.setViewportSize({ width: 700, height: 1000 });
    for (const row of await still.locator('.al:not(.out)').all()) await expect(row).toBeVisible();
    await context.close();
  });
