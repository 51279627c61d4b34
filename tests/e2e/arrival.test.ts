import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { ADDRESS, buildChangedArchive, WORDS, type Changed } from './changed-archive.ts';
import { expect, test as base, type Place } from './harness.ts';

const test = base.extend<{ open: (rest: string) => Promise<void> }, { changed: Changed }>({
  changed: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'changed-'));
      await use(await buildChangedArchive(folder));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [({ changed }, use) => use(changed.dist), { scope: 'worker' }],
  /** Opens the page of the document, with what is to stand behind its address: `?query#id`. */
  open: async ({ page, changed }, use) => {
    await use(async (rest) => {
      await page.goto(`documents/${changed.entry.id}.html${rest}`);
    });
  },
});

// One after the other, so that the archive is built once; the places are told here for the same reason.
test.describe.configure({ mode: 'default' });
const PLACES: readonly Place['place'][] = ['host', 'folder of a host', 'disk'];

/** The id of a paragraph that is gone, by the words that it had. */
const goneOf = ({ entry }: Changed, words: string): string =>
  entry.retired.find(({ text }) => text === words)?.id ?? '';
const idOf = ({ entry }: Changed, number: number): string => entry.paragraphs[number - 1]?.id ?? '';
const target = (page: Page): Locator => page.locator('.p:is(:target, :has(:target)), .gone:target');
const FOUND = 'Found on 3 May 2023 in the capture harbour-2.txt.';

