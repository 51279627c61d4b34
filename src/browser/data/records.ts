import { cutIntoBatches, type Batch, type RecordSource } from '../../archive/client/records.ts';
import { EXTENT_PATH, partPath, ENTRY_LINES, type RecordExtent } from '../../archive/addresses/record-parts.ts';
import type { Entry } from '../../schemas/entry.ts';
import { bring } from './bring.ts';

/**
 * Says how many records the archive has, before any is loaded.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 * @throws {Error} naming the file where it cannot be loaded.
 */
export async function readExtent(root: string): Promise<RecordExtent> {
  return (await take(root, EXTENT_PATH)) as RecordExtent;
}

/**
 * The records of the archive as a page loads them. A page from a disk may not fetch; there they come from scripts.
 * Reading throws, naming the file, where one cannot be loaded or ends before its time.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 */
export const recordsOf = (root: string, extent: RecordExtent): RecordSource => ({
  read: () => (new URL(root).protocol === 'file:' ? readParts(root, extent) : readStream(root, extent)),
  // Written by the build of this very site.
  parse: (line) => JSON.parse(line) as Entry,
});

async function* readParts(root: string, { parts }: RecordExtent): AsyncGenerator<Batch> {
  for (const [i, bytes] of parts.entries()) {
    const part = (await take(root, partPath(i))) as string;
    yield { lines: part.split('\n').slice(0, -1), bytes };
  }
}

async function* readStream(root: string, extent: RecordExtent): AsyncGenerator<Batch> {
  const address = new URL(ENTRY_LINES, root).href;
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${String(response.status)} for ${address}`);
  let read = 0;
  for await (const batch of cutIntoBatches(chunksOf(response.body))) {
    read += batch.bytes;
    yield batch;
  }
  if (read !== extent.bytes) throw new Error(`${address} ended after ${String(read)} of ${String(extent.bytes)} bytes`);
}

/** Not every browser walks a stream by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** What a script of the site brings, which is not kept, since it may be large. */
async function take(root: string, path: string): Promise<unknown> {
  const brought = await bring(root, path);
  globalThis.archiveParts?.delete(path);
  return brought;
}
