import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

test.describe('from anywhere', { tag: '@anywhere' }, () => {
  test('the home page opens and leads to the documents', async ({ page }) => {
    await page.goto('index.html');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.locator('a[href="documents.html"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/documents\.html$/);
  });

  test('every entry opens from the documents and shows the words it is published with', async ({ page }) => {
    for (const { id, paragraphs } of readPublished()) {
      await page.goto('documents.html');
      await page.locator(`main a[href="documents/${id}.html"]`).first().click();
      await page.waitForURL(`**/documents/${id}.html`);
      const shown = await page.locator('main [id]').evaluateAll((found) => found.map((p) => [p.id, p.textContent]));
      const texts = new Map(shown.map(([key = '', text = '']) => [key, text]));
      for (const paragraph of paragraphs) expect(texts.get(paragraph.id)).toContain(paragraph.text);
    }
  });
});
