import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/shell/root.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { foldersOf } from '../../src/folders.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { expect, test as base } from './harness.ts';
import { CAPTURES, FORMER, HISTORY, REASON, RENAMED, WITHDRAWN, WITHHELD } from './invented-history.ts';

/** The finished site of a collection with a history, and the document of which there are three versions. */
interface Archive {
  readonly dist: string;
  readonly entry: Entry;
  /** The first eight digits of each version's digest, oldest first. */
  readonly versions: readonly string[];
}

const test = base.extend<object, { archive: Archive }>({
  archive: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const file = path.join(HISTORY, 'entries', 'articles', `${RENAMED}.mdx`);
      const entry = parseEntry(readFileSync(file, 'utf8'), file);
      const versions = entry.versions.map(({ sha256 }) => sha256.slice(0, 8));
      await use({ dist: foldersOf(ROOT, HISTORY).dist, entry, versions });
    },
    { scope: 'worker' },
  ],
  hosts: [
    async ({ archive: { dist } }, use) => {
      const root = await serveSite(dist);
      const folder = await serveSite(dist, { base: '/some/where/' });
      await use({ host: root.address, 'folder of a host': folder.address, disk: `${pathToFileURL(dist).href}/` });
      await Promise.all([root.close(), folder.close()]);
    },
    { scope: 'worker' },
  ],
});

/** The pages of versions and changes, one of each kind. */
const pagesOf = ([oldest = '', , newest = '']: readonly string[]): Readonly<Record<string, string>> => ({
  versions: `versions/${RENAMED}.html`,
  older: `versions/${RENAMED}/${oldest}.html`,
  comparison: `versions/${RENAMED}/${oldest}-${newest}.html`,
  changes: 'changes.html',
  withdrawn: `documents/${WITHDRAWN}.html`,
  'withdrawn capture': `captures/${CAPTURES.list[0]}.html`,
});

