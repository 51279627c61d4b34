import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempDisposableSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { doAlone } from '../../../scripts/shell/alone.ts';

test('while one does the work another is refused, and afterwards it is not', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'alone-'));
  const file = path.join(folder.path, 'cache', 'building.pid');
  const build = (): Promise<string> => doAlone(file, 'a build', () => Promise.resolve(readFileSync(file, 'utf8')));
  mkdirSync(path.dirname(file));
  writeFileSync(file, String(process.ppid));
  await expect(build()).rejects.toThrow(`a build is under way in process ${String(process.ppid)}; wait`);
  rmSync(file);
  expect(await build()).toBe(String(process.pid));
  await expect(doAlone(file, 'a build', () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(existsSync(file)).toBe(false);
});

test.each([
  ['a process that is gone', () => String(spawnSync(process.execPath, ['--version']).pid)],
  ['an earlier process that had the number of this one, as in a container', () => String(process.pid)],
  ['a process that was killed before it wrote its number', () => ''],
])('what %s left behind keeps nobody from it', async (_, left) => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'alone-'));
  const file = path.join(folder.path, 'building.pid');
  writeFileSync(file, left());
  expect(await doAlone(file, 'a build', () => Promise.resolve('done'))).toBe('done');
});
