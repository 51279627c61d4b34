import { DISK_INDEX_PATH } from '../../search/wrapped-files.ts';
import { partsOf } from '../parts.ts';
import type { Pagefind } from './pagefind.ts';

/** Pagefind as a page can have it. */
export interface Engine {
  readonly pagefind: Omit<Pagefind, 'indexes'>;
  /** What Pagefind takes for the address of its files, with a slash at its end. */
  readonly folder: string;
  /** Reads one of these files that holds JSON. */
  readonly readJson: (address: string) => Promise<unknown>;
}

/**
 * Loads the index of a site, once for all who ask; after a failure the next who asks tries anew.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 */
export function indexLoader(root: string): () => Promise<Pagefind> {
  const parts = partsOf(root);
  let loading: Promise<Pagefind> | null = null;
  // A page from a disk may import no module and fetch no file: there a classic script brings both.
  const loadEngine = async (): Promise<Engine> =>
    location.protocol === 'file:'
      ? ((await parts.load(DISK_INDEX_PATH)) as Engine)
      : await importEngine(new URL('pagefind/', root).href);
  return () => {
    loading ??= loadEngine()
      .then(start)
      .catch((error: unknown) => {
        loading = null;
        throw error;
      });
    return loading;
  };
}

async function importEngine(folder: string): Promise<Engine> {
  return {
    pagefind: (await import(`${folder}pagefind.js`)) as Engine['pagefind'],
    folder,
    readJson: async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${String(response.status)} for ${response.url}`);
      return (await response.json()) as unknown;
    },
  };
}

async function start(engine: Engine): Promise<Pagefind> {
  const { pagefind, folder } = engine;
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  const others = await otherLanguages(engine);
  for (const language of others) {
    // Pagefind skips an index whose path it has; `./` gives the same folder another path.
    await pagefind.mergeIndex(folder.replace(/pagefind\/$/, './pagefind/'), { language, baseUrl: '/' });
  }
  // Only filters that were asked for once are counted in results.
  await pagefind.filters();
  return { ...pagefind, indexes: 1 + others.length };
}

/** The languages of the index besides that of the page, which Pagefind takes by itself. */
async function otherLanguages({ folder, readJson }: Engine): Promise<string[]> {
  const { languages } = (await readJson(`${folder}pagefind-entry.json`)) as {
    languages: Record<string, { page_count: number }>;
  };
  const own = document.documentElement.lang.toLowerCase();
  const taken = own in languages ? own : largest(languages);
  return Object.keys(languages).filter((language) => language !== taken);
}

/** The language that Pagefind takes where it has no index of that of the page. */
const largest = (languages: Record<string, { page_count: number }>): string =>
  Object.entries(languages).toSorted(([, a], [, b]) => b.page_count - a.page_count)[0]?.[0] ?? '';
