import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fold, wordsOf } from '../../src/archive/corpus/words.ts';
import { sayFound } from '../../src/browser/search/sentences.ts';
import { listDocuments } from '../../scripts/publish/passages/write-passages.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { foldersOf } from '../../src/folders.ts';
import { countByReading } from '../support/brute-force.ts';
import { readPublished, type Published } from './published.ts';
import { expect, test } from './harness.ts';

const entries = readPublished();
/** The same as they are read whole to count in them. */
const texts = (await listDocuments(foldersOf(ROOT).content, new Map())).map((document) => ({
  ...document,
  paragraphs: document.paragraphs.map(({ text }) => text),
}));
const said = (page: Page) => page.locator('#said');
const results = (page: Page) => page.locator('#results a.found');
/** What the keyboard walks: paragraphs, and entries of which only the title answers. */
const walked = (page: Page) => page.locator('#results a.found, #results .hit:not(:has(.found)) h2 a');
const field = (page: Page) => page.getByRole('searchbox').first();

/** A word that stands in several entries of the collection, whatever it holds, and one that is in few. */
const common = wordIn((count) => count >= Math.min(3, entries.length));
const rare = wordIn((count) => count === 1);

function wordIn(fits: (count: number) => boolean): string {
  const counts = new Map<string, number>();
  for (const { paragraphs } of entries)
    for (const word of new Set(paragraphs.flatMap(({ text }) => wordsOf(text).map(({ fold }) => fold))))
      if (/^[a-z]{7,}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].find(([, count]) => fits(count))?.[0] ?? '';
}

/** A few words from the middle of a paragraph, as they stand there. */
function phraseOf({ paragraphs }: Published): string {
  const longest = paragraphs.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
  const words = wordsOf(longest).slice(4, 8);
  return longest.slice(words[0]?.start, words.at(-1)?.end).replaceAll('"', ' ');
}

test('a search from any page leads to its paragraph, where what was found is marked until Escape', async ({ page }) => {
  await page.goto('documents.html');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(common);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\.html\?q=/);
  await expect(said(page)).toHaveText(/paragraph/);
  const shown = await results(page).first().locator('mark').first().textContent();
  await results(page).first().click();
  await expect(page).toHaveURL(/documents\/[a-z0-9-]+\.html#[a-z0-9-]+$/);
  const target = page.locator('.p:target');
  await expect(target).toBeInViewport();
  expect(fold((await target.locator('mark').allTextContents()).join(' '))).toContain(fold(shown ?? '?'));
  await expect(target.locator('.came')).toHaveText(/^You came to paragraph \d+\. Its text is the same/);
  await page.reload();
  await expect(target.locator('mark').first()).toBeVisible();
  const words = await target.locator('.words').textContent();
  await page.keyboard.press('Escape');
  await expect(page.locator('.text mark')).toHaveCount(0);
  expect(await target.locator('.words').textContent()).toBe(words);
});

test('the address is the search: filters, order, back and forward', async ({ page }) => {
  await page.goto(`search.html?q=${common}`);
  await expect(said(page)).toHaveText(/entr/);
  const all = await said(page).textContent();
  const type = page.locator('#narrow a[data-facet="type"]:not(.empty)').first();
  const left = Number(await type.locator('b').textContent());
  await type.click();
  await expect(page).toHaveURL(/&type=/);
  await expect(page.locator('#results .hit')).toHaveCount(left);
  await expect(type).toHaveAttribute('aria-current', 'true');
  await page.getByRole('link', { name: 'Newest' }).click();
  await expect(page).toHaveURL(/&sort=newest/);
  await expect(page.locator('#acts')).toContainText('newest first');
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`\\?q=${common}$`));
  await expect(said(page)).toHaveText(all ?? '');
  await page.goForward();
  await expect(page.locator('#results .hit')).toHaveCount(left);
  await page.locator('#chosen a').first().click();
  await expect(said(page)).toHaveText(all ?? '');
  await expect(said(page)).toBeFocused();
});

