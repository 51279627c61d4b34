import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeFindings } from '../../../scripts/publish/finding.ts';
import type { Collection } from '../../support/collection.ts';
import { randomOf, type Random } from '../../support/random.ts';
import { inventCollection } from './invented.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** What a byte is changed in, each with its number of flips. */
const KINDS: readonly { kind: string; flips: number; of: RegExp }[] = [
  { kind: 'captures', flips: 40, of: /^raw\/.*(?<!\.yaml|\/\.gitkeep)$/ },
  { kind: 'notes', flips: 25, of: /^raw\/.*\.yaml$/ },
  { kind: 'ledgers', flips: 45, of: /^ledger\// },
  { kind: 'entries', flips: 30, of: /^entries\// },
  { kind: 'older versions', flips: 15, of: /^versions\// },
  { kind: 'the register', flips: 15, of: /^addresses\.txt$/ },
  { kind: 'what the collection says of itself', flips: 5, of: /^(?:archive\.yaml|wordmark\.svg)$/ },
  { kind: 'the site', flips: 25, of: /^dist\/(?!.*\.sha256$)/ },
  { kind: 'the lists of digests', flips: 15, of: /\.sha256$/ },
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

  test.each(KINDS)('in $kind is found, and its file is named', async ({ flips, of }) => {
    await flipMany(flips, of);
  });

  test('is found without a site too, but in what nothing else records', async () => {
    collection.drop('dist');
    await flipMany(60, /^(?:raw\/(?!.*_files|\.)|ledger\/(?!gone)|entries\/|versions\/|addresses\.txt)/);
  });
});
