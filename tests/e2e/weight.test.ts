import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from '../../scripts/shell/root.ts';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

/** Bytes that an entry page may take in all, fonts included. */
const BUDGET = 110_000;

test('no entry page takes more than its budget, with the fonts its text needs', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const { id } of readPublished()) {
    asked.length = 0;
    await page.goto(`documents/${id}.html`, { waitUntil: 'networkidle' });
    const weights = await Promise.all([...new Set(asked)].map(weigh));
    expect(
      weights.reduce((sum, weight) => sum + weight, 0),
      `bytes of ${id}`,
    ).toBeLessThanOrEqual(BUDGET);
  }
});

test('what copies and tells is loaded when a reader first wants it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isAsked = (): boolean => asked.some((path) => path.endsWith('entry-actions.js'));
  await page.goto(`documents/${readPublished()[0]?.id ?? ''}.html`, { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 500);
  expect(isAsked()).toBe(false);
  await page.keyboard.press('r');
  await expect(page.locator('.p > .own')).toBeFocused();
  expect(isAsked()).toBe(true);
});

/** Bytes of a file as a host sends it: texts packed, fonts as they are. */
async function weigh(path: string): Promise<number> {
  const body = await readFile(join(DIST, path));
  return path.endsWith('.woff2') ? body.length : gzipSync(body).length;
}