for (const place of PLACES)
  test.describe(
    `from ${place === 'disk' ? 'a' : 'the root of a'} ${place}`.replace('root of a folder', 'folder'),
    () => {
      test.use({ place });

      test('a paragraph that is the same says so in one line', async ({ page, open, changed }) => {
        await open(`#${idOf(changed, 1)}`);
        const line = 'You came to paragraph 1. Its text is the same as when it was first published here.';
        await expect(target(page).locator('.note:visible:not(.tools)')).toHaveText([line]);
        await expect(page.getByRole('status')).toHaveText(line);
        await expect(page.locator('.p:not(:target) .came').filter({ visible: true })).toHaveCount(0);
      });

      test('one that was edited shows the change, and leads to the capture', async ({ page, open, changed }) => {
        await open(`#${idOf(changed, 2)}`);
        await expect(target(page)).toContainText(`It was edited since it was first published here. ${FOUND}`);
        await expect(target(page).locator('.was :is(del, ins)')).toHaveText([/two/, /three/]);
        const before = await target(page)
          .locator('.was')
          .evaluate((was) => {
            const copy = was.cloneNode(true);
            if (copy instanceof Element) for (const added of copy.querySelectorAll('ins, .aloud')) added.remove();
            return copy.textContent;
          });
        expect(before).toBe(WORDS.before);
        await target(page).getByRole('link', { name: 'See both versions' }).click();
        await expect(page.getByRole('main')).toContainText('Two versions, side by side');
        await page.goBack();
        await target(page).getByRole('link', { name: 'harbour-2.txt' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('harbour-2.txt');
      });

      test('one that was moved, added or took in another says so', async ({ page, open, changed }) => {
        await open(`#${idOf(changed, 4)}`);
        await expect(target(page)).toContainText(`It was moved: it stood behind ¶ 1 before. ${FOUND}`);
        await open(`#${idOf(changed, 7)}`);
        await expect(target(page)).toContainText(`It was added to this document. ${FOUND}`);
        await open(`#${idOf(changed, 3)}`);
        await expect(target(page)).toContainText('It holds the text of a paragraph that is gone.');
        await target(page).getByRole('link', { name: 'a paragraph that is gone' }).first().click();
        await expect(target(page)).toContainText('is part of ¶ 3 now.');
      });

      for (const [fate, text, says] of [
        ['removed', WORDS.removed, 'A paragraph stood here that is no longer in the text.'],
        ['merged', WORDS.merged[1], 'The paragraph that stood here is part of ¶ 3 now.'],
        ['split', WORDS.split.join(' '), 'The paragraph that stood here is now parted into ¶ 5 and ¶ 6.'],
        ['moved', WORDS.elsewhere, 'The paragraph that stood here stands in another document now.'],
      ] as const)
        test(`one that is gone is told and unfolded where it stood: ${fate}`, async ({ page, open, changed }) => {
          await open('');
          await expect(page.locator('.gone', { hasText: text }).getByText(text)).toBeHidden();
          await open(`#${goneOf(changed, text)}`);
          await expect(target(page)).toContainText(`${says} ${FOUND}`);
          await expect(target(page).getByText(text)).toBeVisible();
          await expect(target(page)).toBeInViewport();
          await expect(page.getByRole('status')).toHaveText(`${says} ${FOUND}`);
        });

      test('one that moved to another document leads there', async ({ page, open }) => {
        await open('#mved22');
        await target(page).getByRole('link', { name: 'another document' }).click();
        await expect(target(page)).toContainText('Stalls are let by the day, and the office takes no money');
      });

      test('one that was withdrawn has nothing to unfold', async ({ page, open }) => {
        await open('#wdrn22');
        await expect(target(page)).toHaveText(`The paragraph that stood here was withdrawn. ${FOUND}`);
      });

      test('an id that the document never had is told at the top', async ({ page, open, changed }) => {
        await open('#zzzzzz');
        const said = page.locator('.head .unknown');
        await expect(said).toHaveText(
          'The link leads to a paragraph that this document never had; it may be cut short. Search the archive',
        );
        await expect(said).toBeInViewport();
        await said.getByRole('link').click();
        await expect(page).toHaveURL(/search\.html$/);
        await open(`#${idOf(changed, 1)}`);
        await expect(said).toHaveCount(0);
      });

      test('words quoted are marked in the paragraph, also where they stand elsewhere before', async ({
        page,
        open,
        changed,
      }) => {
        await open(`?words=The+harbour+MASTER#${idOf(changed, 2)}`);
        await expect(target(page).locator('.words mark')).toHaveText('The harbour master');
        await open(`?words=the+mole#${idOf(changed, 3)}:~:text=the%20mole`);
        await expect(target(page).locator('.words mark')).toHaveText('the mole');
        await expect(target(page).locator('.words')).toBeInViewport();
        await open(`?words=A+market&words=afternoon#${idOf(changed, 5)}`);
        await expect(target(page).locator('.words mark')).toHaveText(/^A market .* in the afternoon$/);
      });

      test('words quoted that are gone are told, and marked in the wording in which they stood', async ({
        page,
        open,
        changed,
      }) => {
        await open(`?words=masons+of+two+towns#${idOf(changed, 2)}:~:text=masons%20of%20two%20towns`);
        const said = target(page).locator('.said');
        await expect(said).toHaveText(
          'The words that the link quotes are no longer in this paragraph. They stood in an earlier wording, where they are marked. Search for them',
        );
        expect((await target(page).locator('.was mark').allTextContents()).join('')).toBe('masons of two towns');
        await open(`?words=masons+of+ten+towns#${idOf(changed, 2)}`);
        await expect(said).toContainText('They stand in no wording of it that the archive keeps.');
        await open(`?words=road+over+the+pass#${goneOf(changed, WORDS.removed)}`);
        await expect(said).toContainText('are gone with this paragraph. They stood in an earlier wording');
        await expect(target(page).locator('mark')).toHaveText('road over the pass');
      });

      test('a paragraph can be shown alone, with where it comes from', async ({ page, open, changed }) => {
        const { id, start, end } = changed.entry.paragraphs[1] ?? { id: '', start: 0, end: 0 };
        await open(`?view=passage#${id}`);
        await expect(page.locator('.words').filter({ visible: true })).toHaveCount(1);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('The harbour opens again');
        await expect(page.locator('.app')).toContainText('2 April 2023');
        const receipt = page.getByRole('region', { name: 'Receipt of paragraph 2' });
        for (const fact of [
          'harbour-2.txt',
          changed.entry.source.sha256.slice(-8),
          `${String(start)} to ${String(end)}`,
          'line 7',
          '3 May 2023',
          'the day on which it was saved',
          'the profile plain',
          `${ADDRESS}/documents/${changed.entry.id}.html#${id}`,
        ])
          await expect(receipt).toContainText(fact);
        expect(await page.evaluate(() => window.scrollY)).toBe(0);
        await page.getByRole('link', { name: 'Read it whole' }).click();
        await expect(page.locator('.words').filter({ visible: true })).toHaveCount(changed.entry.paragraphs.length);
        await expect(page).toHaveURL(new RegExp(`html#${id}$`));
        await open(`?view=passage#${goneOf(changed, WORDS.removed)}`);
        await expect(page.getByText(WORDS.removed)).toBeVisible();
        await expect(page.locator('.words').filter({ visible: true })).toHaveCount(0);
      });
    },
  );

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says the same', async ({ page, open, changed }) => {
    await open(`#${idOf(changed, 2)}`);
    await expect(target(page)).toContainText(`It was edited since it was first published here. ${FOUND}`);
    await expect(target(page).locator('.was')).toBeVisible();
    await open(`#${goneOf(changed, WORDS.removed)}`);
    await expect(target(page).getByText(WORDS.removed)).toBeVisible();
    await open(`?view=passage#${idOf(changed, 2)}`);
    await expect(page.locator('.p')).toHaveCount(changed.entry.paragraphs.length);
    await page.getByText('The place of each paragraph').click();
    await expect(page.getByRole('row').nth(2)).toContainText(`${String(changed.entry.paragraphs[1]?.start)} to `);
  });
});

