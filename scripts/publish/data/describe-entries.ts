import { arrangeText } from '../../../src/archive/arrangement.ts';
import { rightsOf } from '../../../src/archive/rights.ts';
import { readSource, type Source } from '../../../src/loaders/source.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { CapturePath } from '../../../src/schemas/ids.ts';
import { walkEntries } from '../data.ts';
import type { DescribedEntry } from './described-entry.ts';

/** How many captures are held at a time: one may hold thousands of entries, which mostly follow one another. */
const HELD = 8;

/**
 * The entries of a collection in the order of their ids, each with what its files tell of it. They are read one by
 * one.
 *
 * @param content The folder of the collection.
 * @throws {Error} with `file:line` where a file is not an entry, or its capture is not as its ledger says.
 */
export async function* describeEntries(content: string, archive: Archive): AsyncGenerator<DescribedEntry> {
  const held = new Map<CapturePath, Source>();
  const read = async (capture: CapturePath): Promise<Source> => {
    const source = held.get(capture) ?? (await readSource(content, capture));
    held.delete(capture);
    held.set(capture, source);
    const [oldest] = held.keys();
    if (oldest !== undefined && held.size > HELD) held.delete(oldest);
    return source;
  };
  for await (const entry of walkEntries(content)) {
    const source = await read(entry.source.capture);
    yield { archive, entry, blocks: arrangeText(entry, source), rights: rightsOf(source.note) };
  }
}
