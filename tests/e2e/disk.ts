import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { Browser as Firefox } from 'puppeteer-core';
import { wrapIndex } from '../../scripts/publish/offline/wrap-index.ts';
import { writeSearchIndex } from '../../scripts/publish/search-index.ts';
import type { Indexed } from '../../scripts/publish/passages/passage-index.ts';
import { listDocuments, listTexts, writePassageIndex } from '../../scripts/publish/passages/write-passages.ts';
import { writeStemmers } from '../../scripts/publish/stemmers.ts';
import { DIST, ROOT } from '../../scripts/shell/root.ts';
import { foldersOf } from '../../src/folders.ts';
import { sayMissing } from '../../scripts/shell/programs.ts';
import { serveSite } from '../../scripts/site-server.ts';
import { openChromium } from './readers/chromium.ts';
import { launchFirefox, openFirefox } from './readers/firefox.ts';
import type { OpenOptions, Reader } from './readers/reader.ts';

/** A copy of the finished site that a reader carries about: on a disk, and the same files on a host. */
export interface Copy {
  /** Its folder, whose name is one that addresses have to escape. */
  readonly folder: string;
  /** The address of its root on the disk, and on a host. */
  readonly disk: string;
  readonly host: string;
}

/** The browsers in which a copy is tried. */
export const BROWSERS = ['Chromium', 'Firefox'] as const;

interface Fixtures {
  /** Opens a page of a browser, which has no network where that is said; a test is skipped where the browser is missing. */
  open: (name: (typeof BROWSERS)[number], options: OpenOptions) => Promise<Reader>;
  /** A page with no network that opens the copy from the disk. */
  reader: Page;
  /** What that page says on its console; a test that expects something takes it out. */
  heard: string[];
  /** The folder in the download of the finished site, unpacked. */
  unpacked: string;
}

/** Playwright's test on a copy of the finished site, in which a text in a second language stands besides. */
export const test = base.extend<Fixtures, { copy: Copy; firefox: () => Promise<Firefox | null> }>({
  copy: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const above = mkdtempSync(path.join(tmpdir(), 'usb é #1 '));
      const folder = path.join(above, 'Мой archive');
      cpSync(DIST, folder, { recursive: true });
      const paragraphs = addRussian(folder);
      rmSync(path.join(folder, 'pagefind'), { recursive: true });
      await writeSearchIndex(folder);
      await indexRussian(folder, paragraphs);
      await wrapIndex(folder);
      const server = await serveSite(folder);
      await use({ folder, disk: `${pathToFileURL(folder).href}/`, host: server.address });
      await server.close();
      rmSync(above, { recursive: true });
    },
    { scope: 'worker' },
  ],

  firefox: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      let started: Promise<Firefox | null> | null = null;
      await use(() => (started ??= launchFirefox()));
      await (await (started as Promise<Firefox | null> | null))?.close();
    },
    { scope: 'worker' },
  ],

  open: async ({ browser, firefox, heard }, use, testInfo) => {
    const readers: Reader[] = [];
    await use(async (name, options) => {
      const other = name === 'Firefox' ? await firefox() : null;
      testInfo.skip(name === 'Firefox' && other === null, sayMissing('firefox'));
      const reader = other === null ? await openChromium(browser, options) : await openFirefox(other, options);
      readers.push(reader);
      return reader;
    });
    heard.push(...readers.flatMap((reader) => reader.heard));
    await Promise.all(readers.map((reader) => reader.close()));
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  heard: async ({}, use) => {
    const heard: string[] = [];
    await use(heard);
    expect(heard).toEqual([]);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
  unpacked: async ({}, use) => {
    const above = mkdtempSync(path.join(tmpdir(), 'usb é #1 '));
    const downloads = path.join(DIST, 'downloads');
    const zip = readdirSync(downloads).find((file) => file.endsWith('.zip')) ?? '';
    for (const [file, bytes] of Object.entries(unzipSync(readFileSync(path.join(downloads, zip))))) {
      mkdirSync(path.dirname(path.join(above, file)), { recursive: true });
      writeFileSync(path.join(above, file), bytes);
    }
    await use(path.join(above, path.basename(zip, '.zip')));
    rmSync(above, { recursive: true });
  },

  reader: async ({ browser, heard }, use) => {
    const context = await browser.newContext({ offline: true });
    listen(context, heard);
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };

function listen(context: BrowserContext, heard: string[]): void {
  context.on('console', (message) => heard.push(message.text()));
  context.on('weberror', (error) => heard.push(error.error().message));
}

/** Invented words that the second language is searched by. */
export const RUSSIAN = 'Выдуманные переговоры прошли в вымышленном городе.';

/**
 * Makes of a page of an entry one in Russian, of which Pagefind makes a second index.
 *
 * @returns How many paragraphs it has.
 */
function addRussian(folder: string): number {
  const documents = path.join(folder, 'documents');
  const [page] = readdirSync(documents).filter((file) => file.endsWith('.html'));
  if (page === undefined) throw new Error(`${documents} holds no page; build the site first`);
  const text = readFileSync(path.join(documents, page), 'utf8')
    .replace('<html lang="en"', '<html lang="ru"')
    .replaceAll(/data-pagefind-title="(\d+)\/\d+"/g, `data-pagefind-title="$1/${RUSSIAN.length}"`)
    .replaceAll(/<p class="words">[^<]*/g, `<p class="words">${RUSSIAN}`);
  writeFileSync(path.join(documents, 'russian.html'), text);
  return text.split(RUSSIAN).length - 1;
}

/** Makes the index of passages anew, with the page in Russian. */
async function indexRussian(folder: string, paragraphs: number): Promise<void> {
  const texts = await listTexts(folder);
  const documents = await listDocuments(foldersOf(ROOT).content, texts);
  await writeStemmers(['en', 'ru'], folder);
  const russian: Indexed = {
    language: 'ru',
    title: null,
    names: [],
    speakers: [],
    paragraphs: Array.from({ length: paragraphs }, () => ({ text: RUSSIAN, speaker: null })),
    date: null,
    dated: false,
    filters: [],
    page: 'documents/russian.html',
    about: '',
    file: texts.get('documents/russian.html') ?? null,
  };
  await writePassageIndex([...documents, russian], folder);
}
