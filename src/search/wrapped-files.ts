/**
 * How the files of the search index lie in a site for readers who opened it from a disk: in classic scripts below
 * `pagefind/offline/`, since a browser lets such a page run scripts and load nothing else. Which script holds a file
 * follows from the path of the file, so that no list of them has to be loaded.
 */
const FOLDER = 'pagefind/offline/';

/** The script that brings `DiskIndex`, from the root of the site. */
export const DISK_INDEX_PATH = `${FOLDER}index.js`;

/** What a script of wrapped files brings: the bytes of each by its path below `pagefind/`, as a literal of bytes has them. */
export type WrappedFiles = Readonly<Record<string, string>>;

/** Texts of pages, one a file, named by a hash. */
const TEXT = /^fragment\/.*?([0-9a-f]{1,7})\.pf_fragment$/;

/** What every search begins with, whatever is searched for. */
const FIRST = /^pagefind-entry\.json$|\.pf_(?:meta|filter)$/;

/**
 * The script that holds a file of the index. What every search needs stands in one; texts of pages, of which there are
 * many small ones, share scripts by their hash; any other file has its own. A stick gives each file whole clusters.
 *
 * @param file The path of the file below `pagefind/`.
 * @param shares Into how many scripts the texts are shared out.
 * @returns A path from the root of the site.
 */
export function scriptOf(file: string, shares: number): string {
  const hash = TEXT.exec(file)?.[1];
  if (hash !== undefined) return `${FOLDER}texts-${String((parseInt(hash, 16) % shares) + 1)}.js`;
  return `${FOLDER}${FIRST.test(file) ? 'first' : file.replaceAll('/', '-')}.js`;
}

/** Whether a file holds the text of a page, and so shares a script. */
export const isText = (file: string): boolean => TEXT.test(file);
