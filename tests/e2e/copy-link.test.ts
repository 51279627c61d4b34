import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

const entry = readPublished().toSorted((a, b) => b.paragraphs.length - a.paragraphs.length)[0];
const address = `documents/${entry?.id ?? ''}.html`;
const [, second, third] = entry?.paragraphs ?? [];
const numberOf = (page: Page, id = '') => page.locator(`.p#${id} > a.n`);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('copying a link', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a click on a number copies the permanent link and says so', async ({ page, baseURL }) => {
    await page.goto(`${address}?mark=the`);
    await numberOf(page, second?.id).click();
    await expect(page.locator(`.p#${second?.id ?? ''} .said`)).toHaveText('The link to paragraph 2 is copied.');
    await expect(page.getByRole('status')).toHaveText('The link to paragraph 2 is copied.');
    expect(await clipboard(page)).toBe(`${baseURL ?? ''}${address}#${second?.id ?? ''}`);
    await expect(page).toHaveURL(new RegExp(`${address}#${second?.id ?? ''}$`));
  });

  test('the keyboard copies too, with Enter on a number and with c on a paragraph', async ({ page }) => {
    await page.goto(address);
    await numberOf(page, third?.id).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.said')).toHaveText('The link to paragraph 3 is copied.');
    expect(await clipboard(page)).toContain(`#${third?.id ?? ''}`);
    await page.goto(`${address}#${second?.id ?? ''}`);
    await page.keyboard.press('c');
    await expect(page.locator('.said')).toHaveText('The link to paragraph 2 is copied.');
    expect(await clipboard(page)).toContain(`#${second?.id ?? ''}`);
  });
});

test(
  'where the clipboard is refused the link is followed, and selected to be copied by hand',
  { tag: '@anywhere' },
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(address);
    await numberOf(page, second?.id).click();
    const shown = page.getByLabel('The link to paragraph 2', { exact: true });
    await expect(shown).toBeFocused();
    expect(await shown.inputValue()).toMatch(new RegExp(`${address}#${second?.id ?? ''}$`));
    await expect(page).toHaveURL(new RegExp(`#${second?.id ?? ''}$`));
  },
);

test(
  'arriving at a paragraph is said in its margin, and what a search found is marked',
  { tag: '@anywhere' },
  async ({ page }) => {
    const word = /\p{L}{6,}/u.exec(second?.text ?? '')?.[0] ?? '';
    await page.goto(`${address}?mark=${encodeURIComponent(word.toLowerCase())}#${second?.id ?? ''}`);
    await expect(page.locator('.p:target .came')).toHaveText(
      'You came to paragraph 2. Its text is the same as when it was first published here.',
    );
    await expect(page.locator('.p:target mark').first()).toHaveText(word);
    await expect(page).toHaveURL(new RegExp(`${address}#${second?.id ?? ''}$`));
  },
);
