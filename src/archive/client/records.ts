import type { Entry } from '../../schemas/entry.ts';

/** Some of the records of an archive, as they came. */
export interface Batch {
  /** One record each, as JSON. */
  readonly lines: readonly string[];
  /** How many bytes of all records they took. */
  readonly bytes: number;
}

/** Where the records of an archive are read from. */
export interface RecordSource {
  /** Reads all of them once, in the order of their ids. */
  readonly read: () => AsyncIterable<Batch>;
  /** What a line holds. */
  readonly parse: (line: string) => Entry;
}

/**
 * All entries of an archive, one by one.
 *
 * @param onProgress Is told how many bytes have been read, after each batch.
 */
export async function* readEntries(
  { read, parse }: RecordSource,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<Entry> {
  let bytes = 0;
  for await (const batch of read()) {
    for (const line of batch.lines) yield parse(line);
    bytes += batch.bytes;
    onProgress?.(bytes);
  }
}

/** Cuts text that comes in chunks of bytes into lines; what is behind the last line end is none. */
export async function* cutIntoBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Batch> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield { lines, bytes: chunk.length };
  }
}
