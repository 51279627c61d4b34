import { readEntries } from '../../archive/client/records.ts';
import { buildCorpus, type Corpus } from '../../archive/corpus/corpus.ts';
import type { RecordExtent } from '../../archive/addresses/record-parts.ts';
import { recordsOf } from './records.ts';
import { makeBreather } from './slices.ts';

/**
 * Loads all records of the archive and makes a corpus of their words, without holding up the page.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 * @param onProgress Is told how many bytes have been read.
 * @throws {Error} naming the file where one cannot be loaded.
 */
export async function loadCorpus(
  root: string,
  extent: RecordExtent,
  onProgress: (bytes: number) => void,
): Promise<Corpus> {
  const breathe = makeBreather();
  const builder = buildCorpus();
  for await (const record of readEntries(recordsOf(root, extent), onProgress)) {
    builder.add(record);
    await breathe();
  }
  return builder.finish();
}
