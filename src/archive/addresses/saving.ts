/**
 * What a reader's browser keeps of a site that is to be read with no network, where the reader asks for it. The build
 * lists the files; the page of downloads fetches and keeps them; a service worker answers from them.
 */

/** How much there is to keep, from the root of the site. */
export const SAVED_EXTENT_PATH = 'data/saved.json';

/** Which files these are, from the root of the site. */
export const SAVED_FILES_PATH = 'data/saved-files.json';

/** The service worker, in the root of the site, since it may answer for nothing above or beside itself. */
export const SAVE_WORKER_PATH = 'save-worker.js';

/** How much there is to keep. */
export interface SavedExtent {
  /** The digest of the list of files, which another list doesn't have. */
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
}

/** A file: its path from the root of the site, its SHA-256 in lower-case hexadecimal, its bytes. */
export type SavedFile = readonly [path: string, sha256: string, bytes: number];

/** The name of a reader's copy. A host may have several archives, and one store for all of them. */
export const storeName = (root: string): string => `saved ${new URL(root).pathname}`;

/** A file that never changes under its name, since a hash of it stands there: what is kept of it needs no network. */
export const isImmutable = (address: string): boolean =>
  /\/_astro\/|\.pf_(?:index|fragment|filter|meta)$/.test(new URL(address).pathname);

/** The address of a file of a site, given its folder as an address that ends in `/`. */
export const addressIn = (root: string, path: string): string =>
  root + path.split('/').map(encodeURIComponent).join('/');

/**
 * The address under which a file is kept, whichever of its letters an address escapes.
 *
 * @param address With no query; an address that isn't well escaped stays as it is.
 */
export function keptAddress(address: string): string {
  const { origin, pathname } = new URL(address);
  try {
    return (
      origin +
      pathname
        .split('/')
        .map((name) => encodeURIComponent(decodeURIComponent(name)))
        .join('/')
    );
  } catch {
    return origin + pathname;
  }
}
