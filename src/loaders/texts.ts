import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { buildMatcher } from '../archive/authorities/matcher.ts';
import { summariseNames } from '../archive/authorities/summary.ts';
import { summariseEntry } from '../archive/summary.ts';
import { nameInCollection, type Folders } from '../folders.ts';
import { renderText } from '../render/entry/text.ts';
import type { Entry } from '../schemas/entry.ts';
import type { CapturePath } from '../schemas/ids.ts';
import { readAuthorities } from './authorities.ts';
import { digestOf, digestOfRenderer, listFiles, once } from './files.ts';
import { languageOf, readArchive } from './archive.ts';
import { openRendered } from './rendered.ts';
import { readLedgerFile, readSource } from './source.ts';
import { reasonOf } from '../archive/reason.ts';

/** A file that holds the text of a document as one capture had it. */
export interface TextFile {
  /** Its path from the folder of its kind, with `/`. */
  readonly name: string;
  /** What it is called in messages. */
  readonly file: string;
  readonly source: string;
  readonly entry: Entry;
}

/** One kind of such files. */
export interface TextKind {
  /** The folder of the collection that they lie in. */
  readonly folder: 'entries' | 'versions';
  /** The page that the text is for, from the root of the site. */
  readonly pageOf: (entry: Entry) => string;
  /**
   * The key of the text in the store.
   *
   * @throws {Error} as `file:line` where the file does not belong where it lies.
   */
  readonly keyOf: (text: TextFile) => string;
}

/**
 * Loads the texts of one kind: reads each as data (never as code), renders it to HTML in a file beside the store,
 * keeps in the store what lists and pages need, and passes over what did not change.
 *
 * @throws {Error} naming each file that can't be read, as `file:line`, when all were tried.
 */
export async function loadTexts(
  { store, config, parseData }: Pick<LoaderContext, 'store' | 'config' | 'parseData'>,
  { content, cache }: Pick<Folders, 'content' | 'cache'>,
  { folder, pageOf, keyOf }: TextKind,
): Promise<void> {
  const rendered = await openRendered(cache, folder);
  const renderer = await digestOfRenderer(fileURLToPath(config.root));
  const ledgers = once((capture: CapturePath) => readLedgerFile(content, capture));
  const sources = once((capture: CapturePath) => readSource(content, capture));
  const language = languageOf(await readArchive(content));
  const { authorities } = readAuthorities(content);
  const known = digestOf(JSON.stringify(authorities));
  const match = buildMatcher(authorities);
  const seen = new Map<string, string>();
  const problems: string[] = [];

  const loadFile = async (name: string): Promise<void> => {
    const file = nameInCollection(content, `${folder}/${name}`);
    const source = await readFile(path.join(content, folder, name), 'utf8');
    const entry = parseEntry(source, file);
    const id = keyOf({ name, file, source, entry });
    if (seen.has(id)) throw new Error(`${file}:1: a second entry is called ${id}; delete one of the two`);
    const digest = digestOf(renderer, language, known, source, await ledgers(entry.source.capture));
    seen.set(id, digest);
    if (store.get(id)?.digest === digest && rendered.has(digest)) return;
    const capture = await sources(entry.source.capture);
    await rendered.write(digest, renderText(entry, capture, pageOf(entry), language).html);
    const summary = {
      ...summariseEntry(entry, capture.ledger, capture.starts),
      ...summariseNames(entry, match),
      rendered: digest,
    };
    store.set({ id, digest, data: await parseData({ id, data: summary }) });
  };

  for (const name of await listFiles(path.join(content, folder), '.mdx'))
    await loadFile(name).catch((error: unknown) => {
      problems.push(reasonOf(error));
    });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  for (const id of store.keys()) if (!seen.has(id)) store.delete(id);
  await rendered.prune(new Set(seen.values()));
}