test.describe('ways to copy', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const publicPage = ({ entry }: Changed): string => `${ADDRESS}/documents/${entry.id}.html`;

  test('each has a button, which shows once the number was clicked', async ({ page, open, changed }) => {
    const id = idOf(changed, 3);
    await open('');
    await page.locator(`#${id} > a.n`).click();
    await expect(page.locator('.said')).toHaveText('The link to paragraph 3 is copied.');
    expect(await clipboard(page)).toBe(`${publicPage(changed)}#${id}`);
    await page.getByRole('button', { name: 'Copy the link to it alone' }).click();
    await expect(page.locator('.said')).toHaveText('The link to paragraph 3 alone is copied.');
    expect(await clipboard(page)).toBe(`${publicPage(changed)}?view=passage#${id}`);
    await expect(page.getByRole('button', { name: 'words selected' })).toHaveCount(0);
    await selectWords(page, id, 'twenty metres');
    await page.getByRole('button', { name: 'Copy the link to the words selected' }).click();
    await expect(page.getByRole('status')).toHaveText('The link to the words selected in paragraph 3 is copied.');
    expect(await clipboard(page)).toBe(`${publicPage(changed)}?words=twenty+metres#${id}:~:text=twenty%20metres`);
  });

  test('each has a key', async ({ page, open, changed }) => {
    const id = idOf(changed, 4);
    await open(`#${id}`);
    await page.keyboard.press('a');
    await expect(page.locator('.said')).toHaveText('The link to paragraph 4 alone is copied.');
    expect(await clipboard(page)).toContain(`?view=passage#${id}`);
    await selectWords(page, id, 'the');
    await page.keyboard.press('q');
    await expect(page.locator('.said')).toHaveText('The link to the words selected in paragraph 4 is copied.');
    expect(await clipboard(page), 'no text fragment where a browser would find the words elsewhere').toBe(
      `${publicPage(changed)}?words=the#${id}`,
    );
  });

  test('words of two paragraphs are not offered', async ({ page, open, changed }) => {
    await open('');
    await selectWords(page, idOf(changed, 1), 'mole', idOf(changed, 2), 'masons');
    await page.keyboard.press('q');
    await page.waitForTimeout(400);
    await expect(page.getByRole('button', { name: 'words selected' })).toHaveCount(0);
    await expect(page.locator('.said')).toHaveCount(0);
  });
});

