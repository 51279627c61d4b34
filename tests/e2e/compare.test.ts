import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

/** Two entries of one event. */
const SPEECH = '2024-07-04-putin-sco-plus-meeting';
const COMPARISON = 'compare/sco-plus-astana-2024.html';

test.describe('the texts of an event', () => {
  for (const place of ['folder of a host', 'disk'] as const)
    test.describe(`on a ${place}`, () => {
      test.use({ place });

      test('a paragraph that stands elsewhere says so, and leads to the place where both stand side by side', async ({
        page,
      }) => {
        await page.goto(`documents/${SPEECH}.html`);
        const marks = page.locator('.note.also');
        await expect(marks).toHaveCount(5);
        await expect(marks.nth(1)).toContainText('left out without a mark');
        await marks.nth(1).getByRole('link').click();
        const row = page.locator(':target');
        await expect(row).toBeInViewport();
        await expect(row.locator('.d-un')).toHaveCount(2);
        await row.getByRole('link').first().click();
        await expect(page).toHaveURL(new RegExp(`documents/${SPEECH}\\.html#[a-z0-9]+$`));
      });

      test('keys go from difference to difference, which is shown and said', async ({ page }) => {
        await page.goto(COMPARISON);
        await page.keyboard.press('j');
        await page.keyboard.press('j');
        await expect(page.locator('main > [role="status"]')).toHaveText(/^Difference 2 of \d+$/);
        const first = await page.locator(':focus').getAttribute('id');
        await expect(page.locator(':focus')).not.toHaveCSS('box-shadow', 'none');
        await page.keyboard.press('n');
        await page.keyboard.press('k');
        await expect(page.locator(':focus')).toHaveAttribute('id', first ?? '');
      });
    });

  test('what is left out without a mark stands on top, in the order of the texts, and leads to its place', async ({
    page,
  }) => {
    await page.goto(COMPARISON);
    const losses = page.locator('.cm-losses > li');
    await expect(losses).toHaveCount(3);
    await expect(losses.locator('.why')).toContainText(['Readout ¶ 3', 'Speech ¶ 10', 'Speech ¶ 10']);
    await losses.nth(2).getByRole('link').click();
    await expect(page.locator(':target .d-un')).toHaveCount(2);
  });

  test('each word that is shown side by side is one of a text, in its order', async ({ page }) => {
    await page.goto(COMPARISON);
    const texts = new Set(readPublished().flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
    const shown = await page.locator('.al .src').evaluateAll((all) =>
      all.map((one) => {
        const copy = one.cloneNode(true);
        if (copy instanceof Element) for (const said of copy.querySelectorAll('.aloud')) said.remove();
        return copy.textContent;
      }),
    );
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter((text) => !texts.has(text ?? ''))).toEqual([]);
  });

  test('the drawing has the figures behind it', async ({ page }) => {
    await page.goto(COMPARISON);
    await expect(page.locator('.cm svg')).toHaveCount(4);
    await page.getByText('The same in figures').click();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
  });

  test('it can be read on a phone, without scripts, and in print', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(new URL(COMPARISON, baseURL).href);
    await expect(page.locator('.al.un .d-un').first()).toBeVisible();
    await expect(page.getByText('no passage stands in both')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    await expect(page.locator('.vs-run.out .vs').first()).toBeHidden();
    await expect(page.locator('.vs-run:not(.out) .d-ma').first()).toBeVisible();
    await context.close();
  });
});

test('all that can be compared is on one list', async ({ page }) => {
  await page.goto('compare.html');
  await page.getByRole('link', { name: 'SCO Plus meeting in Astana, 2024' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SCO Plus meeting in Astana, 2024');
});
