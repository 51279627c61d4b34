import { expect, test } from './harness.ts';

test.describe('from anywhere', { tag: '@anywhere' }, () => {
  test('the home page opens and leads to the documents', async ({ page }) => {
    await page.goto('index.html');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('a[href="documents.html"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/documents\.html$/);
  });

  test('an entry opens from the documents and shows its words', async ({ page }) => {
    await page.goto('documents.html');
    await page.locator('main a[href^="documents/"]').first().click();
    await expect(page.locator('main p[id]').first()).toBeVisible();
  });
});