test('the receipt opens and closes with a key and with its button', async ({ page, open, changed }) => {
  const { id, start, end } = changed.entry.paragraphs[2] ?? { id: '', start: 0, end: 0 };
  const receipt = page.getByRole('region', { name: 'Receipt of paragraph 3' });
  await open(`#${id}`);
  await page.keyboard.press('r');
  await expect(receipt).toContainText(`${String(start)} to ${String(end)}`);
  await expect(receipt).toContainText('harbour-2.txt');
  await page.keyboard.press('Escape');
  await expect(receipt).toHaveCount(0);
  await expect(page.locator(`#${id} > a.n`)).toBeFocused();
  await page.getByRole('button', { name: 'Receipt', expanded: false }).click();
  await expect(receipt).toBeVisible();
  await expect(page.getByRole('button', { name: 'Receipt', expanded: true })).toBeVisible();
  await receipt.getByRole('link', { name: 'line 9' }).click();
  await expect(page).toHaveURL(/harbour-2\.txt\.html#L9$/);
});

test('by touch, on a narrow screen, all of it is within reach', async ({ browser, baseURL, changed }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 360, height: 740 },
    ...(baseURL === undefined ? {} : { baseURL }),
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  await page.goto(`documents/${changed.entry.id}.html`);
  const number = page.locator(`#${idOf(changed, 2)} > a.n`);
  await number.tap();
  await page.getByRole('button', { name: 'Receipt' }).tap();
  await expect(page.getByRole('region', { name: 'Receipt of paragraph 2' })).toBeVisible();
  for (const control of [number, ...(await page.locator('.tools button').all())]) {
    const box = await control.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(24);
    expect(box?.height).toBeGreaterThanOrEqual(24);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
});

for (const [name, rest, keys] of [
  ['an edited paragraph with its receipt', (changed: Changed) => `#${idOf(changed, 2)}`, 'r'],
  ['a paragraph that is gone', (changed: Changed) => `?words=road+over#${goneOf(changed, WORDS.removed)}`, ''],
  ['a paragraph alone', (changed: Changed) => `?view=passage#${idOf(changed, 2)}`, ''],
  ['a paragraph that never was', () => '#zzzzzz', ''],
] as const)
  test(`${name} can be used by everybody, in light and dark, and on a narrow screen`, async ({
    page,
    open,
    changed,
  }) => {
    const find = async (axe: AxeBuilder): Promise<string[]> =>
      (await axe.analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(rest(changed));
    if (keys !== '') await page.keyboard.press(keys);
    expect(await find(new AxeBuilder({ page }))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await find(new AxeBuilder({ page }).withRules('color-contrast')), 'in the dark').toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

test('printed, a paragraph that is gone is a line without its wording', async ({ page, open, changed }) => {
  await open(`#${goneOf(changed, WORDS.removed)}`);
  await page.emulateMedia({ media: 'print' });
  await expect(target(page).getByText('A paragraph stood here that is no longer in the text.')).toBeVisible();
  await expect(page.getByText(WORDS.removed)).toBeHidden();
});

test('printed alone, a paragraph has its state and where it comes from', async ({ page, open, changed }) => {
  await open(`?view=passage#${idOf(changed, 2)}`);
  await page.emulateMedia({ media: 'print' });
  await expect(target(page).getByText('It was edited since it was first published here.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Receipt of paragraph 2' })).toBeVisible();
  await expect(page.locator('.tools')).toBeHidden();
});

test('no wording that is gone can be found by a search', async ({ page }) => {
  await page.goto('search.html?q="road over the pass"');
  await expect(page.locator('#status')).toContainText('road over the pass');
  await expect(page.locator('#results .hit')).toHaveCount(0);
});

/** Selects from the first of some words to the last, as a reader would. */
async function selectWords(page: Page, from: string, first: string, to = from, last = first): Promise<void> {
  await page.evaluate(
    ([from = '', first = '', to = '', last = '']) => {
      const place = (id: string, words: string): [Node, number] => {
        const node = document.querySelector(`#${id} > .words`)?.firstChild;
        if (!node) throw new Error(`no words in ${id}`);
        return [node, node.textContent?.indexOf(words) ?? 0];
      };
      const [start, at] = place(from, first);
      const [end, before] = place(to, last);
      getSelection()?.setBaseAndExtent(start, at, end, before + last.length);
    },
    [from, first, to, last],
  );
  await page.waitForTimeout(300);
}
