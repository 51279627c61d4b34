import { algorithmOf, asItIs, stemmerPath, stemWith, type Stem } from '../../archive/corpus/stems.ts';
import { bring } from './bring.ts';

/** Loads what the build published as scripts, each once. A page that was opened from a disk may load nothing else. */
export interface Parts {
  /**
   * What the script at a path brought.
   *
   * @param path From the root of the site.
   * @throws {Error} naming the path where it can't be loaded; the next who asks tries anew.
   */
  load(path: string): Promise<unknown>;
}

/**
 * @param root The folder of the site, as an address that ends in `/`.
 * @param charset In what the scripts are written, where not in UTF-8 as pages are.
 */
export function partsOf(root: string, charset?: string): Parts {
  const loading = new Map<string, Promise<unknown>>();
  return {
    load(path) {
      const known = loading.get(path);
      if (known !== undefined) return known;
      const part = bring(root, path, charset);
      loading.set(path, part);
      part.catch(() => loading.delete(path));
      return part;
    },
  };
}

/** Loads the stem of words in a language. */
export async function loadStem(parts: Parts, language: string): Promise<Stem> {
  const algorithm = algorithmOf(language);
  if (algorithm === null) return asItIs;
  return stemWith((await parts.load(stemmerPath(algorithm))) as { stemWord(word: string): string });
}
