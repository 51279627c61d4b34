import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { parseOrThrow } from '../../src/schemas/parse.ts';
import { reasonOf } from '../../src/archive/reason.ts';

/**
 * Indexes the texts of a finished site into its folder `pagefind/`, one index per language of its pages.
 * Only what stands in `data-pagefind-body` is read, which only the pages of entries have.
 *
 * @param dist The folder of the site.
 * @returns How many pages were indexed.
 * @throws {Error} with all that Pagefind found wrong, or where it found no page.
 */
export async function writeSearchIndex(dist: string): Promise<number> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('; ') || 'no index was made');
    const { page_count: pages } = passed(await index.addDirectory({ path: dist }));
    if (pages === 0) throw new Error('no page was found: the site must be built first');
    const folder = path.join(dist, 'pagefind');
    passed(await index.writeFiles({ outputPath: folder }));
    await removeUnused(folder);
    return pages;
  } catch (cause) {
    const reason = reasonOf(cause);
    throw new Error(`The search index of ${dist} can't be written: ${reason}`, { cause });
  } finally {
    await close();
  }
}

/** Languages of an index, each with the program that stems its words; null for the one that stems none. */
const IndexEntry = z.object({ languages: z.record(z.string(), z.object({ wasm: z.string().nullable() })) });

/** Removes what Pagefind writes and no page of the site loads: pages and styles of its own, and stemmers of no text. */
async function removeUnused(folder: string): Promise<void> {
  const file = path.join(folder, 'pagefind-entry.json');
  const entry = parseOrThrow(IndexEntry, JSON.parse(await readFile(file, 'utf8')), file);
  const programs = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const isUnused = (file: string): boolean =>
    /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(file) ||
    (file.startsWith('wasm.') && !programs.includes(file));
  for (const file of (await readdir(folder)).filter(isUnused)) await rm(path.join(folder, file));
}

function passed<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('; '));
  return response;
}
