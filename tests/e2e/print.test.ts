import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { findProgram } from '../../scripts/shell/programs.ts';
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

test('printed as a PDF, each sheet says what it is, and no number stands apart from its paragraph', async ({
  page,
}, info) => {
  test.skip(findProgram('pdftotext') === null, 'pdftotext is not on this machine');
  const longest = readPublished().toSorted((a, b) => b.paragraphs.length - a.paragraphs.length)[0];
  await page.goto(`documents/${longest?.id ?? ''}.html`);
  const stdout = await printed(page, info.outputPath('entry.pdf'));
  const sheets = stdout.split('\f').slice(0, -1);
  expect(sheets.length).toBeGreaterThan(2);
  for (const [i, sheet] of sheets.entries()) {
    const lines = sheet.trim().split('\n').map(fold);
    expect(lines.at(-1), 'its foot').toMatch(
      new RegExp(`documents/${longest?.id ?? ''}\\.html ${String(i + 1)} ?/ ?${String(sheets.length)}$`),
    );
    if (i > 0) expect(lines[0], 'its head').toContain(fold(longest?.title ?? '').slice(0, 40));
    // Besides head and foot, which would else be all that the last one has.
    expect(lines.filter((line) => line !== '').length).toBeGreaterThan(4);
  }
  const lines = sheets.flatMap((sheet) => sheet.split('\n')).map(fold);
  for (const [i, { text, label }] of (longest?.paragraphs ?? []).entries()) {
    const begins = `${String(i + 1)} ${fold(label ?? text).slice(0, 24)}`;
    expect(
      lines.some((line) => line.startsWith(begins)),
      `the line “${begins}…”`,
    ).toBe(true);
  }
  expect(stdout).toContain('How to cite it');
  expect(fold(stdout)).toContain(longest?.source.sha256.slice(0, 8));
  expect(stdout).not.toContain('See the line');
});

test('a printed search says what was asked, and where it is found again', async ({ page }, info) => {
  test.skip(findProgram('pdftotext') === null, 'pdftotext is not on this machine');
  await page.goto('search.html?q=Dushanbe');
  await expect(page.locator('#results > li').first()).toBeVisible();
  const said = (await page.locator('#said').textContent()) ?? '';
  const text = fold(await printed(page, info.outputPath('search.pdf')));
  expect(text).toContain(`${fold(said)}: Dushanbe`);
  expect(text).toContain('search.html?q=Dushanbe');
});

/** What a reader of the printed page reads, line by line, its sheets parted by form feeds. */
async function printed(page: Page, file: string): Promise<string> {
  const pdftotext = findProgram('pdftotext');
  await page.pdf({ path: file, format: 'A4', preferCSSPageSize: true });
  const args = [...(pdftotext?.args ?? []), '-layout', file, '-'];
  return spawnSync(pdftotext?.file ?? '', args, { encoding: 'utf8' }).stdout;
}

/** A line as it reads, however its words are set apart. */
const fold = (line: string): string => line.trim().replace(/\s+/g, ' ');
