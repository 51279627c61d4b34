/**
 * How the files of the search index lie in a site for readers who opened it from a disk: in classic scripts below
 * `pagefind/offline/`, since a browser lets such a page run scripts and load nothing else. Which script holds a file
 * follows from the path of the file, so that no list of them has to be loaded.
 */
const FOLDER = 'pagefind/offline/';

/** The script that brings `DiskIndex`, from the root of the site. */
export const DISK_INDEX_PATH = `${FOLDER}index.js`;

/** What a script of wrapped files brings: the bytes of each by its path below `pagefind/`, in base64. */
export type WrappedFiles = Readonly<Record<string, string>>;

/**
 * The script that holds a file of the index. Texts of pages, of which there are many small ones, share scripts by the
 * end of the hash in their name; any other file has its own.
 *
 * @param file The path of the file below `pagefind/`.
 * @param digits How many digits of the hash tell the scripts of texts apart.
 * @returns A path from the root of the site.
 */
export function scriptOf(file: string, digits: number): string {
  const hash = /^fragment\/(.+)\.pf_fragment$/.exec(file)?.[1];
  const name =
    hash === undefined ? file.replaceAll('/', '-') : ['texts', ...hash.slice(hash.length - digits)].join('-');
  return `${FOLDER}${name}.js`;
}
