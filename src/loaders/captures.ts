import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { summariseCapture } from '../archive/summary.ts';
import type { Folders } from '../folders.ts';
import { renderCapture } from '../render/capture/capture.ts';
import { CapturePath } from '../schemas/ids.ts';
import { StoredCapture } from '../schemas/stored.ts';
import { digestOf, digestOfRenderer, listFiles } from './files.ts';
import { openRendered } from './rendered.ts';
import { readLedgerFile, readNoteFile, readSource } from './source.ts';

/**
 * Loads the captures of a collection that have a ledger: renders the lines of each to HTML in a file beside the store,
 * keeps its figures in the store, and passes over what did not change.
 *
 * @throws {Error} where a ledger or a note is not as expected, or doesn't fit its capture.
 */
export function capturesLoader({ content, cache }: Pick<Folders, 'content' | 'cache'>) {
  return {
    name: 'captures',
    schema: StoredCapture,
    async load(context) {
      const { store, config } = context;
      const rendered = await openRendered(cache, 'captures');
      const renderer = await digestOfRenderer(fileURLToPath(config.root));
      const seen = new Map<string, string>();
      for (const file of await listFiles(path.join(content, 'ledger'), '.json')) {
        const capture = CapturePath.parse(file.slice(0, -'.json'.length));
        const digest = digestOf(renderer, await readLedgerFile(content, capture), await readNoteFile(content, capture));
        seen.set(capture, digest);
        if (store.get(capture)?.digest === digest && rendered.has(digest)) continue;
        const { ledger, note, text, starts } = await readSource(content, capture);
        const summary = summariseCapture(ledger, note, text);
        await rendered.write(digest, summary.withdrawn ? '' : renderCapture(ledger, text, starts));
        const data = { ...summary, rendered: digest };
        store.set({ id: capture, digest, data: await context.parseData({ id: capture, data }) });
      }
      for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      await rendered.prune(new Set(seen.values()));
    },
  } satisfies Loader;
}
