import { EXTENT_PATH, partPath, ENTRY_LINES, type RecordExtent } from '../../archive/record-parts.ts';
import { bring } from './bring.ts';

/** Some of the records of the archive, as they came. */
export interface Batch {
  /** One record each, as JSON. */
  readonly lines: readonly string[];
  /** How many bytes of all records they took. */
  readonly bytes: number;
}

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
 * Loads all records of the archive in batches, as they come. A page from a disk may not fetch; there they come from
 * scripts.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 * @throws {Error} naming the file where one cannot be loaded, or ends before its time.
 */
export function readRecords(root: string, extent: RecordExtent): AsyncGenerator<Batch> {
  return new URL(root).protocol === 'file:' ? readParts(root, extent) : readStream(root, extent);
}

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
  const decoder = new TextDecoder();
  let rest = '';
  let read = 0;
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    read += value.length;
    yield { lines, bytes: value.length };
  }
  if (read !== extent.bytes) throw new Error(`${address} ended after ${String(read)} of ${String(extent.bytes)} bytes`);
}

/** What a script of the site brings, which is not kept, since it may be large. */
async function take(root: string, path: string): Promise<unknown> {
  const brought = await bring(root, path);
  globalThis.archiveParts?.delete(path);
  return brought;
}
