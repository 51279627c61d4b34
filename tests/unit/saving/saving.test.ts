import { mkdirSync, mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isKept, measure, writeSaving } from '../../../scripts/publish/offline/write-saving.ts';
import {
  addressIn,
  isImmutable,
  keptAddress,
  SAVED_EXTENT_PATH,
  SAVED_FILES_PATH,
} from '../../../src/archive/addresses/saving.ts';
import { missingOf } from '../../../src/browser/saving/keep.ts';

const ROOT = 'https://archive.example/some/where/';

test('what is to be kept is told the same whenever it is told, and changes with every byte', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'saving-'));
  const read = (file: string): string => readFileSync(path.join(folder.path, file), 'utf8');
  const tell = async (): Promise<string> => {
    await writeSaving(folder.path);
    return read(SAVED_FILES_PATH) + read(SAVED_EXTENT_PATH);
  };
  mkdirSync(path.join(folder.path, 'data'));
  for (const file of ['index.html', 'data/entries.jsonl', 'data/entries-1.js', '404.html'])
    writeFileSync(path.join(folder.path, file), file);
  const first = await tell();
  expect(await tell()).toBe(first);
  const files = JSON.parse(read(SAVED_FILES_PATH)) as [string, string, number][];
  expect(files.map(([file]) => file)).toEqual(['data/entries.jsonl', 'index.html']);
  expect(JSON.parse(read(SAVED_EXTENT_PATH))).toEqual(measure(files));
  expect(measure(files).bytes).toBe('data/entries.jsonl'.length + 'index.html'.length);
  writeFileSync(path.join(folder.path, 'index.html'), 'index.htmm');
  expect(await tell()).not.toBe(first);
});

test('files that only a disk or only the network needs are not kept', () => {
  const not = [
    'pagefind/offline/index.js',
    'downloads/a.zip',
    'data/entries/a.json',
    'data/bibliography.ris',
    'data/bibliography.csl.json',
    'tags/a.atom',
    'tags/a.json',
    'data/paragraphs.csv',
    'checksums.sha256',
    'data/collection.sha256',
    'save-worker.js',
  ];
  expect(not.filter(isKept)).toEqual([]);
  expect(
    [
      'pagefind/pagefind.js',
      'pagefind/pagefind-entry.json',
      'data/entries.js',
      'cite/3.js',
      'data/entries.jsonl',
      'scripts/saving.js',
    ].every(isKept),
  ).toBe(true);
});

test('a file is found under its address, whichever letters of it are escaped', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[/\\\ud800-\udfff]|^\.+$/.test(text));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (names) => {
      const file = names.join('/');
      const plain = ROOT + names.map((part) => encodeURI(part).replaceAll(/[?#]/g, encodeURIComponent)).join('/');
      expect(keptAddress(plain)).toBe(keptAddress(addressIn(ROOT, file)));
    }),
  );
  expect(keptAddress(`${ROOT}a%zz?b#c`)).toBe(`${ROOT}a%zz`);
});

test('a file with a hash in its name is immutable, and nothing else', () => {
  const files = [
    '_astro/site.Cni8.css',
    'pagefind/fragment/en_1.pf_fragment',
    'pagefind/pagefind-entry.json',
    'index.html',
  ];
  expect(files.map((file) => isImmutable(addressIn(ROOT, file)))).toEqual([true, true, false, false]);
});

test('only files that are not kept, or changed, are missing', () => {
  const held = { whole: null, files: { a: '1', b: '2', gone: '3' } };
  expect(
    missingOf(
      [
        ['a', '1', 10],
        ['b', '9', 10],
        ['c', '4', 10],
      ],
      held,
    ).map(([file]) => file),
  ).toEqual(['b', 'c']);
});
