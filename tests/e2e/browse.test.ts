import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';

/** A page of each kind that leads to documents, but those whose names depend on the collection. */
const PAGES = [
  'index.html',
  'documents.html',
  'documents/order/oldest.html',
  'documents/type/speech.html',
  'people.html',
  'tags.html',
  'timeline.html',
  'about.html',
  'method.html',
  'download.html',
  '404.html',
];

/** The figure at the end of a facet's line. */
const countOf = async (page: Page, name: RegExp): Promise<number> =>
  Number(
    await page
      .getByRole('navigation', { name: 'Narrow the list' })
      .getByRole('link', { name })
      .first()
      .locator('b')
      .textContent(),
  );

const rows = (page: Page) => page.locator('#documents .row:visible');

for (const path of PAGES) {
  test(`${path} has no barrier, in light and dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
  });

  test(`${path} fits a narrow screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test.describe('the way in', { tag: '@anywhere' }, () => {
  test('leads from home by year, speaker and tag to documents', async ({ page }) => {
    await page.goto('index.html');
    for (const [folder, heading] of [
      ['documents/year/', /^\d{4}$/],
      ['people/', /\S/],
      ['tags/', /^#\S/],
    ] as const) {
      await page.goto('index.html');
      await page.locator(`.ways-in a[href^="${folder}"]`).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('.row').first()).toBeVisible();
    }
  });

  test('the drawn years lead to their documents', async ({ page }) => {
    await page.goto('timeline.html');
    const year = page.locator('.tl .wide a').last();
    const [name = '', count = ''] = /(\d+): (\d+)/.exec((await year.getAttribute('aria-label')) ?? '')?.slice(1) ?? [];
    await year.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.locator('.row')).toHaveCount(Number(count));
  });
});

test.describe('the facets', { tag: '@anywhere' }, () => {
  test('narrow the list in place, by keyboard, and the address keeps it', async ({ page }) => {
    await page.goto('documents.html');
    const all = await rows(page).count();
    const posts = await countOf(page, /^Telegram posts/);
    const link = page.getByRole('link', { name: /^Telegram posts/ });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText(`${String(posts)} of ${String(all)} entries, newest first`);
    await expect(rows(page)).toHaveCount(posts);
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('aria-current', 'true');
    expect(new URL(page.url()).search).toBe('?type=telegram-post');

    await page.reload();
    await expect(rows(page)).toHaveCount(posts);
    const chip = page.getByRole('list', { name: 'Narrowed to' }).getByRole('link');
    await chip.focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(all);
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await expect(rows(page)).toHaveCount(posts);
  });

  test('count under the current choice, and say when nothing is left', async ({ page }) => {
    await page.goto('documents.html?type=speech&tag=no-such-tag');
    await expect(rows(page)).toHaveCount(0);
    await expect(page.getByText('No document has all of these.')).toBeVisible();
    await page.getByRole('link', { name: 'Take away no-such-tag' }).click();
    const speeches = await countOf(page, /^Speeches/);
    await expect(rows(page)).toHaveCount(speeches);
    const years = page.locator('#narrow [data-facet="year"] b');
    const sum = (await years.allTextContents()).reduce((sum, count) => sum + Number(count), 0);
    expect(sum).toBe(speeches);
  });

  test('turn the order round', async ({ page }) => {
    await page.goto('documents.html');
    const titles = page.locator('#documents .row:visible h3');
    const [newest = ''] = await titles.allTextContents();
    await page.getByRole('link', { name: 'Oldest first' }).click();
    await expect(page.getByRole('status')).toHaveText(/oldest first$/);
    await expect(titles.last()).toHaveText(newest.trim());
    await page.getByRole('link', { name: 'Newest first' }).click();
    await expect(titles.first()).toHaveText(newest.trim());
  });

  test('of another page lead on to the narrowed list', async ({ page }) => {
    await page.goto('documents/type/readout.html');
    const readouts = await page.locator('.row').count();
    await page.getByRole('link', { name: 'Narrow further' }).click();
    await expect(rows(page)).toHaveCount(readouts);
  });
});

test.describe('without a script', { tag: '@anywhere' }, () => {
  test.use({ javaScriptEnabled: false });

  test('each facet leads to a page with as many documents as it says', async ({ page }) => {
    await page.goto('documents.html');
    const firsts = await page.locator('#narrow ul').evaluateAll((lists) =>
      lists.map((list) => ({
        address: list.querySelector('a')?.href ?? '',
        count: list.querySelector('b')?.textContent,
      })),
    );
    expect(firsts.length).toBeGreaterThan(3);
    for (const { address, count } of firsts) {
      await page.goto(address);
      await expect(page.locator('.row')).toHaveCount(Number(count));
    }
  });

  test('the order is a page, the table of the timeline unfolds, and what takes a script is not offered', async ({
    page,
  }) => {
    await page.goto('documents.html');
    await page.getByRole('link', { name: 'Oldest first' }).click();
    await expect(page.getByText(/oldest first$/)).toBeVisible();
    await page.goto('people.html');
    await page.locator('.names a').first().click();
    await expect(page.getByRole('link', { name: 'Narrow further' })).toBeHidden();
    await page.goto('index.html');
    await page.getByText('The same as a table').click();
    await expect(page.getByRole('table')).toBeVisible();
  });
});

test('the timeline draws as many boxes as there are entries, at both widths', async ({ page }) => {
  await page.goto('timeline.html');
  const drawn = page.locator('.tl').first();
  const counts = await drawn.locator('tbody td:nth-child(2)').allTextContents();
  const total = counts.reduce((sum, count) => sum + Number(count), 0);
  for (const [size, width] of [
    ['wide', 1200],
    ['slim', 360],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await expect(drawn.locator(`.${size}`)).toBeVisible();
    const boxes = drawn.locator(`.${size} rect:is(.on, .off)`);
    expect(await boxes.count()).toBeGreaterThanOrEqual(total);
  }
});

test('print leaves out what leads elsewhere and keeps the list', async ({ page }) => {
  await page.goto('documents.html');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Narrow the list' })).toBeHidden();
  await expect(rows(page).first()).toBeVisible();
});

for (const place of ['host', 'folder of a host'] as const) {
  test.describe(`a page that the ${place} has not`, () => {
    test.use({ place, allowed: [/Failed to load resource/] });

    test('finds the archive from any depth', async ({ page, baseURL }) => {
      for (const path of ['nothing', 'documents/nothing.html', 'a/b/c/d/nothing.html']) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.');
        await expect(page.locator('.find')).toHaveCSS('display', 'flex');
        await expect(page.locator('img.mark')).not.toHaveJSProperty('naturalWidth', 0);
        await expect(page.getByRole('search')).toHaveJSProperty('action', new URL('search.html', baseURL).href);
        await page.locator('main').getByRole('link', { name: 'Documents' }).click();
        await expect(page).toHaveURL(new URL('documents.html', baseURL).href);
      }
    });
  });
}
