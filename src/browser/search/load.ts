import { fragmentFile, readFragment } from '../../search/fragments.ts';
import { TABLE_PATH, TURNS_PATH, type Table, type Turns } from '../../search/passages/parts.ts';
import { asItIs, knowFamilies, type Stem } from '../../archive/corpus/stems.ts';
import { DISK_INDEX_PATH } from '../../search/wrapped-files.ts';
import { loadStem, partsOf, type Parts } from '../data/parts.ts';
import type { Fragment, Pagefind } from './pagefind.ts';
import { readDocuments, readFamilies } from './passages/documents.ts';
import type { PassageIndex } from './passages/index.ts';
import { makeLexicon } from './passages/lexicon.ts';

/** Pagefind as a page can have it. */
export interface Engine {
  readonly pagefind: Pagefind;
  /** What Pagefind takes for the address of its files, with a slash at its end. */
  readonly folder: string;
  /** Reads one of these files, as it lies there. */
  readonly readBytes: (address: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** All that a search is answered from. */
export interface Index extends PassageIndex {
  /** The text of a document, as Pagefind keeps it, by its name. */
  readonly readText: (name: string) => Promise<Fragment>;
  /** The names of the texts that Pagefind finds for words, in its order. */
  readonly rank: (words: string) => Promise<readonly string[]>;
  /** When entries are dated and who speaks in them. */
  readonly readTurns: () => Promise<Turns>;
}

/** Tells how many scripts and files were asked for, and how many have come. */
export type Tell = (come: number, asked: number) => void;

/**
 * Loads the index of a site, once for all who ask; after a failure the next who asks tries anew. Pagefind itself, which
 * is most of the bytes, is loaded when it is first asked.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 */
export function indexLoader(root: string, tell: Tell): () => Promise<Index> {
  const parts = countParts(partsOf(root), tell);
  let loading: Promise<Index> | null = null;
  return () => {
    loading ??= loadIndex(root, parts).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Whether the page was opened from a disk: it may import no module and fetch no file then. */
const onDisk = location.protocol === 'file:';

/** Parts that tell how many of them there are to wait for, and what to do where a copy lacks one. */
function countParts(parts: Parts, tell: Tell): Parts {
  let [come, asked] = [0, 0];
  return {
    load: async (path) => {
      asked += 1;
      try {
        return await parts.load(path);
      } catch (cause) {
        if (!onDisk || !(cause instanceof Error)) throw cause;
        throw new Error(`${cause.message}. This copy of the archive is not whole: copy it again.`, { cause });
      } finally {
        come += 1;
        tell(come, asked);
      }
    },
  };
}

async function loadIndex(root: string, parts: Parts): Promise<Index> {
  const table = (await parts.load(TABLE_PATH)) as Table;
  const families = readFamilies(table);
  const other = knowFamilies(asItIs, families);
  const stems = new Map(
    await Promise.all(
      Object.keys(table.words).map(async (language): Promise<[string, Stem]> => [
        language,
        knowFamilies(await loadStem(parts, language), families),
      ]),
    ),
  );
  const stemFor = (language: string): Stem => stems.get(language) ?? other;
  // On a disk a classic script brings Pagefind and the bytes of its files.
  const folder = new URL('pagefind/', root).href;
  const loadEngine = async (): Promise<Engine> =>
    onDisk ? ((await parts.load(DISK_INDEX_PATH)) as Engine) : await importEngine(folder);
  const readBytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
    if (!onDisk) return fetchBytes(folder + file);
    const engine = await loadEngine();
    return engine.readBytes(engine.folder + file);
  };
  let started: Promise<Pagefind> | null = null;
  const start = (): Promise<Pagefind> => {
    started ??= loadEngine()
      .then(startEngine)
      .catch((error: unknown) => {
        started = null;
        throw error;
      });
    return started;
  };
  const texts = new Map<string, Promise<Fragment>>();
  return {
    documents: readDocuments(table),
    lexicon: makeLexicon(table.words, (path) => parts.load(path), stemFor),
    stemFor,
    readText: (name) => {
      const known = texts.get(name);
      if (known !== undefined) return known;
      const text = readBytes(fragmentFile(name)).then(
        async (bytes) => readFragment(await unpack(bytes), name) as Fragment,
      );
      texts.set(name, text);
      text.catch(() => texts.delete(name));
      return text;
    },
    rank: async (words) => {
      const { results } = await (await start()).search(words);
      return results.map(({ id }) => id);
    },
    readTurns: async () => (await parts.load(TURNS_PATH)) as Turns,
  };
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Unpacks a file that was packed by gzip; some hosts send it unpacked already. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const [unpacked] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(bytes), writer.close()]);
  return new Uint8Array(unpacked);
}

const importEngine = async (folder: string): Promise<Engine> => ({
  pagefind: (await import(`${folder}pagefind.js`)) as Pagefind,
  folder,
  readBytes: fetchBytes,
});

async function startEngine({ pagefind, folder, readBytes }: Engine): Promise<Pagefind> {
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
  const entry = JSON.parse(new TextDecoder().decode(await readBytes(`${folder}pagefind-entry.json`))) as {
    languages: Record<string, { page_count: number }>;
  };
  for (const language of otherLanguages(entry.languages)) {
    // Pagefind skips an index whose path it has; `./` gives the same folder another path.
    await pagefind.mergeIndex(folder.replace(/pagefind\/$/, './pagefind/'), { language, baseUrl: '/' });
  }
  return pagefind;
}

/** The languages of the index besides that of the page, which Pagefind takes by itself. */
function otherLanguages(languages: Readonly<Record<string, { page_count: number }>>): string[] {
  const own = document.documentElement.lang.toLowerCase();
  const taken = own in languages ? own : largest(languages);
  return Object.keys(languages).filter((language) => language !== taken);
}

/** The language that Pagefind takes where it has no index of that of the page. */
const largest = (languages: Readonly<Record<string, { page_count: number }>>): string =>
  Object.entries(languages).toSorted(([, a], [, b]) => b.page_count - a.page_count)[0]?.[0] ?? '';
