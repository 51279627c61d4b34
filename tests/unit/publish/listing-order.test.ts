import { mkdtempDisposableSync, opendirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findOrderedPlace, IN_MEMORY } from '../../../scripts/publish/downloads/listing-order.ts';

/** The names in a folder as its file system lists them. */
function list(folder: string): string[] {
  const opened = opendirSync(folder);
  const names: string[] = [];
  for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) names.push(entry.name);
  opened.closeSync();
  return names;
}

test('where a place is found, files made as it says are listed in the order in which they are given', async ({
  skip,
}) => {
  const found = await findOrderedPlace([IN_MEMORY, tmpdir()], 0);
  if (found === null) return skip('this machine lists files by hash everywhere');
  using folder = mkdtempDisposableSync(path.join(found.place, 'listed-'));
  const names = Array.from({ length: 900 }, (_, i) => `${String((i * 7919) % 900)}.html`);
  for (const name of found.toMake(names)) writeFileSync(path.join(folder.path, name), '');
  expect(list(folder.path)).toEqual(names);
});

test('a place that is not there, or has no room, is passed over', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'listed-'));
  expect(await findOrderedPlace([path.join(folder.path, 'nothing')], 0)).toBeNull();
  expect(await findOrderedPlace([IN_MEMORY, folder.path], Number.MAX_SAFE_INTEGER)).toBeNull();
  expect(list(folder.path)).toEqual([]);
});
