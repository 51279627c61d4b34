import { readFile } from 'node:fs/promises';
import { expect, test } from './harness.ts';
import { mainDate } from '../../src/archive/dates/when.ts';
import { readEmbedded } from '../support/embedded-metadata.ts';
import { readPublished } from './published.ts';

const entry = readPublished().find(({ speakers, paragraphs }) => speakers.length > 0 && paragraphs.length > 3);
const third = entry?.paragraphs[2];
const page = `documents/${entry?.id ?? ''}.html`;
const family = entry?.speakers[0]?.split(' ').at(-1) ?? '';

test.describe('from anywhere', { tag: '@anywhere' }, () => {
  test('one key copies the citation of a paragraph, and shows every style', async ({ page: tab, place }) => {
    test.skip(place === 'disk', 'a page on a disk has no clipboard that can be read');
    await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tab.goto(page);
    await tab.locator('.p > .n').nth(2).focus();
    await tab.keyboard.press('f');
    await expect(tab.getByRole('status')).toHaveText('The Chicago note of paragraph 3 is copied.');
    const copied = await tab.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(', para. 3, ');
    expect(copied).toContain(`${entry?.id ?? ''}.html#${third?.id ?? ''}`);
    const panel = tab.getByRole('region', { name: 'How to cite paragraph 3' });
    await expect(panel).toBeFocused();
    await expect(panel.locator('.cite-form')).toHaveText([
      'Chicago, note',
      'Chicago, bibliography',
      'APA, in the text',
      'APA, reference',
      'MLA, in the text',
      'MLA, works cited',
      'ISO 690, in the text',
      'ISO 690, reference',
      'BibTeX',
      'BibLaTeX',
      'RIS',
      'CSL-JSON',
    ]);
    await panel.getByRole('button', { name: 'Copy the APA citation in the text' }).click();
    await expect
      .poll(() => tab.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`^\\(${family}, .*para\\. 3\\)$`));
    await tab.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(tab.locator('.p > .n').nth(2)).toBeFocused();
    // The style that was used last is the one that the key copies.
    await tab.keyboard.press('f');
    await expect(tab.getByRole('status')).toHaveText('The APA citation in the text of paragraph 3 is copied.');
    await tab.keyboard.press('f');
    await expect(panel).toHaveCount(0);
  });

  test('a paragraph that was come to offers its citation, and files for reference managers', async ({ page: tab }) => {
    await tab.goto(`${page}#${third?.id ?? ''}`);
    await tab.getByRole('button', { name: 'Cite it', exact: true }).click();
    const panel = tab.getByRole('region', { name: 'How to cite paragraph 3' });
    await expect(tab.getByRole('button', { name: 'Cite it', exact: true })).toHaveAttribute('aria-expanded', 'true');
    for (const [name, begins] of [
      ['BibTeX', `@misc{${entry?.id ?? ''},`],
      ['BibLaTeX', `@online{${entry?.id ?? ''},`],
      ['RIS', 'TY  - ELEC'],
      ['CSL-JSON', '[\n'],
    ] as const) {
      const loading = tab.waitForEvent('download');
      await panel.getByRole('button', { name: `Download ${name}` }).click();
      const file = await loading;
      expect(file.suggestedFilename()).toContain(entry?.id);
      expect((await readFile(await file.path(), 'utf8')).startsWith(begins)).toBe(true);
    }
  });

  test('the document is cited at its foot, and in every style when that is asked for', async ({ page: tab }) => {
    await tab.goto(page);
    const section = tab.locator('.cite');
    await expect(section.locator('.cited')).toContainText(`${family}, `);
    await section.getByRole('button', { name: 'Cite it in another style' }).click();
    const panel = tab.getByRole('region', { name: 'How to cite this document' });
    await expect(panel.locator('.cite-words')).toHaveCount(8);
    await expect(panel).not.toContainText('para.');
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the citation stands on the page, and the files are links that need no script and no host', async ({
    page: tab,
  }) => {
    await tab.goto(page);
    const section = tab.locator('.cite');
    await expect(section.locator('.cited')).toContainText('Archived in');
    await expect(section.getByRole('button')).toBeHidden();
    for (const name of ['BibTeX', 'BibLaTeX', 'RIS', 'CSL-JSON']) {
      const loading = tab.waitForEvent('download');
      await section.getByRole('link', { name, exact: true }).click();
      const file = await loading;
      expect(file.suggestedFilename()).toContain(entry?.id);
      expect(await readFile(await file.path(), 'utf8')).toContain(entry?.id);
    }
  });
});

test('on a phone the panel fits, and printed only the citation is left of it', async ({ page: tab }) => {
  await tab.setViewportSize({ width: 360, height: 740 });
  await tab.goto(`${page}#${third?.id ?? ''}`);
  await tab.getByRole('button', { name: 'Cite it', exact: true }).click();
  const panel = tab.getByRole('region', { name: 'How to cite paragraph 3' });
  await expect(panel).toBeVisible();
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await tab.emulateMedia({ media: 'print' });
  await expect(panel).toBeHidden();
  await expect(tab.locator('.cited')).toBeVisible();
  await expect(tab.locator('.cite').getByRole('link', { name: 'BibTeX', exact: true })).toBeHidden();
  await expect(tab.locator('.p .n').first()).toBeVisible();
});

test('reference managers and catalogues find in the head what the data says', async ({
  page: tab,
  request,
  baseURL,
}) => {
  for (const { id, title, speakers, source, language, date, dates, type, tags } of readPublished()) {
    await tab.goto(`documents/${id}.html`);
    const metas = await tab
      .locator('head meta[content]')
      .evaluateAll((elements) =>
        elements.map((meta): [string, string] => [
          meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
          meta.getAttribute('content') ?? '',
        ]),
      );
    const read = readEmbedded(metas);
    expect(read).toMatchObject({ title, language, tags, publisher: source.publisher ?? 'Communiqué' });
    expect(read.creators.map(({ firstName, lastName }) => `${firstName} ${lastName}`)).toEqual(speakers);
    expect(read.itemType).toBe(type === 'telegram-post' ? 'forumPost' : 'webpage');
    const known = mainDate({ id, type, date, dates });
    if (known !== null && /^\d{4}-\d{2}-\d{2}$/.test(known.edtf))
      expect(read.date).toBe(known.edtf.split('-').map(Number).join('/'));
    const linked: unknown = JSON.parse((await tab.locator('script[type="application/ld+json"]').textContent()) ?? '');
    expect(linked).toMatchObject({ identifier: id, name: title, version: source.sha256 });
    const alternates = await tab
      .locator('link[rel="alternate"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(alternates.length).toBeGreaterThanOrEqual(3);
    for (const href of alternates)
      expect((await request.get(new URL(href, new URL(`documents/${id}.html`, baseURL)).href)).ok(), href).toBe(true);
  }
});
