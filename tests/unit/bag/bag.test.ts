import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatManifest, parseManifestLine } from '../../../scripts/bag/manifest.ts';
import { writeBag } from '../../../scripts/bag/write-bag.ts';
import { verifyBag } from '../../../scripts/verify/bag.ts';
import type { Collection } from '../../support/collection.ts';
import { inventCollection } from '../../support/invented-collection.ts';
import { randomOf } from '../../support/random.ts';
import { readTree } from '../../support/run.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const FLIPS = 60;

let collection: Collection;
let folder: string;
let bag: string;
beforeAll(async () => {
  collection = await inventCollection();
  folder = mkdtempSync(join(tmpdir(), 'bags-'));
  bag = join(folder, 'bag');
  await writeBag(collection.folders, bag);
});
afterAll(() => {
  collection[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

const listBag = (): string[] =>
  readdirSync(bag, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(bag, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .sort();

describe('a bag', () => {
  test('is whole, and so is the collection in it', async () => {
    const { findings, collection } = await verifyBag(bag);
    expect(findings).toEqual([]);
    expect(collection?.entries).toBeGreaterThan(4);
  });

  test('is the same, byte for byte, when it is written again in the place of the first', async () => {
    const before = readTree(bag);
    await writeBag(collection.folders, bag);
    expect(readTree(bag)).toEqual(before);
  });

  test('has every file of the collection, but for what was withdrawn, and nothing of its site', () => {
    const kept = collection.list().filter((file) => !/^dist\/|^raw\/ferry\.txt$|(?:^|\/)\./.test(file));
    const payload = listBag().flatMap((file) => (file.startsWith('data/') ? [file.slice('data/'.length)] : []));
    expect(payload).toEqual(kept.toSorted());
    for (const file of kept)
      expect(readFileSync(join(bag, 'data', file)).equals(collection.read(file)), file).toBe(true);
  });

  test('names the day that it is told, and else none', async () => {
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).not.toContain('Bagging-Date');
    const other = join(folder, 'dated');
    await writeBag(collection.folders, other, '2030-01-31');
    expect(readFileSync(join(other, 'bag-info.txt'), 'utf8')).toContain('Bagging-Date: 2030-01-31\n');
  });

  test('is not written over something else, nor into its own collection', async () => {
    const taken = mkdtempSync(join(folder, 'taken-'));
    writeFileSync(join(taken, 'letter.txt'), 'mine');
    await expect(writeBag(collection.folders, taken)).rejects.toThrow(/something else than a bag/);
    expect(readFileSync(join(taken, 'letter.txt'), 'utf8')).toBe('mine');
    await expect(writeBag(collection.folders, join(collection.folders.content, 'bag'))).rejects.toThrow(/hold itself/);
  });
});

describe('damage to a bag is found, and its file named:', () => {
  test(`${String(FLIPS)} changed bytes, one at a time`, async () => {
    console.log(`seed ${String(SEED)}; SEED=${String(SEED)} repeats these flips`);
    const random = randomOf(SEED);
    const files = listBag().filter((file) => statSync(join(bag, file)).size > 0);
    for (let count = 0; count < FLIPS; count++) {
      const file = random.pick(files);
      const bytes = readFileSync(join(bag, file));
      const at = random.whole(0, bytes.length - 1);
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ random.whole(1, 255);
      writeFileSync(join(bag, file), changed);
      const { findings } = await verifyBag(bag);
      writeFileSync(join(bag, file), bytes);
      expect(
        findings.map((finding) => finding.file),
        `${file}, byte ${String(at)}, now ${String(changed[at])}`,
      ).toContain(file);
    }
  });

  test.each([
    ['data/addresses.txt', /^manifest-sha256\.txt:\d+: names data\/addresses\.txt, and there is no such file/m],
    ['bagit.txt', /^bagit\.txt:1: there is no such file, so this is no bag/m],
    ['manifest-sha512.txt', /^tagmanifest-sha256\.txt:\d+: names manifest-sha512\.txt, and there is no such file/m],
  ])('%s that is gone', async (file, message) => {
    const copy = join(folder, 'copy');
    cpSync(bag, copy, { recursive: true });
    rmSync(join(copy, file));
    const { findings } = await verifyBag(copy);
    rmSync(copy, { recursive: true });
    expect(findings.map(({ file, line, message }) => `${file}:${String(line)}: ${message}`).join('\n')).toMatch(
      message,
    );
  });

  test('a file that nobody listed', async () => {
    const file = join(bag, 'data/raw/more.txt');
    writeFileSync(file, 'More');
    const { findings } = await verifyBag(bag);
    rmSync(file);
    expect(findings.find(({ file }) => file === 'data/raw/more.txt')?.message).toMatch(/does not name this file/);
    expect(findings.some(({ file }) => file === 'bag-info.txt')).toBe(true);
  });
});

test('a manifest gives back any path', () => {
  const file = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `data/raw/${name}\r\n%0a%`);
  fc.assert(
    fc.property(file, (file) => {
      const text = formatManifest([{ file, digest: 'ab12' }]);
      expect(text.split(/[\r\n]/)).toHaveLength(2);
      expect(parseManifestLine(text.slice(0, -1))).toEqual({ file, digest: 'ab12' });
    }),
  );
});

/** Whether a program of this machine can be run. */
const canRun = (name: string): boolean => spawnSync(name, ['--version']).status === 0;

describe('programs that know nothing of this one', () => {
  test.skipIf(!canRun('sha512sum'))('compute the same digests', () => {
    for (const algorithm of ['sha256', 'sha512']) {
      const lists = [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`].filter((list) =>
        existsSync(join(bag, list)),
      );
      const { status, stderr } = spawnSync(`${algorithm}sum`, ['-c', '--strict', ...lists], {
        cwd: bag,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      expect(status).toBe(0);
    }
  });

  // The Library of Congress's own, which neither npm nor Debian has: it runs where someone has installed it.
  test.skipIf(!canRun('bagit.py'))('accept the bag', () => {
    const { status, stderr } = spawnSync('bagit.py', ['--validate', bag], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });
});
