import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeFindings } from '../../../scripts/publish/finding.ts';
import type { Collection } from '../../support/collection.ts';
import { randomOf, type Random } from '../../support/random.ts';
import { inventCollection } from '../../support/invented-collection.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** What a byte is changed in, each with its number of flips. */
type Kind = readonly [name: string, flips: number, of: RegExp];

const OF_SITE: readonly Kind[] = [
  ['the pages and data of the site', 25, /^dist\/(?!.*\.sha256$)/],
  ['the lists of digests', 20, /\.sha256$/],
  ['what only the site has a record of', 15, /^archive\.yaml$|^wordmark\.svg$|_files\/|^ledger\/gone/],
  ['any file', 30, /^(?!\.|raw\/\.)/],
];

const OF_COLLECTION: readonly Kind[] = [
  ['captures', 40, /^raw\/(?!\.|.*_files\/|.*\.yaml$)/],
  ['notes', 20, /^raw\/.*\.yaml$/],
  ['ledgers', 50, /^ledger\/(?!gone)/],
  ['entries', 30, /^entries\//],
  ['older versions', 15, /^versions\//],
  ['the register of addresses', 15, /^addresses\.txt$/],
];

let collection: Collection;
beforeAll(async () => {
  collection = await inventCollection();
  console.log(`seed ${String(SEED)}; SEED=${String(SEED)} repeats these flips`);
});
afterAll(() => {
  collection[Symbol.dispose]();
});

/** Changes one byte of a file, and tells which by which; undone by `using`. */
function flip(file: string, { whole }: Random): Disposable & { readonly what: string } {
  const bytes = collection.read(file);
  const at = whole(0, bytes.length - 1);
  const changed = Buffer.from(bytes);
  changed[at] = (bytes[at] ?? 0) ^ whole(1, 255);
  collection.put({ [file]: changed });
  return {
    what: `${file}, byte ${String(at)}: ${String(bytes[at])} became ${String(changed[at])}`,
    [Symbol.dispose]: () => {
      collection.put({ [file]: bytes });
    },
  };
}

async function flipMany(flips: number, of: RegExp): Promise<void> {
  const random = randomOf(SEED + flips);
  const files = collection.list().filter((file) => of.test(file) && collection.read(file).length > 0);
  for (let count = 0; count < flips; count++) {
    const file = random.pick(files);
    using flipped = flip(file, random);
    const { findings } = await collection.verify();
    expect(
      findings.map((finding) => finding.file),
      flipped.what,
    ).toContain(file);
    if (process.env['TELL'] !== undefined)
      console.log(`${flipped.what}\n${describeFindings(findings).replace(/^/gm, '    ')}`);
  }
}

describe('one changed byte', () => {
  test('is none at first', async () => {
    expect((await collection.verify()).findings).toEqual([]);
  });

  test.each(OF_SITE)('in %s is found, and its file is named', async (_, flips, of) => {
    await flipMany(flips, of);
  });
});

describe('one changed byte, where there is no site,', () => {
  beforeAll(() => {
    collection.drop('dist');
  });

  test.each(OF_COLLECTION)('in %s is found, and its file is named', async (_, flips, of) => {
    await flipMany(flips, of);
  });
});