test.describe('from anywhere', { tag: '@anywhere' }, () => {
  test('a document leads to its versions, and those to each other', async ({ page, archive: { versions } }) => {
    await page.goto(`documents/${RENAMED}.html`);
    await page.getByRole('link', { name: '3 versions' }).click();
    await expect(page.locator('.version-list > li')).toHaveCount(3);
    await page.getByRole('link', { name: 'captured on [2 April 2023]' }).click();
    await expect(page.getByRole('note')).toContainText('This is an older version, number 1 of 3.');
    await expect(page.getByRole('note')).toContainText(
      'captured on [2 April 2023]; the newest was captured on [15 January 2024]',
    );
    await expect(page.locator('.p')).toHaveCount(8);
    await page.getByRole('link', { name: 'Compare the two' }).click();
    await expect(page).toHaveURL(new RegExp(`${String(versions[0])}-${String(versions[2])}\\.html$`));
    await page.getByRole('link', { name: 'version 3' }).click();
    await expect(page).toHaveURL(new RegExp(`documents/${RENAMED}\\.html$`));
  });

  test('an address under a former name leads on to the document, with the paragraph and the query', async ({
    page,
    archive: { entry },
  }) => {
    const id = entry.paragraphs[1]?.id ?? '';
    await page.goto(`documents/${FORMER}.html?from=here#${id}`);
    await page.waitForURL(`**/documents/${RENAMED}.html?from=here#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  });

  test('a change is told with both wordings, and leads to its paragraph', async ({ page }) => {
    await page.goto('index.html');
    await page.getByRole('navigation').getByRole('link', { name: 'Changes' }).click();
    const change = page.locator('.vs').filter({ hasText: 'Sixty' });
    await expect(change.locator('del')).toHaveText('[taken out: Fifty]');
    await expect(change.locator('ins')).toHaveText('[put in: Sixty]');
    await change.getByRole('link', { name: '¶ 3' }).click();
    await expect(page.locator('.p:target')).toContainText('Sixty masons');
  });
});

test('a citation of an older version names it and opens it', async ({ page, baseURL, archive: { versions } }) => {
  const [oldest = ''] = versions;
  await page.goto(`versions/${RENAMED}/${oldest}.html`);
  const cited = page.locator('.cited');
  await expect(cited).toContainText(`version ${oldest}`);
  const [place = ''] = /versions\/[^)\s]+\.html/.exec(await cited.innerText()) ?? [];
  await page.locator('.p > .n').nth(1).click();
  await page.getByRole('button', { name: 'Cite it', exact: true }).click();
  await expect(page.locator('.citing .cite-words').first()).toContainText('para. 2, archived in');
  await expect(page.getByRole('button', { name: 'Receipt' })).toHaveCount(0);
  await page.goto(new URL(place, baseURL).href);
  await expect(page.getByRole('note')).toContainText('This is an older version, number 1 of 3.');
});

test('a former address leads on without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${String(baseURL)}documents/${FORMER}.html`);
  await page.waitForURL(`**/documents/${RENAMED}.html`);
  await context.close();
});

test('the address of the version that is shown leads to the document, an older one stays', async ({
  page,
  archive: { versions, entry },
}) => {
  const id = entry.paragraphs[0]?.id ?? '';
  await page.goto(`versions/${RENAMED}/${String(versions[2])}.html#${id}`);
  await page.waitForURL(`**/documents/${RENAMED}.html#${id}`);
  await page.goto(`versions/${FORMER}/${String(versions[0])}.html`);
  await page.waitForURL(`**/versions/${RENAMED}/${String(versions[0])}.html`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});

test('two versions stand side by side, and the keys go from difference to difference', async ({
  page,
  archive: { versions },
}) => {
  await page.goto(String(pagesOf(versions)['comparison']));
  await expect(page.getByText('6 differences in the text')).toBeVisible();
  const kinds = await page.locator('.vs[id] > .vs-kind').allTextContents();
  expect(kinds.map((kind) => kind.replace(/:.*/, ''))).toEqual([
    'Moved',
    'Edited',
    'Split',
    'Merged',
    'Removed',
    'Added',
  ]);
  await expect(page.getByRole('group', { name: 'Title' })).toContainText('[put in: is open <]again');
  for (const name of ['Moved', 'Edited', 'Split']) {
    await page.keyboard.press('n');
    await expect(page.locator(':focus > .vs-kind')).toHaveText(new RegExp(`^${name}`));
    await expect(page.locator(':focus')).toBeInViewport();
  }
  await page.keyboard.press('p');
  await expect(page.locator(':focus > .vs-kind')).toHaveText('Edited');
  await expect(page.locator(':focus del')).toHaveText('[taken out: Forty]');
});

test('two captures that differ by one character make one change', async ({ page }) => {
  await page.goto('changes.html');
  const changes = page.locator('article').filter({ hasText: CAPTURES.lighthouse[1] }).locator('.vs');
  await expect(changes).toHaveCount(1);
  await expect(changes.locator('del')).toContainText('夏');
  await expect(changes.locator('ins')).toContainText('秋');
});

test('the feed is well-formed, has every revision once, and is named in the head of every page', async ({
  page,
  archive: { dist },
}) => {
  await page.goto('index.html');
  await expect(page.locator('link[type="application/atom+xml"][title="Changes"]')).toHaveAttribute(
    'href',
    'changes.atom',
  );
  const feed = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const texts = (name: string): string[] =>
        [...parsed.querySelectorAll(`entry > ${name}`)].map((el) => el.textContent);
      return { fault: parsed.querySelector('parsererror')?.textContent, ids: texts('id'), titles: texts('title') };
    },
    readFileSync(path.join(dist, 'changes.atom'), 'utf8'),
  );
  expect(feed.fault).toBeUndefined();
  expect(feed.titles).toHaveLength(4);
  expect(new Set(feed.ids).size).toBe(4);
  expect(feed.titles.join()).toContain('The harbour of Northport is open <again>: title changed');
});

test('a withdrawn text leaves its address and its anchors, and no word anywhere', async ({
  page,
  archive: { dist },
}) => {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html|js|json|jsonl|atom|xml|txt|csv|bib|ris)$/.test(name),
  ))
    expect(readFileSync(path.join(dist, file), 'utf8'), file).not.toContain(WITHHELD);
  await page.goto(`documents/${WITHDRAWN}.html`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Withdrawn document');
  await expect(page.getByRole('main')).toContainText('withdrew this text on 1 February 2024');
  await expect(page.getByRole('main')).toContainText(REASON);
  await expect(page.locator('main li[id]')).toHaveCount(2);
  await expect(page.locator('.cited')).toContainText('“[Withdrawn Document]');
  await expect(page.locator('.cited')).toContainText('withdrawn on 1 February 2024');
  await page.goto('documents.html');
  await expect(page.getByRole('link', { name: 'Withdrawn document' })).toBeVisible();
});

for (const kind of Object.keys(pagesOf([]))) {
  test(`a page of the kind “${kind}” can be used by everybody, in light and dark, narrow and printed`, async ({
    page,
    archive: { versions },
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(String(pagesOf(versions)[kind]));
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page), 'in the dark').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
    await expect(page.getByRole('navigation', { name: 'Archive' })).toBeHidden();
  });
}

const violationsOf = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
