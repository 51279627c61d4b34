import { buildCorpus, type Corpus, type CorpusRecord } from '../../archive/corpus.ts';
import type { RecordExtent } from '../../archive/record-parts.ts';
import { readRecords } from './records.ts';
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
  let read = 0;
  for await (const { lines, bytes } of readRecords(root, extent)) {
    for (const line of lines) {
      // Written by the build of this very site.
      builder.add(JSON.parse(line) as CorpusRecord);
      await breathe();
    }
    read += bytes;
    onProgress(read);
  }
  return builder.finish();
}
