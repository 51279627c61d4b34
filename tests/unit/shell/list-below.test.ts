import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAll } from '../../../scripts/publish/checksums.ts';
import { listBelow } from '../../../scripts/shell/list-below.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'list-below-'));
  mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
  for (const file of ['a.txt', 'deep/b.txt', 'deep/er/c.txt']) writeFileSync(join(folder, file), file);
  symlinkSync('.', join(folder, 'deep', 'round'), 'dir');
  symlinkSync('nowhere', join(folder, 'broken'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a link is told, and led to nothing, be it round in the folder', () => {
  const found = listBelow(folder).map((file) => relative(folder, file));
  expect(found).toEqual(['a.txt', 'broken', 'deep/b.txt', 'deep/er/c.txt', 'deep/round']);
});

test('no link is among the files that are digested', async () => {
  expect(await listAll(folder)).toEqual(['a.txt', 'deep/b.txt', 'deep/er/c.txt']);
});
