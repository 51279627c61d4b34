import { globSync } from 'node:fs';
import { posix } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { DIST } from '../../scripts/shell/root.ts';
import { expect, test } from './harness.ts';

for (const path of listKinds()) {
  test(`${path} can be used by everybody, in light and dark, and on a narrow screen`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    const find = async (axe: AxeBuilder): Promise<string[]> =>
      (await axe.analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(await page.title()).not.toBe('');
    const described = page.locator('meta:is([name="description"], [name="robots"])');
    await expect(described.first(), 'for those who list it, unless it is unlisted').toHaveAttribute('content', /\S/);
    expect(await find(new AxeBuilder({ page }))).toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await find(new AxeBuilder({ page }).withRules('color-contrast')), 'in the dark').toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // WCAG 2.2, 2.5.8: what a finger is to hit is 24 px wide and high, or has as much room about it.
    expect(await find(new AxeBuilder({ page }).withRules('target-size')), 'under a finger').toEqual([]);
    await page.addStyleTag({ content: ':root { font-size: 200% }' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), 'in large type').toBeLessThanOrEqual(360);
  });
}

/**
 * A page of every kind: those at the root, and the first of each folder, all of which one template makes. Each
 * document has a folder of versions; they are one kind.
 */
function listKinds(): string[] {
  const paths = globSync('**/*.html', { cwd: DIST })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const folders = Map.groupBy(paths, (path) => posix.dirname(path).replace(/^versions\/.*/, 'versions/*'));
  return [...folders].flatMap(([folder, pages]) => (folder === '.' ? pages : pages.slice(0, 1)));
}
