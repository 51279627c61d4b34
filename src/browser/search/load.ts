import type { Pagefind } from './pagefind.ts';

/**
 * Loads the index of a site, once for all who ask; after a failure the next who asks tries anew.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 */
export function indexLoader(root: string): () => Promise<Pagefind> {
  let loading: Promise<Pagefind> | null = null;
  return () => {
    loading ??= load(new URL('pagefind/', root).href).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function load(folder: string): Promise<Pagefind> {
  const index = (await import(`${folder}pagefind.js`)) as Omit<Pagefind, 'indexes'>;
  await index.options({ baseUrl: '/' });
  await index.init();
  const others = await otherLanguages(folder);
  for (const language of others) {
    // Pagefind skips an index whose path it has; `./` gives the same folder another path.
    await index.mergeIndex(folder.replace(/pagefind\/$/, './pagefind/'), { language, baseUrl: '/' });
  }
  // Only filters that were asked for once are counted in results.
  await index.filters();
  return { ...index, indexes: 1 + others.length };
}

/** The languages of the index besides that of the page, which Pagefind takes by itself. */
async function otherLanguages(folder: string): Promise<string[]> {
  const response = await fetch(`${folder}pagefind-entry.json`);
  if (!response.ok) throw new Error(`${String(response.status)} for ${response.url}`);
  const { languages } = (await response.json()) as { languages: Record<string, { page_count: number }> };
  const own = document.documentElement.lang.toLowerCase();
  const taken = own in languages ? own : largest(languages);
  return Object.keys(languages).filter((language) => language !== taken);
}

/** The language that Pagefind takes where it has no index of that of the page. */
const largest = (languages: Record<string, { page_count: number }>): string =>
  Object.entries(languages).toSorted(([, a], [, b]) => b.page_count - a.page_count)[0]?.[0] ?? '';
