import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SavedFile } from '../../../src/archive/addresses/saving.ts';
import { keepAll, type Read } from '../../../src/browser/saving/keep.ts';
import type { Held, Store } from '../../../src/browser/saving/store.ts';

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`of ${path}`);

const filesOf = (count: number): SavedFile[] =>
  Array.from({ length: count }, (_, i) => {
    const path = `documents/${String(i)}.html`;
    const bytes = bytesOf(path);
    return [path, createHash('sha256').update(bytes).digest('hex'), bytes.length];
  });

/** A browser's store that has room for so many files, what was put there, and how often that was written down. */
function inventStore(room = Infinity) {
  let held: Held = { whole: null, files: {} };
  const put = new Set<string>();
  const told = { notes: 0 };
  const store: Store = {
    read: () => Promise.resolve(held),
    note: (now) => {
      told.notes += 1;
      held = now;
      return Promise.resolve();
    },
    put: (path) => {
      if (put.size >= room) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      put.add(path);
      return Promise.resolve();
    },
    retain: (paths) => {
      for (const path of put) if (!paths.has(path)) put.delete(path);
      return Promise.resolve();
    },
  };
  return { store, put, told };
}

/** Keeps files in a store; gives what was asked for. */
async function keep(files: readonly SavedFile[], store: Store): Promise<{ asked: string[]; failed: string | null }> {
  const asked: string[] = [];
  const read: Read = (path) => {
    asked.push(path);
    return Promise.resolve({ bytes: bytesOf(path), type: 'text/html' });
  };
  const extent = { version: 'v', files: files.length, bytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0) };
  const { signal } = new AbortController();
  const failed = await keepAll({ extent, files, store, read, tell: () => undefined, signal }).then(
    () => null,
    (error: unknown) => (error as Error).name,
  );
  return { asked, failed };
}

test('of ten thousand files each is asked for once, and the record of them is written some fifty times', async () => {
  const { store, put, told } = inventStore();
  const files = filesOf(10_000);
  const { asked, failed } = await keep(files, store);
  expect(failed).toBeNull();
  expect(asked).toHaveLength(files.length);
  expect(put.size).toBe(files.length);
  expect(told.notes).toBeLessThanOrEqual(52);
});

test('where the room ends midway, that is said, what is there stays, and with more room only the rest is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.nat({ max: 299 }), async (count, at) => {
      const files = filesOf(count);
      const { store, put } = inventStore(Math.min(at, count - 1));
      expect((await keep(files, store)).failed).toBe('QuotaExceededError');
      const kept = { ...(await store.read()).files };
      expect(new Set(Object.keys(kept))).toEqual(put);
      const roomy = inventStore();
      await roomy.store.note({ whole: null, files: kept });
      const { asked, failed } = await keep(files, roomy.store);
      expect(failed).toBeNull();
      expect(new Set(asked)).toEqual(new Set(files.map(([path]) => path).filter((path) => !(path in kept))));
    }),
    { numRuns: 30 },
  );
});
