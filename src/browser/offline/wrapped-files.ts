import { scriptOf, type WrappedFiles } from '../../search/wrapped-files.ts';
import { ownScript } from '../own-script.ts';
import { partsOf } from '../parts.ts';

/** How many digits of a hash tell the scripts of texts apart; the build sets it. */
declare const HASH_DIGITS: number;

/** The folder that Pagefind believes its files to lie in: it takes no address with `file:`. */
export const FOLDER = '/pagefind/';

/** Published in the root of the site, two folders above this script. */
const parts = partsOf(new URL('../../', ownScript).href);

/** Why files could not be read, in the order in which that was found. */
export const failures: Error[] = [];

/**
 * The bytes of a file of the index, from the script that holds it.
 *
 * @param address As Pagefind writes it, below `FOLDER`, perhaps with a query against caches.
 * @throws {Error} naming the script where it can't be loaded or doesn't hold the file, and what a reader can do.
 */
export async function readWrapped(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = new URL(address, 'file:///').pathname.slice(FOLDER.length);
  const script = scriptOf(file, HASH_DIGITS);
  try {
    const base64 = ((await parts.load(script)) as WrappedFiles)[file];
    if (base64 === undefined) throw new Error(`${script} does not hold ${file}`);
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const failure = new Error(`${reason}. This copy of the archive is not whole: copy it again.`, { cause });
    failures.push(failure);
    throw failure;
  }
}
