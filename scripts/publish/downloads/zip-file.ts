import { open } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { zipOptionsOf } from './zip-options.ts';

/** A zip file on disk that is written as its files come, so that only a piece of one of them is held at a time. */
export interface ZipFile {
  /**
   * Adds a file.
   *
   * @param pieces Its bytes, cut at the same places each time: where a piece ends, so may what is packed.
   */
  add(path: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Writes the list of its files and closes it. */
  close(): Promise<void>;
}

/** More files, or more bytes, than a zip file counts without an extension that many programs can't read. */
const MOST_FILES = 65_535;
const MOST_BYTES = 2 ** 32 - 1;

/** Whether a zip file holds files of these sizes, in bytes, whatever packing saves. */
export function fitsZip(sizes: readonly number[]): boolean {
  return sizes.length <= MOST_FILES && sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES;
}

/**
 * Opens a zip file to write it. Packed by fflate, in JavaScript, and not by the zlib of the machine, which gives
 * other bytes on another processor.
 *
 * @param day The day of all files in it, ISO 8601; null where none is known.
 */
export async function createZip(file: string, day: string | null): Promise<ZipFile> {
  const handle = await open(file, 'w');
  const options = zipOptionsOf(day);
  let packed: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    packed.push(bytes);
  });
  const drain = async (): Promise<void> => {
    if (failure !== null) throw new Error(`${file} can't be packed: ${failure.message}`, { cause: failure });
    const ready = packed;
    packed = [];
    for (const bytes of ready) await handle.write(bytes);
  };
  return {
    async add(path, pieces) {
      const entry = Object.assign(new ZipDeflate(path, { level: 6 }), options);
      zip.add(entry);
      for await (const piece of pieces) {
        entry.push(piece);
        await drain();
      }
      entry.push(new Uint8Array(), true);
      await drain();
    },
    async close() {
      zip.end();
      await drain();
      await handle.close();
    },
  };
}
