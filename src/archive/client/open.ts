import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DataPackage } from '../../schemas/data-package.ts';
import { Entry } from '../../schemas/entry.ts';
import type { EntryId, ParagraphId } from '../../schemas/ids.ts';
import { parseOrThrow } from '../../schemas/parse.ts';
import { DATA_PACKAGE } from '../addresses/data-files.ts';
import { documentPath, lastingAddress } from '../addresses/links.ts';
import { ENTRY_LINES } from '../addresses/record-parts.ts';
import { findParagraphs, type FoundParagraph, type ParagraphQuery } from './find-paragraphs.ts';
import { cutIntoBatches, readEntries } from './records.ts';

/** A published archive, as a program asks it. Everything is read anew each time, and no more of it is held than one batch. */
export interface ArchiveClient {
  /** What it is called. */
  readonly title: string;
  /** All entries, in the order of their ids. */
  readonly entries: () => AsyncGenerator<Entry>;
  /** The paragraphs that answer to a query, in the order of the entries, each with its permanent address. */
  readonly paragraphs: (query?: ParagraphQuery) => AsyncGenerator<FoundParagraph & { readonly address: string }>;
  /** The permanent address of an entry or of a paragraph; from the root of the site where the archive has none. */
  readonly addressOf: (entry: EntryId, paragraph?: ParagraphId) => string;
}

/**
 * Opens a published archive.
 *
 * @param place The folder of a finished site or of a downloaded copy, or the address of an archive: `dist`,
 *   `https://example.org/archive/`.
 * @throws {Error} naming what can't be read, or is not what an archive publishes.
 */
export async function openArchive(place: string): Promise<ArchiveClient> {
  const described = parseOrThrow(DataPackage, JSON.parse(await readWhole(place, DATA_PACKAGE)), DATA_PACKAGE);
  const address = described.homepage === undefined ? null : new URL('.', described.homepage).href;
  const addressOf: ArchiveClient['addressOf'] = (entry, paragraph) =>
    lastingAddress(address, documentPath(entry), paragraph);
  const entries: ArchiveClient['entries'] = () =>
    readEntries({
      read: () => cutIntoBatches(readBytes(place, ENTRY_LINES)),
      parse: (line) => parseOrThrow(Entry, JSON.parse(line), ENTRY_LINES),
    });
  return {
    title: described.title,
    entries,
    addressOf,
    async *paragraphs(query = {}) {
      for await (const entry of entries())
        for (const found of findParagraphs(entry, query))
          yield { ...found, address: addressOf(entry.id, found.paragraph.id) };
    },
  };
}

async function readWhole(place: string, file: string): Promise<string> {
  return isAddress(place) ? await (await ask(place, file)).text() : await readFile(path.join(place, file), 'utf8');
}

async function* readBytes(place: string, file: string): AsyncGenerator<Uint8Array> {
  if (!isAddress(place)) {
    yield* createReadStream(path.join(place, file));
    return;
  }
  const { body } = await ask(place, file);
  if (body !== null) yield* body;
}

async function ask(place: string, file: string): Promise<Response> {
  const address = new URL(file, place.endsWith('/') ? place : `${place}/`).href;
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`${address} answers ${String(response.status)}; name an archive that publishes data`);
  return response;
}

const isAddress = (place: string): boolean => /^https?:/.test(place);
