import { DISK_INDEX_PATH } from '../../search/wrapped-files.ts';
import type { Engine } from '../search/load.ts';
import { failures, FOLDER, readWrapped } from './wrapped-files.ts';

/** Gives Pagefind to the page that loaded this script, with the index that goes with it. */
export function publishEngine(pagefind: Engine['pagefind']): void {
  const engine: Engine = {
    pagefind: { ...pagefind, search: (term) => insist(() => pagefind.search(term)) },
    folder: FOLDER,
    readBytes: readWrapped,
  };
  (globalThis.archiveParts ??= new Map()).set(DISK_INDEX_PATH, engine);
}

/** Fails where a file that was asked for in the meantime could not be read: Pagefind would say that nothing is found. */
async function insist<Result>(ask: () => Promise<Result>): Promise<Result> {
  const before = failures.length;
  const result = await ask();
  const failure = failures[before];
  if (failure !== undefined) throw failure;
  return result;
}
