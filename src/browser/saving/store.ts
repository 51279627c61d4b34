import { addressIn, keptAddress, type SavedExtent, storeName } from '../../archive/addresses/saving.ts';
import { heldOf, NOTHING_HELD } from './shapes.ts';

/** What a browser keeps of the site. */
export interface Held {
  /** How much was there when all of it was last kept; null where that never was. */
  readonly whole: SavedExtent | null;
  /** The digests of the files that are kept, by their paths. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where a browser keeps files of the site. */
export interface Store {
  read(): Promise<Held>;
  /** Writes down what is kept, so that the next visit can go on from there. */
  note(held: Held): Promise<void>;
  put(path: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void>;
  /** Removes every file that isn't among those. */
  retain(paths: ReadonlySet<string>): Promise<void>;
}

/**
 * What is kept of a site.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 * @throws {DOMException} where the browser refuses to keep anything.
 */
export async function readHeld(root: string): Promise<Held> {
  const found = await caches.match(recordOf(root), { cacheName: storeName(root) });
  return found === undefined ? NOTHING_HELD : heldOf(await found.json().catch(() => null));
}

/**
 * Opens the store of a site, which is there from then on.
 *
 * @param root The folder of the site, as an address that ends in `/`.
 * @throws {DOMException} where the browser refuses to keep anything.
 */
export async function openStore(root: string): Promise<Store> {
  const cache = await caches.open(storeName(root));
  const addressOf = (path: string): string => keptAddress(addressIn(root, path));
  const record = recordOf(root);
  return {
    read: () => readHeld(root),
    note: (held) => cache.put(record, Response.json(held)),
    put: (path, bytes, type) => cache.put(addressOf(path), new Response(bytes, { headers: { 'Content-Type': type } })),
    async retain(paths) {
      const kept = new Set([record, ...[...paths].map(addressOf)]);
      for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
    },
  };
}

/** Gives up all that is kept of a site, and the worker that answers from it. */
export async function forgetAll(root: string): Promise<void> {
  await caches.delete(storeName(root));
  await (await navigator.serviceWorker.getRegistration(root))?.unregister();
}

/** Under which address what is kept is written down: no file of a site has such a name. */
const recordOf = (root: string): string => keptAddress(addressIn(root, '.saved'));
