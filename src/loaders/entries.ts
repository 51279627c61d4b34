import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { summariseEntry } from '../archive/summary.ts';
import { nameInCollection, type Folders } from '../folders.ts';
import { renderText } from '../render/text.ts';
import { ENTRY_FOLDERS, type Entry } from '../schemas/entry.ts';
import type { CapturePath } from '../schemas/ids.ts';
import { StoredEntry } from '../schemas/stored.ts';
import { languageOf, readArchive } from './archive.ts';
import { digestOf, digestOfRenderer, listFiles, once } from './files.ts';
import { openRendered } from './rendered.ts';
import { readLedgerFile, readSource } from './source.ts';

/**
 * Loads the entries of a collection: reads each as data (never as code), renders its text to HTML in a file beside the
 * store, keeps in the store what lists and pages need, and passes over what did not change.
 *
 * @throws {Error} naming each entry that can't be read, as `file:line`, when all were tried.
 */
export function entriesLoader({ content, cache }: Pick<Folders, 'content' | 'cache'>) {
  return {
    name: 'entries',
    schema: StoredEntry,
    async load(context) {
      const { store, config } = context;
      const folder = path.join(content, 'entries');
      const files = await listFiles(folder, '.mdx');
      const rendered = await openRendered(cache, 'entries');
      const renderer = await digestOfRenderer(fileURLToPath(config.root));
      const ledgers = once((capture: CapturePath) => readLedgerFile(content, capture));
      const sources = once((capture: CapturePath) => readSource(content, capture));
      const language = languageOf(await readArchive(content));
      const seen = new Map<string, string>();
      const problems: string[] = [];

      const loadFile = async (name: string): Promise<void> => {
        const file = nameInCollection(content, `entries/${name}`);
        const id = path.basename(name, '.mdx');
        const source = await readFile(path.join(folder, name), 'utf8');
        const entry = parseEntry(source, file);
        checkPlace(entry, name, file, seen);
        const digest = digestOf(renderer, language, source, await ledgers(entry.source.capture));
        seen.set(id, digest);
        if (store.get(id)?.digest === digest && rendered.has(digest)) return;
        const capture = await sources(entry.source.capture);
        await rendered.write(digest, renderText(entry, capture, language).html);
        const summary = { ...summariseEntry(entry, capture.ledger, capture.starts), rendered: digest };
        store.set({ id, digest, data: await context.parseData({ id, data: summary }) });
      };

      for (const name of files)
        await loadFile(name).catch((error: unknown) => {
          problems.push(error instanceof Error ? error.message : String(error));
        });
      if (problems.length > 0) throw new Error(problems.join('\n'));
      for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
      await rendered.prune(new Set(seen.values()));
    },
  } satisfies Loader;
}

/** An entry lies in the folder of its type under its own name, and no other has that name. */
function checkPlace(entry: Entry, name: string, file: string, seen: ReadonlyMap<string, string>): void {
  const expected = `${ENTRY_FOLDERS[entry.type]}/${entry.id}.mdx`;
  if (name !== expected)
    throw new Error(`${file}:1: this is ${expected} by its front matter; run \`npm run normalise\` to put it there`);
  if (seen.has(entry.id)) throw new Error(`${file}:1: a second entry is called ${entry.id}; delete one of the two`);
}
