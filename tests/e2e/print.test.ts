import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

const [entry] = readPublished();

test('a printed entry has its text, its date, what is folded away on a screen, and where it comes from', async ({
  page,
}) => {
  await page.goto(`documents/${entry?.id ?? ''}.html`);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 1000 });

  await expect(page.getByRole('navigation', { name: 'Archive' })).toBeHidden();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.locator('.p')).toHaveCount(entry?.paragraphs.length ?? 0);
  await expect(page.locator('.p .n').first()).toBeVisible();
  for (const label of ['Date', 'Published by', 'Captured on', 'Capture', 'SHA-256']) {
    await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
  }
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
});