test('orders by date, those without a date last', async ({ page }) => {
  const dates = new Map<string, string | null>(entries.map(({ id, date }) => [id, date]));
  for (const [sort, direction] of [
    ['newest', -1],
    ['oldest', 1],
  ] as const) {
    await page.goto(`search.html?q=${common}&sort=${sort}`);
    await expect(said(page)).toHaveText(/entr/);
    const links = await page
      .locator('.hit h2 a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const found = links.map((link) => dates.get(/documents\/([^.]+)/.exec(link)?.[1] ?? '') ?? null);
    const known = found.filter((date) => date !== null).map((date) => date.replace('../', ''));
    expect(found.slice(known.length).every((date) => date === null)).toBe(true);
    expect(known).toEqual(known.toSorted((a, b) => (a < b ? -direction : direction)));
  }
});

test('a phrase in quotation marks is found in every paragraph that has it, and in no other', async ({ page }) => {
  await page.goto('search.html');
  for (const entry of entries) {
    const phrase = phraseOf(entry);
    await ask(page, `"${phrase}"`);
    expect(await foundIn(page), phrase).toEqual(paragraphsWith(phrase));
    await ask(page, phrase);
    const first = await results(page).first().getAttribute('href');
    expect(paragraphsWith(phrase), phrase).toContain(
      /([^/?]+)\.html.*(#.+)$/
        .exec(first ?? '')
        ?.slice(1)
        .join(''),
    );
  }
});

test('words are found in every paragraph that has them, and what is marked begins like them', async ({ page }) => {
  test.setTimeout(90_000);
  const words = new Set(
    entries.flatMap(({ paragraphs }) => wordsOf(paragraphs.map(({ text }) => text).join(' ')).map(({ fold }) => fold)),
  );
  const asked = [...words].filter((word) => /^[a-z]{6,}$/.test(word)).sort();
  await page.goto('search.html');
  const step = Math.ceil(asked.length / 24);
  for (const word of asked.filter((_, i) => i % step === 0)) {
    await ask(page, word);
    const found = await foundIn(page);
    expect(found, word).toEqual(expect.arrayContaining(paragraphsWith(word)));
    const { documents, paragraphs } = countByReading(texts, [{ kind: 'word', words: word }]);
    await expect(said(page)).toHaveText(sayFound({ entries: documents.length, paragraphs, asked: 1 }));
    for (const mark of await page.locator('#results .found mark').allTextContents())
      expect(fold(mark).slice(0, 4), word).toBe(word.slice(0, 4));
  }
});

test('every value of a facet counts the entries that have it', async ({ page }) => {
  test.setTimeout(90_000);
  await page.goto(`search.html?q=${common}`);
  await expect(said(page)).toHaveText(/entr/);
  const addresses = await page
    .locator('#narrow a[data-facet]:not(.empty)')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href') ?? '', Number(link.querySelector('b')?.textContent)] as const),
    );
  for (const [address, count] of addresses.filter((_, i) => i % 3 === 0)) {
    await page.goto(address);
    await expect(page.locator('#results .hit'), address).toHaveCount(count);
  }
});

test('burst typing ends with the answer to what stands in the field', async ({ page }) => {
  await page.goto('search.html');
  await field(page).pressSequentially(`${rare} ${common}`, { delay: 5 });
  await field(page).fill(common.slice(0, 3));
  await field(page).pressSequentially(common.slice(3), { delay: 15 });
  await expect(page).toHaveURL(new RegExp(`\\?q=${common}$`));
  await expect(page.locator('#status')).toHaveText(new RegExp(` for ${common}, `));
  const settled = await said(page).textContent();
  await page.goto(`search.html?q=${common}`);
  await expect(said(page)).toHaveText(settled ?? '');
});

test('the keyboard walks from the field through the results and back', async ({ page }) => {
  await page.goto(`search.html?q=${common}`);
  await expect(walked(page).nth(1)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(walked(page).first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(walked(page).nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const opened = await walked(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page.locator('.p:target')).toBeVisible();
  await page.goBack();
  await expect(page.locator(`a[href="${opened ?? ''}"]`)).toBeFocused();
});

test('where nothing is found, wider searches that find something are offered', async ({ page }) => {
  await page.goto(`search.html?q=${encodeURIComponent(`"${common} ${common}"`)}`);
  await expect(said(page)).toHaveText('Nothing found');
  await page.getByRole('link', { name: 'without the quotation marks' }).click();
  await expect(said(page)).toHaveText(/entr/);
  await page.goto('search.html?q=qqqqzzzz');
  await expect(page.locator('#why')).toContainText('No text has these words');
  await expect(page.locator('#status')).toHaveText(/^Nothing found for qqqqzzzz/);
});

test('the empty search says how to search', async ({ page }) => {
  await page.goto('search.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search the archive');
  await expect(page.locator('#ways a').first()).toBeVisible();
});

test('whatever is typed is answered in words, and runs nothing', async ({ page }) => {
  for (const [typed, heading, why] of [
    [`-${common}`, 'No word to look for', 'only what must not stand'],
    ['😀 — *', 'No word to look for', 'no letter and no digit'],
    ['<img src=x onerror="document.title=1">', 'Nothing found', 'No text has'],
    ['مرحبا بالعالم', 'Nothing found', 'No text has these words'],
    [`"${common}`, /entr/, ''],
    [`${common} `.repeat(250), /entr/, ''],
    ['the of and', /entr|Nothing/, ''],
  ] as const) {
    await page.goto(`search.html?q=${encodeURIComponent(typed)}`);
    await expect(said(page), typed).toHaveText(heading);
    await expect(page.locator('#why'), typed).toContainText(why);
    await expect(page.locator('#results img')).toHaveCount(0);
    expect((await page.locator('#acts').textContent())?.length ?? 0, typed).toBeLessThan(300);
  }
});

test('printed, the strip of years is there and what only a screen can do is not', async ({ page }) => {
  await page.goto(`search.html?q=${common}`);
  await expect(results(page).first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.years .sig').first()).toHaveCSS('print-color-adjust', 'exact');
  await expect(page.locator('#acts a, #acts button, .range').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('#acts')).toContainText(`for ${common}`);
});

test.describe('an index that cannot be loaded', () => {
  test.use({ allowed: [/./] });
  test('is said, with a way to try again', async ({ page }) => {
    await page.route('**/data/passages/table.js', (route) => route.abort());
    await page.goto(`search.html?q=${common}`);
    await expect(said(page)).toHaveText('Search does not answer');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(page.locator('#ways a').first()).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page leads to every text', async ({ page }) => {
    await page.goto('search.html');
    await expect(said(page)).toHaveText('Search needs a script');
    await page.locator('#narrow a[data-facet="type"]').first().click();
    await expect(page.locator('main a[href*="documents/"], main a[href^="../"]').first()).toBeVisible();
  });
});

test('wherever the site stands, results lead to their paragraphs', { tag: '@anywhere' }, async ({ page }) => {
  await page.goto(`search.html?q=${common}`);
  await results(page).first().click();
  await expect(page.locator('.p:target mark').first()).toBeVisible();
});

for (const [name, query] of Object.entries({ found: `?q=${common}`, 'nothing found': '?q=qqqqzzzz', empty: '' }))
  test(`accessible: ${name}`, async ({ page }) => {
    await page.goto(`search.html${query}`);
    await expect(said(page)).not.toHaveText(/Searching|script/);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });

/** Types a search into the page of search and waits for its answer. */
async function ask(page: Page, typed: string): Promise<void> {
  await field(page).fill(typed);
  await expect(page.locator('#status')).toContainText(` for ${typed}, `);
}

/** The paragraphs listed, each as its page and its id, sorted. */
async function foundIn(page: Page): Promise<string[]> {
  const more = page.locator('#results button');
  while ((await more.count()) > 0) await more.first().click();
  const links = await results(page).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return links.map((link) => /([^/?]+)\.html.*(#.+)$/.exec(link)?.slice(1).join('') ?? link).sort();
}

/** The paragraphs that hold some words one after the other, found by reading every one, sorted. */
function paragraphsWith(phrase: string): string[] {
  const wanted = ` ${folded(phrase)} `;
  return entries
    .flatMap(({ id, paragraphs }) =>
      paragraphs.filter(({ text }) => ` ${folded(text)} `.includes(wanted)).map((p) => `${id}#${p.id}`),
    )
    .sort();
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
