import { arrangeText } from '../../../src/archive/text/arrangement.ts';
import { rightsOf } from '../../../src/archive/capture/rights.ts';
import { holdSources } from '../../../src/loaders/source.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { walkEntries } from '../data.ts';
import type { DescribedEntry } from './described-entry.ts';

/**
 * The entries of a collection in the order of their ids, each with what its files tell of it. They are read one by
 * one.
 *
 * @param content The folder of the collection.
 * @throws {Error} with `file:line` where a file is not an entry, or its capture is not as its ledger says.
 */
export async function* describeEntries(content: string, archive: Archive): AsyncGenerator<DescribedEntry> {
  const read = holdSources(content);
  for await (const entry of walkEntries(content)) {
    const source = await read(entry.source.capture);
    yield { archive, entry, blocks: arrangeText(entry, source), rights: rightsOf(source.note) };
  }
}
