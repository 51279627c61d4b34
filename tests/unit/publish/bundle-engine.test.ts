import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { expect, test } from 'vitest';
import { bundleEngine } from '../../../scripts/publish/offline/bundle-engine.ts';

const PAGE = `export const load = async (queued, workerUrl) => {
  await fetch(queued.input);
  return [new Worker(workerUrl), import.meta.url];
};`;
const WORKER = 'self.load = async (queued) => { await fetch(queued.input); };';

async function bundleOf(page: string, worker: string): Promise<string> {
  using folder = mkdtempDisposableSync(path.join(tmpdir(), 'engine-'));
  writeFileSync(path.join(folder.path, 'pagefind.js'), page);
  writeFileSync(path.join(folder.path, 'pagefind-worker.js'), worker);
  return await bundleEngine(folder.path, 1);
}

test('the engine is a classic script that loads by no means that a page from a disk is denied', async () => {
  const script = await bundleOf(PAGE, WORKER);
  expect(() => new vm.Script(script)).not.toThrow();
  expect(script).not.toMatch(/\bfetch\(|\bimport\b/);
});

test.each([
  ['await fetch(queued.input)', PAGE.replace('fetch', 'load'), WORKER],
  ['new Worker(workerUrl)', PAGE.replace('new Worker', 'newWorker'), WORKER],
  ['import.meta.url', PAGE.replace('import.meta.url', 'document.baseURI'), WORKER],
  ['await fetch(queued.input)', PAGE, WORKER.replace('fetch', 'load')],
])('a release of Pagefind without “%s” is refused with a sentence', async (call, page, worker) => {
  await expect(bundleOf(page, worker)).rejects.toThrow(
    `no longer holds “${call}”, so search would not answer from a disk: read how this release of Pagefind loads its files`,
  );
});
