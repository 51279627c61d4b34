import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/shell/root.ts';
import { Entry } from '../../src/schemas/entry.ts';
import { expect, test as base } from './harness.ts';
import { ANYTHING, askAll, drawQueries, expectSaid } from './counting.ts';
import { inventCaptures, POSTED, WORDS } from './invented-captures.ts';

/** A folder outside the project in which someone who has never seen it keeps an archive, `mine`. */
interface Keeper {
  readonly folder: string;
  /** Types an npm command, from that folder; gives what it printed, and throws where it failed. */
  npm(...args: string[]): Promise<string>;
  /** Types `npm start` and gives the address that it prints; it serves until the tests are done. */
  start(): Promise<string>;
}

const test = base.extend<object, { keeper: Keeper; address: string }>({
  keeper: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'keeper-'));
      const ends: (() => Promise<void>)[] = [];
      await use({
        folder,
        npm: async (...args) => (await promisify(execFile)('npm', ['--prefix', ROOT, ...args], { cwd: folder })).stdout,
        start: () => startServer(folder, ends),
      });
      for (const end of ends) await end();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  address: [
    async ({ keeper }, use) => {
      await keeper.npm('run', '--silent', 'new', '--', 'mine');
      await use(await keeper.start());
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ address }, use) => {
    await use(address);
  },
});

// One after the other: they tell the story of one archive.
test.describe.configure({ mode: 'serial' });

test('an empty archive opens, and says what to do next', async ({ page }) => {
  await page.goto('index.html');
  await expect(page.getByRole('banner')).toContainText('mine');
  await expect(page.getByRole('main')).toContainText('no documents yet');
  await expect(page.getByRole('main')).toContainText('into the folder raw');
  await page.goto('search.html?q=word');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to search yet');
});

