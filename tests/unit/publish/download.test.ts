import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { newestDay } from '../../../src/archive/dates/newest-day.ts';
import { safe } from '../../../src/render/html.ts';
import { renderOffers } from '../../../src/render/offers.ts';
import { fillElement } from '../../../scripts/publish/downloads/fill-element.ts';
import { sizeOnDisk } from '../../../scripts/publish/downloads/folder-files.ts';
import { writeFolder } from '../../../scripts/publish/downloads/write-folder.ts';
import { createZip, fitsZip } from '../../../scripts/publish/downloads/zip-file.ts';
import { Archive } from '../../../src/schemas/archive.ts';
import { openCollection } from '../../support/collection.ts';

const archive = Archive.parse({ name: 'Invented & kept', description: 'An archive <of> nothing.', languages: ['en'] });
const SITE = [
  'index.html',
  'pagefind/pagefind.js',
  'pagefind/offline/index.js',
  '404.html',
  'downloads/old.zip',
  'downloads/documents/a-text.epub',
  'checksums.sha256',
  'documents/имя.html',
];

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the folder begins with the page to open, holds what a disk needs, and ends with the digests of both', async () => {
  const { files } = await packSite('2024-07-04');
  expect([...files.keys()]).toEqual([
    'kept/START-HERE.html',
    'kept/archive/documents/имя.html',
    'kept/archive/downloads/documents/a-text.epub',
    'kept/archive/index.html',
    'kept/archive/pagefind/offline/index.js',
    'kept/checksums.sha256',
  ]);
  expect(files.get('kept/archive/index.html')).toBe('index.html');
  expect(files.get('kept/START-HERE.html')).toContain('Invented &#38; kept');
  expect(files.get('kept/START-HERE.html')).toContain('<time>2024-07-04</time>');
  const listed = files.get('kept/checksums.sha256')?.trimEnd().split('\n') ?? [];
  expect(new Set(listed.map((line) => `kept/${line.slice(66)}`))).toEqual(new Set([...files.keys()].slice(0, -1)));
});

test('the same files give the same zip file, in whatever time zone and whenever it is made', async () => {
  vi.stubEnv('TZ', 'Pacific/Auckland');
  const there = await packSite('2024-07-04');
  vi.stubEnv('TZ', 'America/Los_Angeles');
  const here = await packSite('2024-07-04');
  expect(Buffer.compare(there.zip, here.zip)).toBe(0);
});

test('an archive without a date, or of dates that a zip file does not know, is packed too', async () => {
  for (const day of [null, '1969-12-31']) expect((await packSite(day)).files.size).toBe(6);
});

test('a file that comes in pieces is packed as it is', async () => {
  const piece = new Uint8Array(70_000).map((_, i) => i % 251);
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  const file = path.join(folder, 'pieces.zip');
  const zip = await createZip(file, null);
  await zip.add('pieces', Readable.from([piece, piece, new Uint8Array(), piece]));
  await zip.add('nothing', Readable.from([]));
  await zip.add('whole', piece);
  await zip.close();
  const unpacked = unzipSync(readFileSync(file));
  rmSync(folder, { recursive: true });
  expect(Buffer.compare(unpacked['pieces'] ?? Buffer.of(), Buffer.concat([piece, piece, piece]))).toBe(0);
  expect(unpacked['nothing']).toHaveLength(0);
  expect(Buffer.compare(unpacked['whole'] ?? Buffer.of(), piece)).toBe(0);
});

test('where its usual end can’t count the files, a longer one does', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zip-'));
  const file = path.join(folder, 'many.zip');
  const zip = await createZip(file, null, 2);
  for (const name of ['a', 'b', 'c']) await zip.add(name, Buffer.from(`in ${name}`));
  await zip.close();
  const packed = readFileSync(file);
  rmSync(folder, { recursive: true });
  expect(packed.readUInt16LE(packed.length - 12), 'the usual count').toBe(0xffff);
  const unpacked = Object.entries(unzipSync(packed)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
  expect(unpacked).toEqual([
    ['a', 'in a'],
    ['b', 'in b'],
    ['c', 'in c'],
  ]);
});

test('more bytes than a zip file counts are not packed into one', () => {
  expect(fitsZip([2 ** 31, 2 ** 31 - 1])).toBe(true);
  expect(fitsZip([2 ** 31, 2 ** 31])).toBe(false);
});

test('the day of a copy is the newest that its entries name', () => {
  const entry = {
    date: '2014-09-10',
    versions: [{ captured: '2024' }],
    changes: [],
    retired: [{ since: '2019-01-02' }],
    withdrawn: null,
  };
  expect(newestDay([entry])).toBe('2019-01-02');
  expect(newestDay([entry, { ...entry, date: '2024-07-31/..' }])).toBe('2024-07-31');
  expect(newestDay([{ ...entry, withdrawn: { date: '2025-02-01' } }])).toBe('2025-02-01');
  expect(newestDay([{ ...entry, date: null, retired: [] }])).toBeNull();
});

test('every file begins a cluster of its own', () => {
  expect(sizeOnDisk([0, 1, 1024, 1025], 1024)).toBe(4 * 1024);
});

test('the page of downloads offers what there is, and can be filled again', () => {
  const offer = (name: string) => ({ name, bytes: 1_234_567, sha256: 'ab'.repeat(32) });
  const page = '<main><div id="offers"><div><p>Nothing.</p></div></div><p>Behind.</p></main>';
  const once = fillElement(page, 'offers', renderOffers([offer('a.zip')]));
  const twice = fillElement(once, 'offers', renderOffers([offer('a.zim'), offer('a.zip'), offer('notes.txt')]));
  expect(once).not.toContain('Kiwix');
  expect(twice).toMatch(/a\.zip.*1\.2 MB.*One file for Kiwix.*a\.zim/s);
  expect(twice).toContain('<p>Behind.</p></main>');
  expect(fillElement(twice, 'offers', safe`<p>Nothing.</p>`)).toBe(
    page.replace('<div><p>', '<p>').replace('</p></div></div>', '</p></div>'),
  );
  expect(() => fillElement('<p id="other"></p>', 'offers', safe``)).toThrow('no element has the id “offers”');
});

/** Packs an invented site; gives the zip file, and the texts in it in its order. */
async function packSite(day: string | null): Promise<{ zip: Buffer; files: Map<string, string> }> {
  using collection = openCollection();
  collection.put(Object.fromEntries(SITE.map((file) => [`dist/${file}`, file])));
  const file = path.join(collection.folders.content, 'packed.zip');
  await writeFolder(collection.folders.dist, 'kept', archive, day, file);
  const zip = readFileSync(file);
  const unpacked = Object.entries(unzipSync(zip));
  return { zip, files: new Map(unpacked.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])) };
}
