import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { doAlone } from '../../../scripts/shell/alone.ts';

test('while one does the work another is refused, and afterwards it is not', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'alone-'));
  const file = path.join(folder.path, 'cache', 'building.pid');
  const again = (): Promise<string> => doAlone(file, 'a build', () => Promise.resolve('done'));
  await doAlone(file, 'a build', () =>
    expect(again()).rejects.toThrow(`a build is under way in process ${String(process.pid)}; wait`),
  );
  expect(await again()).toBe('done');
  await expect(doAlone(file, 'a build', () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(existsSync(file)).toBe(false);
});

test('what a process left behind that is gone keeps nobody from it', async () => {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'alone-'));
  const file = path.join(folder.path, 'building.pid');
  writeFileSync(file, String(spawnSync(process.execPath, ['--version']).pid));
  expect(await doAlone(file, 'a build', () => Promise.resolve('done'))).toBe('done');
});
