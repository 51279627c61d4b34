import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { groupDigits } from '../../src/archive/hash.ts';
import { chapterPath } from '../../src/render/book/chapter.ts';
import { hashFile } from '../../scripts/publish/checksums.ts';
import { DIST } from '../../scripts/shell/root.ts';
import { EPUBCHECK, listFaults } from '../support/epubcheck.ts';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

test('each offer gives the file that its digest is of', async ({ page }) => {
  await page.goto('download.html');
  const offers = page.locator('.offer');
  await expect(offers).toHaveCount(2);
  for (const offer of await offers.all()) {
    const [download] = await Promise.all([page.waitForEvent('download'), offer.locator('.offer-file a').click()]);
    await expect(offer.locator('.hash')).toHaveText(groupDigits(await hashFile(await download.path())));
  }
});

test('the page of a document gives it as a book, with its paragraphs', async ({ page }) => {
  const [entry] = readPublished();
  await page.goto(`documents/${entry?.id ?? ''}.html`);
  const link = page.getByRole('link', { name: 'a book' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe(`${entry?.id ?? ''}.epub`);
  const files = unzipSync(readFileSync(await download.path()));
  const chapter = entry === undefined ? undefined : files[chapterPath(entry.id)];
  for (const { id } of entry?.paragraphs ?? []) expect(strFromU8(chapter ?? new Uint8Array())).toContain(`id="${id}"`);
});

test('EPUBCheck finds nothing wrong with the book of the finished site', () => {
  test.skip(EPUBCHECK === null, 'EPUBCheck is not on this machine');
  expect(listFaults(path.join(DIST, 'downloads', 'communique.epub'))).toEqual([]);
});

test('the drawing for Kiwix is the icon of the site', async ({ page }) => {
  await page.goto('about.html');
  const differences = await page.evaluate(async () => {
    const draw = async (address: string): Promise<Uint8ClampedArray> => {
      const image = new Image(48, 48);
      image.src = address;
      await image.decode();
      const context = new OffscreenCanvas(48, 48).getContext('2d');
      context?.drawImage(image, 0, 0, 48, 48);
      return context?.getImageData(0, 0, 48, 48).data ?? new Uint8ClampedArray();
    };
    const [drawn, kept] = await Promise.all([draw('icon.svg'), draw('icon-48.png')]);
    return [...kept].filter((value, i) => Math.abs(value - (drawn[i] ?? 0)) > 48).length / kept.length;
  });
  expect(differences).toBeLessThan(0.01);
});
