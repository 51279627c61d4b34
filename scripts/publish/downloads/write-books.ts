import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { entryBookPath, publicAddress } from '../../../src/archive/links.ts';
import { oldestFirst } from '../../../src/archive/when.ts';
import { languageOf } from '../../../src/loaders/archive.ts';
import { readSource } from '../../../src/loaders/source.ts';
import { MIMETYPE, writeBook, type Book } from '../../../src/render/book/book.ts';
import { bookOfArchive, bookOfEntry } from '../../../src/render/book/books.ts';
import { renderChapter, type Chapter } from '../../../src/render/book/chapter.ts';
import { SHEET } from '../../../src/render/book/document.ts';
import type { HrefOf } from '../../../src/render/link.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { zipOptionsOf } from './zip-options.ts';

/**
 * Writes each entry that has a text as a book, and all of them as one, oldest first: EPUB 3. The one holds what each
 * of the others does; of a text that was withdrawn it says so.
 *
 * @param content The folder of the collection.
 * @param dist The folder of the site.
 * @param file Where the book of all goes, from there.
 */
export async function writeBooks(
  entries: readonly Entry[],
  archive: Archive,
  content: string,
  dist: string,
  file: string,
): Promise<void> {
  const { address } = archive;
  const hrefOf: HrefOf = (to, fragment) =>
    address === null ? undefined : publicAddress(address, to) + (fragment === undefined ? '' : `#${fragment}`);
  const sheet = await readFile(new URL('../../../src/render/book/book.css', import.meta.url));
  const write = async (to: string, book: Book): Promise<void> => {
    await mkdir(path.dirname(path.join(dist, to)), { recursive: true });
    await writeFile(path.join(dist, to), packBook(book, sheet));
  };
  const chapters = new Map<Entry, Chapter>();
  // A capture may hold very many entries: it is read once for all of them, and no two are held.
  for (const [capture, held] of Map.groupBy(entries, ({ source }) => source.capture)) {
    const source = await readSource(content, capture);
    for (const entry of held) {
      const chapter = renderChapter(entry, source, hrefOf, languageOf(archive));
      chapters.set(entry, chapter);
      if (entry.withdrawn === null) await write(entryBookPath(entry.id), bookOfEntry(entry, chapter, archive));
    }
  }
  const read = oldestFirst(entries).flatMap((entry) => chapters.get(entry) ?? []);
  await write(file, bookOfArchive(entries, read, archive));
}

/** Packs a book, its type first and as it is. The same book gives the same bytes. */
function packBook(book: Book, sheet: Uint8Array): Uint8Array {
  const text = new TextEncoder();
  const files: Zippable = { [MIMETYPE.path]: [text.encode(MIMETYPE.text), { level: 0 }], [SHEET]: sheet };
  for (const [file, content] of writeBook(book)) files[file] = text.encode(content);
  return zipSync(files, zipOptionsOf(book.day));
}
