import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { deflateSync, Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import { MOST_COUNTED, writeLongEnd } from './zip-end.ts';
import { zipOptionsOf } from './zip-options.ts';

/** A zip file on disk that is written as its files come, so that only a piece of one of them is held at a time. */
export interface ZipFile {
  /**
   * Adds a file.
   *
   * @param bytes What it holds, whole, or in pieces that are cut at the same places each time: where a piece ends, so
   * may what is packed.
   */
  add(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
  /** Writes the list of its files and closes it. */
  close(): Promise<void>;
}

/** More bytes than a file in a zip file can begin behind. */
const MOST_BYTES = 2 ** 32 - 1;

/** Whether a zip file holds files of these sizes, in bytes, whatever packing saves. */
export const fitsZip = (sizes: readonly number[]): boolean => sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES;

/**
 * Opens a zip file to write it. Packed by fflate, in JavaScript, and not by the zlib of the machine, which gives
 * other bytes on another processor.
 *
 * @param day The day of all files in it, ISO 8601; null where none is known.
 * @param most How many files its usual end may count.
 */
export async function createZip(file: string, day: string | null, most = MOST_COUNTED): Promise<ZipFile> {
  const handle = await open(file, 'w');
  const options = zipOptionsOf(day);
  let packed: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    packed.push(bytes);
  });
  let written = 0;
  let files = 0;
  const write = async (bytes: Uint8Array): Promise<void> => {
    await handle.writeFile(bytes);
    written += bytes.length;
  };
  const takePacked = (): Uint8Array => {
    if (failure !== null) throw new Error(`${file} can't be packed: ${failure.message}`, { cause: failure });
    const taken = Buffer.concat(packed);
    packed = [];
    return taken;
  };
  return {
    async add(path, bytes) {
      files += 1;
      if (bytes instanceof Uint8Array) {
        // At once, which takes far less room and time than a stream that might become any length.
        const entry: ZipInputFile = {
          filename: path,
          size: bytes.length,
          crc: crc32(bytes),
          compression: DEFLATE,
          ...options,
        };
        zip.add(entry);
        entry.ondata?.(null, deflateSync(bytes, { level: LEVEL }), true);
      } else {
        const entry = Object.assign(new ZipDeflate(path, { level: LEVEL }), options);
        zip.add(entry);
        for await (const piece of bytes) {
          entry.push(piece);
          await write(takePacked());
        }
        entry.push(new Uint8Array(), true);
      }
      await write(takePacked());
    },
    async close() {
      zip.end();
      const list = takePacked();
      if (files <= most) await write(list);
      else {
        const size = list.length - USUAL_END;
        const end = writeLongEnd({ files, size, offset: written });
        await write(Buffer.concat([list.subarray(0, size), end]));
      }
      await handle.close();
    },
  };
}

/** How files are packed: the method of that number in the format, as hard as is usual. */
const DEFLATE = 8;
const LEVEL = 6;

/** Bytes of the end of a zip file as fflate writes it, without a comment. */
const USUAL_END = 22;
