import { unzipSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { makeFolder, sizeOnDisk } from '../../../scripts/publish/offline/folder-files.ts';
import { lastDay, packFolder } from '../../../scripts/publish/offline/write-download.ts';
import { Archive } from '../../../src/schemas/archive.ts';

const archive = Archive.parse({ name: 'Invented & kept', description: 'An archive <of> nothing.', languages: ['en'] });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const site = new Map(
  [
    'index.html',
    'pagefind/pagefind.js',
    'pagefind/offline/index.js',
    '404.html',
    'downloads/old.zip',
    'checksums.sha256',
    'documents/имя.html',
  ].map((file) => [file, bytes(file)]),
);

afterEach(() => {
  vi.unstubAllEnvs();
});

test('the folder holds what a disk needs, a page to begin with, and the digests of both', () => {
  const files = makeFolder(site, archive, '2024-07-04');
  expect([...files.keys()]).toEqual([
    'START-HERE.html',
    'archive/documents/имя.html',
    'archive/index.html',
    'archive/pagefind/offline/index.js',
    'checksums.sha256',
  ]);
  const start = new TextDecoder().decode(files.get('START-HERE.html'));
  expect(start).toContain('Invented &#38; kept');
  expect(start).toContain('<time>2024-07-04</time>');
  const listed = new TextDecoder().decode(files.get('checksums.sha256')).trimEnd().split('\n');
  expect(listed.map((line) => line.slice(66))).toEqual([...files.keys()].slice(0, -1));
});

test('the same files give the same zip file, in whatever time zone and whenever it is made', () => {
  const files = makeFolder(site, archive, '2024-07-04');
  vi.stubEnv('TZ', 'Pacific/Auckland');
  const there = packFolder('kept', files, '2024-07-04');
  vi.stubEnv('TZ', 'America/Los_Angeles');
  const here = packFolder('kept', files, '2024-07-04');
  expect(Buffer.compare(there, here)).toBe(0);
  const unpacked = unzipSync(here);
  for (const [file, content] of files) expect(unpacked[`kept/${file}`]).toEqual(content);
});

test('an archive without a date, or of dates that a zip file does not know, is packed too', () => {
  for (const day of [null, '1969-12-31']) expect(packFolder('kept', site, day).length).toBeGreaterThan(0);
});

test('the day of a copy is the newest that its entries name', () => {
  const entry = { date: '2014-09-10', versions: [{ captured: '2024' }], changes: [] };
  expect(lastDay([entry, { ...entry, date: '2024-07-31/..' }])).toBe('2024-07-31');
  expect(lastDay([{ ...entry, date: null }])).toBeNull();
});

test('every file begins a cluster of its own', () => {
  expect(sizeOnDisk([0, 1, 1024, 1025], 1024)).toBe(4 * 1024);
});
