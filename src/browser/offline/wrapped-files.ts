import { BYTE_CHARSET, readByteLiteral } from '../../search/byte-literal.ts';
import { scriptOf, type WrappedFiles } from '../../search/wrapped-files.ts';
import { ownScript } from '../page/own-script.ts';
import { partsOf } from '../data/parts.ts';
import { reasonOf } from '../../archive/reason.ts';

/** Into how many scripts the texts are shared out; the build sets it. */
declare const SHARES: number;

/** The folder that Pagefind believes its files to lie in: it takes no address with `file:`. */
export const FOLDER = '/pagefind/';

/** Published in the root of the site, two folders above this script. */
const parts = partsOf(new URL('../../', ownScript).href, BYTE_CHARSET);

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
  const script = scriptOf(file, SHARES);
  try {
    const literal = ((await parts.load(script)) as WrappedFiles)[file];
    if (literal === undefined) throw new Error(`${script} does not hold ${file}`);
    return readByteLiteral(literal);
  } catch (cause) {
    const reason = reasonOf(cause);
    const failure = new Error(`${reason}. This copy of the archive is not whole: copy it again.`, { cause });
    failures.push(failure);
    throw failure;
  }
}
