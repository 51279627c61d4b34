import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { summariseCapture } from '../archive/summary.ts';
import { renderCapture } from '../render/capture.ts';
import { CapturePath } from '../schemas/ids.ts';
import { StoredCapture } from '../schemas/stored.ts';
import { digestOf, digestOfRenderer, listFiles } from './files.ts';
import { openRendered } from './rendered.ts';
import { readLedgerFile, readNoteFile, readSource } from './source.ts';

const FOLDER = 'content/ledger';

/**
 * Loads the captures that have a ledger: renders the lines of each to HTML in a file beside the store,
 * keeps its figures in the store, and passes over what did not change.
 *
 * @throws {Error} where a ledger or a note is not as expected, or doesn't fit its capture.
 */
export function capturesLoader() {
  return {
    name: 'captures',
    schema: StoredCapture,
    async load(context) {
      const { store, config } = context;
      const root = fileURLToPath(config.root);
      const rendered = await openRendered(root, 'captures');
      const renderer = await digestOfRenderer(root);
      const seen = new Map<string, string>();
      for (const file of await listFiles(path.join(root, FOLDER), '.json')) {
        const capture = CapturePath.parse(file.slice(0, -'.json'.length));
        const digest = digestOf(renderer, await readLedgerFile(root, capture), await readNoteFile(root, capture));
        seen.set(capture, digest);
        if (store.get(capture)?.digest === digest && rendered.has(digest)) continue;
        const { ledger, note, text, starts } = await readSource(root, capture);
        await rendered.write(digest, renderCapture(ledger, text, starts));
        const data = { ...summariseCapture(ledger, note, text), rendered: digest };
        store.set({ id: capture, digest, data: await context.parseData({ id: capture, data }) });
      }
      for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      await rendered.prune(new Set(seen.values()));
    },
  } satisfies Loader;
}
