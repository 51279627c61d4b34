import path from 'node:path';
import { close, createIndex } from 'pagefind';

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
    passed(await index.writeFiles({ outputPath: path.join(dist, 'pagefind') }));
    return pages;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The search index of ${dist} can't be written: ${reason}`, { cause });
  } finally {
    await close();
  }
}

function passed<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(response.errors.join('; '));
  return response;
}