test('what was saved becomes an archive of its own, and the content is sound', async ({ keeper, page }) => {
  const captures = inventCaptures();
  for (const [file, text] of captures) {
    const target = path.join(keeper.folder, 'mine', 'raw', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const settings = path.join(keeper.folder, 'mine', 'archive.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('name: "mine"', 'name: "Harbours"'));
  await keeper.npm('run', 'normalise', '--', '--content', 'mine');
  expect(await keeper.npm('test', '--', '--content', 'mine')).toMatch(/\n3 passed, 0 failed\n$/);

  const entries = readEntries(keeper);
  expect(new Set(entries.map(({ source }) => source.capture))).toEqual(new Set(captures.keys()));
  await page.goto('index.html');
  await expect(page.getByRole('banner')).toContainText('Harbours');
  await page.goto('documents.html');
  await expect(page.getByRole('status')).toHaveText(`${String(entries.length)} entries, newest first`);
});

test('an entry in each language reads as it was saved, and leads to its capture', async ({ keeper, page }) => {
  for (const { language } of WORDS) {
    const entry = readEntries(keeper).find((entry) => entry.language === language && entry.type === 'article');
    expect(entry, language).toBeDefined();
    await page.goto(`documents/${entry?.id ?? ''}.html`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry?.title ?? '');
    for (const { id, text } of entry?.paragraphs ?? []) await expect(page.locator(`#${id}`)).toContainText(text);
    await page.locator('a[href*="captures/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry?.source.capture ?? '');
  }
});

test('one search finds words of every language', async ({ page }) => {
  const ask = async (word: string): Promise<void> => {
    await page.getByRole('searchbox').first().fill(word);
    await expect(page.locator('#status')).toContainText(` for ${word}, `);
  };
  await page.goto('search.html');
  for (const { word, found } of WORDS) {
    await ask(word);
    await expect(page.locator('#results .hit'), word).toHaveCount(6);
    await expect(page.locator('#results .found').first(), word).toContainText(found);
  }
  for (const word of POSTED) {
    await ask(word);
    await expect(page.locator('#results .hit'), word).toHaveCount(1);
  }
});

test('the language filter keeps what is in the language, and can be taken away', async ({ page }) => {
  const hits = page.locator('#results .hit');
  for (const { language, word, found } of WORDS) {
    await page.goto(`search.html?q=${encodeURIComponent(WORDS.map(({ word }) => word).join(' '))}`);
    await expect(page.locator('#said')).toHaveText('Nothing found');
    await page.goto(`search.html?q=${encodeURIComponent(word)}`);
    await expect(hits).toHaveCount(6);
    for (const { language: other } of WORDS) {
      const value = page.locator(`#narrow a[data-facet="language"][data-value="${other}"]`);
      await expect(value.locator('b')).toHaveText(other === language ? '6' : '0');
    }
    await page.locator(`#narrow a[data-facet="language"][data-value="${language}"]`).click();
    await expect(page).toHaveURL(new RegExp(`&language=${language}$`));
    await expect(hits).toHaveCount(6);
    for (const mark of await page.locator('#results .found mark').allTextContents()) expect(mark).toMatch(found);
    await page.locator('#chosen a').click();
    await expect(page).toHaveURL(/search\.html\?q=[^&]+$/);
  }
});

test('a result in each language leads to its paragraph, with the words marked there, and n to the next text', async ({
  keeper,
  page,
}) => {
  const texts = new Map<string, string>(
    readEntries(keeper).flatMap(({ id, paragraphs }) => paragraphs.map((p) => [`${id}#${p.id}`, p.text] as const)),
  );
  const place = (): string => /([^/]+)\.html(#.+)$/.exec(decodeURIComponent(page.url()))?.slice(1).join('') ?? '';
  for (const { language, word, found } of WORDS) {
    await page.goto(`search.html?q=${encodeURIComponent(word)}`);
    await page.locator('#results a.found').first().click();
    const target = page.locator('.p:target');
    await expect(target.locator('mark').first(), language).toHaveText(found);
    await expect(target).toBeInViewport();
    await expect(target.locator('.words')).toHaveText(texts.get(place()) ?? '?');
    const first = place();
    await page.keyboard.press('n');
    await expect(page).not.toHaveURL(new RegExp(first));
    await expect(target.locator('mark').first(), language).toHaveText(found);
  }
});

test('what the page counts for 200 queries in three languages equals a count by reading the published entries', async ({
  keeper,
  page,
}) => {
  const entries = readEntries(keeper);
  const queries = drawQueries(entries, 200, 7);
  const all = queries.map((query) => expectSaid(entries, query, ANYTHING));
  // Equal counts would prove little where there are none.
  expect(all.filter(({ found }) => found !== 'Nothing found').length).toBeGreaterThan(120);
  const narrowings = [
    ['', ANYTHING, queries],
    ['?language=ru', { ...ANYTHING, chosen: { language: 'ru' } }, queries.slice(0, 40)],
    ['?type=article&from=2016&to=2017', { chosen: { type: 'article' }, from: 2016, to: 2017 }, queries.slice(40, 80)],
  ] as const;
  for (const [address, narrowing, asked] of narrowings) {
    await page.goto(`search.html${address}`);
    await expect(page.locator('#said')).toHaveText('Search the archive');
    const typed = asked.map(({ typed }) => typed);
    const said = await askAll(page, typed);
    const expected = asked.map((query) => expectSaid(entries, query, narrowing));
    for (const [i, query] of typed.entries()) {
      // The strip is not drawn where nothing was found and nothing is narrowed.
      const isDrawn = expected[i]?.found !== 'Nothing found' || address !== '';
      expect(said[i], `${query} ${address}`).toEqual(isDrawn ? expected[i] : { ...expected[i], years: {} });
    }
  }
});

function readEntries({ folder }: Keeper): Entry[] {
  const lines = readFileSync(path.join(folder, 'mine', 'dist', 'data', 'entries.jsonl'), 'utf8');
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => Entry.parse(JSON.parse(line)));
}

async function startServer(folder: string, ends: (() => Promise<void>)[]): Promise<string> {
  const server = spawn('npm', ['--prefix', ROOT, 'start', '--', '--content', 'mine'], { cwd: folder });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  ends.push(() => {
    server.kill('SIGTERM');
    return ended;
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) {
    for await (const piece of stream.setEncoding('utf8')) {
      said += String(piece);
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) return address;
    }
  }
  throw new Error(`npm start ended without an address:\n${said}`);
}
