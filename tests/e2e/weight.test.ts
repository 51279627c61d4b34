import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './harness.ts';

/** Bytes that an entry page may take in all, fonts included. */
const BUDGET = 110_000;

test('no entry page takes more than its budget, with the fonts its text needs', async ({ page }) => {
  await page.goto('documents.html');
  const links = page.locator('main a[href^="documents/"]');
  const entries = await links.evaluateAll((found) => [
    ...new Set(found.map((link) => link.getAttribute('href') ?? '')),
  ]);
  expect(entries).not.toEqual([]);
  for (const entry of entries) {
    const responses: Response[] = [];
    const collect = (response: Response): number => responses.push(response);
    page.on('response', collect);
    await page.goto(entry, { waitUntil: 'networkidle' });
    page.off('response', collect);
    const weights = await Promise.all(responses.map(weigh));
    expect(
      weights.reduce((sum, weight) => sum + weight, 0),
      `bytes of ${entry}`,
    ).toBeLessThanOrEqual(BUDGET);
  }
});

/** Bytes of a response as a host sends it: texts packed, fonts and pictures as they are. */
async function weigh(response: Response): Promise<number> {
  const body = await response.body();
  return /^(?:text|application\/javascript|image\/svg)/.test(response.headers()['content-type'] ?? '')
    ? gzipSync(body).length
    : body.length;
}
