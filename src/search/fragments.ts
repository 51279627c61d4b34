/** Where Pagefind keeps the texts of pages, below its folder. */
export const FRAGMENTS = 'fragment/';

/** The file of a text, below the folder of Pagefind, by its name. */
export const fragmentFile = (name: string): string => `${FRAGMENTS}${name}.pf_fragment`;

/** What Pagefind 1.6 writes before the JSON of every file. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Reads a text that Pagefind keeps of a page, as JSON.
 *
 * @param bytes The file, unpacked.
 * @param file How it is named in an error.
 * @throws {Error} where it does not begin as Pagefind 1.6 begins its files.
 */
export function readFragment(bytes: Uint8Array, file: string): unknown {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(SIGNATURE))
    throw new Error(
      `${file} begins with “${text.slice(0, SIGNATURE.length)}”, expected “${SIGNATURE}”: read how this release of Pagefind writes its texts`,
    );
  return JSON.parse(text.slice(SIGNATURE.length));
}
