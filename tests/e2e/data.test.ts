import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XmlDocument } from 'libxml2-wasm';
import { PUBLISHED_JSON } from '../../scripts/publish/data/json-schemas.ts';
import { parsePage } from '../../scripts/publish/page.ts';
import { DIST, ROOT } from '../../scripts/shell/root.ts';
import {
  entryJsonPath,
  PARAGRAPH_TABLE,
  schemaPath,
  teiPath,
  TEI_CORPUS,
} from '../../src/archive/addresses/data-files.ts';
import { documentPath } from '../../src/archive/addresses/links.ts';
import { Entry } from '../../src/schemas/entry.ts';
import { JsonFeed } from '../../src/schemas/json-feed.ts';
import { readIds } from '../support/tei.ts';
import { expect, test } from './harness.ts';
import { readPublished } from './published.ts';

const entries = readPublished();
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));

/** The ids of paragraphs by entry, from names such as `entry-a.k7d2qx`. */
const idsIn = (names: readonly string[], id: string): string[] =>
  names.flatMap((name) => (name.startsWith(`entry-${id}.`) ? [name.slice(`entry-${id}.`.length)] : []));

test('an entry has the same ids on its page, in its JSON, the table, its TEI, the corpus and the feed', () => {
  using corpus = XmlDocument.fromString(read(TEI_CORPUS));
  const inCorpus = readIds(corpus).map(([id]) => id);
  const table = read(PARAGRAPH_TABLE)
    .split('\r\n')
    .map((row) => row.split(','));
  const feed = JsonFeed.parse(JSON.parse(read('documents.json')));
  for (const { id, paragraphs } of entries) {
    const ids: string[] = paragraphs.map(({ id }) => id);
    const anchors = parsePage(read(documentPath(id))).ids.map(({ id }) => id);
    expect(
      anchors.filter((anchor) => ids.includes(anchor)),
      'page',
    ).toEqual(ids);
    expect(
      Entry.parse(JSON.parse(read(entryJsonPath(id)))).paragraphs.map(({ id }) => id),
      'JSON',
    ).toEqual(ids);
    expect(
      table.flatMap(([entry, paragraph]) => (entry === id ? [paragraph] : [])),
      'table',
    ).toEqual(ids);
    using tei = XmlDocument.fromString(read(teiPath(id)));
    expect(
      readIds(tei).flatMap(([id]) => (id.startsWith('speaker-') ? [] : [id])),
      'TEI',
    ).toEqual(ids);
    expect(
      idsIn(inCorpus, id).filter((id) => !id.startsWith('speaker-')),
      'corpus',
    ).toEqual(ids);
    const item = feed.items.find(({ _archive }) => _archive.entry === id);
    expect(item?._archive.paragraphs, 'feed').toEqual(ids);
    expect(item?._archive.path).toBe(documentPath(id));
  }
});

test('every JSON of the site is by a schema of the site', () => {
  const ajv = addFormats(new Ajv());
  const json = files.filter((file) => /\.jsonl?$/.test(file) && !/^(?:pagefind|data\/schemas)\//.test(file));
  expect(json.length).toBeGreaterThan(entries.length);
  for (const file of json) {
    const kind = PUBLISHED_JSON.find(({ files }) => files.test(file));
    expect(kind?.name, `what is ${file}?`).toBeDefined();
    const validate = ajv.compile(JSON.parse(read(schemaPath(kind?.name ?? ''))) as object);
    for (const value of file.endsWith('l') ? read(file).split('\n').filter(Boolean) : [read(file)]) {
      validate(JSON.parse(value));
      expect(validate.errors ?? [], file).toEqual([]);
    }
  }
});

test('every feed is there in both forms, with the same items, and a page that leads to it', () => {
  const feeds = files.filter((file) => file.endsWith('.atom'));
  expect(feeds.length).toBeGreaterThan(4);
  for (const file of feeds) {
    using atom = XmlDocument.fromString(read(file));
    const ids = atom.find('//a:entry/a:id', { a: 'http://www.w3.org/2005/Atom' }).map(({ content }) => content);
    const json = JsonFeed.parse(JSON.parse(read(file.replace('.atom', '.json'))));
    expect(json.items.map(({ id }) => id)).toEqual(ids);
    expect(read(file.replace('.atom', '.html'))).toContain('type="application/feed+json"');
  }
});

test('the script of the README finds what it says', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, script = ''] = /```ts\n(import \{ openArchive \}.*?)```/s.exec(readme) ?? [];
  expect(script.trim().split('\n').length).toBeLessThanOrEqual(10);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const expected = entries.flatMap(({ id, date, speakers, paragraphs }) =>
    paragraphs
      .filter(({ speaker }) => (speaker === null ? speakers : [speaker]).some((name) => name.includes('Lavrov')))
      .filter(({ text }) => text.includes('UN Charter'))
      .map(({ id: paragraph, text }) => `${String(date)} documents/${id}.html#${paragraph}\n${text}\n`),
  );
  expect(expected.length).toBeGreaterThan(1);
  expect(stdout).toBe(expected.join(''));
});

test('the page of the data lists files that are there, with their sizes, and leads to what is missing', async ({
  page,
}) => {
  await page.goto('data.html');
  for (const link of await page.locator('.holdings a[href^="data/"]').all()) {
    const file = (await link.getAttribute('href')) ?? '';
    expect(files, file).toContain(file);
  }
  await expect(page.locator('#files')).toContainText('paragraphs.csv');
  await expect(page.locator('#files')).toContainText(`${String(entries.length)} files, `);
  await page.getByRole('link', { name: 'The statement of completeness' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Completeness');
});

test('every pointer of a capture is listed as in the archive or missing from it', async ({ page }) => {
  const titles = files
    .filter((file) => file.endsWith('pointers.csv'))
    .flatMap((file) => read(file).trimEnd().split('\r\n').slice(1));
  const missing = titles.filter((row) => row.endsWith(','));
  await page.goto('completeness.html');
  await expect(page.locator('.missing > li')).toHaveCount(Math.min(missing.length, 500));
});
