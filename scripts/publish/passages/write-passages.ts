import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { familiesOf } from '../../../src/archive/authorities/families.ts';
import type { Family } from '../../../src/archive/corpus/stems.ts';
import { headingsOf } from '../../../src/archive/authorities/headings.ts';
import { buildMatcher } from '../../../src/archive/authorities/matcher.ts';
import { summariseNames } from '../../../src/archive/authorities/summary.ts';
import { documentPath } from '../../../src/archive/addresses/links.ts';
import { writePartScript } from '../../../src/archive/addresses/part-script.ts';
import { namesOf, searchFactsOf } from '../../../src/archive/facets/search-facts.ts';
import { sortMoment } from '../../../src/archive/dates/edtf.ts';
import { oldestFirst } from '../../../src/archive/dates/when.ts';
import type { Folders } from '../../../src/folders.ts';
import { languageOf, readArchive } from '../../../src/loaders/archive.ts';
import { readAuthorities } from '../../../src/loaders/authorities.ts';
import { listFiles } from '../../../src/loaders/files.ts';
import { FRAGMENTS, readFragment } from '../../../src/search/fragments.ts';
import { TABLE_PATH } from '../../../src/search/passages/parts.ts';
import { readEntries } from '../data.ts';
import { stemOf } from '../stemmers.ts';
import { makePassageIndex, type Indexed } from './passage-index.ts';

/**
 * Writes the index of passages into a finished site that Pagefind has indexed.
 *
 * @returns How many scripts were written.
 * @throws {Error} where a text of Pagefind's index is not what it is expected to be.
 */
export async function writePassages({ content, dist }: Folders): Promise<number> {
  const families = familiesOf(readAuthorities(content).authorities, stemOf('ru'));
  return writePassageIndex(await listDocuments(content, await listTexts(dist)), dist, families);
}

/** Writes the index of passages of some documents into a site. */
export async function writePassageIndex(
  documents: readonly Indexed[],
  dist: string,
  families: readonly Family[] = [],
): Promise<number> {
  const parts = makePassageIndex(documents, stemOf, families);
  const folder = path.join(dist, path.dirname(TABLE_PATH));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [script, part] of parts)
    await writeFile(path.join(dist, script), writePartScript(script, JSON.stringify(part)));
  return parts.size;
}

/**
 * The entries of a collection as the index takes them up, in the order of their dates.
 *
 * @param texts The names of their texts in the index of Pagefind, by the paths of their pages.
 */
export async function listDocuments(content: string, texts: ReadonlyMap<string, string>): Promise<Indexed[]> {
  const { authorities } = readAuthorities(content);
  const match = buildMatcher(authorities);
  const entries = oldestFirst(await readEntries(content)).map((entry) => ({
    ...entry,
    ...summariseNames(entry, match),
  }));
  const facts = searchFactsOf(entries, languageOf(await readArchive(content)), headingsOf(authorities));
  return entries.map((entry) => ({
    language: entry.language,
    title: entry.title,
    names: namesOf(entry, authorities),
    speakers: entry.speakers,
    paragraphs: entry.paragraphs,
    date: entry.date,
    dated: entry.date !== null && sortMoment(entry.date) !== null,
    filters: facts.get(entry.id)?.filters ?? [],
    page: documentPath(entry.id),
    about: facts.get(entry.id)?.about ?? '',
    file: texts.get(documentPath(entry.id)) ?? null,
  }));
}

/** The name of the text in the index of Pagefind for each page that it has indexed, by the path of the page. */
export async function listTexts(dist: string): Promise<Map<string, string>> {
  const folder = path.join(dist, 'pagefind', FRAGMENTS);
  const texts = new Map<string, string>();
  for (const file of await listFiles(folder, '.pf_fragment')) {
    const { url } = Page.parse(readFragment(gunzipSync(await readFile(path.join(folder, file))), file));
    texts.set(url.replace(/^\//, ''), file.replace(/\.pf_fragment$/, ''));
  }
  return texts;
}

/** What is read here of a text in the index of Pagefind. */
const Page = z.object({ url: z.string() });
