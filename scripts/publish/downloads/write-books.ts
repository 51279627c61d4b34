import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { entryBookPath, publicAddress } from '../../../src/archive/addresses/links.ts';
import { oldestFirst } from '../../../src/archive/dates/when.ts';
import { languageOf } from '../../../src/loaders/archive.ts';
import { readAuthorities } from '../../../src/loaders/authorities.ts';
import { holdSources } from '../../../src/loaders/source.ts';
import { MIMETYPE, writeBook, type Book } from '../../../src/render/book/book.ts';
import { bookOfArchive, bookOfEntry } from '../../../src/render/book/books.ts';
import { renderChapter, type Chapter } from '../../../src/render/book/chapter.ts';
import { SHEET } from '../../../src/render/book/document.ts';
import type { HrefOf } from '../../../src/render/link.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { EntryHead } from '../../../src/schemas/entry.ts';
import { walkEntries } from '../data.ts';
import { zipOptionsOf } from './zip-options.ts';

/**
 * Writes each entry that has a text as a book, and all of them as one, oldest first: EPUB 3. The one holds what each
 * of the others does; of a text that was withdrawn it says so. Where there is no entry, there is no book.
 *
 * @param content The folder of the collection.
 * @param dist The folder of the site.
 * @param file Where the book of all goes, from there.
 * @returns The entries, without their texts.
 * @throws {Error} with `file:line` where a file is not an entry, or its capture is not as its ledger says.
 */
export async function writeBooks(
  content: string,
  archive: Archive,
  dist: string,
  file: string,
): Promise<readonly EntryHead[]> {
  const { address } = archive;
  const hrefOf: HrefOf = (to, fragment) =>
    address === null ? undefined : publicAddress(address, to) + (fragment === undefined ? '' : `#${fragment}`);
  const sheet = await readFile(new URL('../../../src/render/book/book.css', import.meta.url));
  const write = async (to: string, book: Book): Promise<void> => {
    await mkdir(path.dirname(path.join(dist, to)), { recursive: true });
    await writeFile(path.join(dist, to), packBook(book, sheet));
  };
  const sourceOf = holdSources(content);
  const { events } = readAuthorities(content).authorities;
  const eventNames = new Map<string, string>(events.map(({ id, name }) => [id, name]));
  const chapters = new Map<EntryHead, Chapter>();
  for await (const entry of walkEntries(content)) {
    const { paragraphs, between, ...head } = entry;
    const chapter = renderChapter(entry, await sourceOf(entry.source.capture), hrefOf, languageOf(archive), eventNames);
    chapters.set(head, chapter);
    if (entry.withdrawn === null) await write(entryBookPath(entry.id), bookOfEntry(head, chapter, archive));
  }
  const read = oldestFirst([...chapters.keys()]);
  if (read.length > 0)
    await write(
      file,
      bookOfArchive(
        read,
        read.flatMap((head) => chapters.get(head) ?? []),
        archive,
      ),
    );
  return read;
}

/** Packs a book, its type first and as it is. The same book gives the same bytes. */
function packBook(book: Book, sheet: Uint8Array): Uint8Array {
  const type = new TextEncoder().encode(MIMETYPE.text);
  const files: Zippable = { [MIMETYPE.path]: [type, { level: 0 }], [SHEET]: sheet };
  for (const [file, bytes] of writeBook(book)) files[file] = bytes;
  return zipSync(files, zipOptionsOf(book.day));
}
