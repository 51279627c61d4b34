import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the HTML of each collection lies, beside Astro's own store and gone with it. */
const FOLDER = '.cache/html';

/** HTML that was rendered when an entry was loaded, kept in files, so that the store stays small. */
export interface RenderedFiles {
  /** Tells whether there is a file for a digest. */
  has(digest: string): boolean;
  write(digest: string, html: string): Promise<void>;
  /** Takes out all files but those of the digests given. */
  prune(keep: ReadonlySet<string>): Promise<void>;
}

/**
 * Opens the files of one collection.
 *
 * @param root The folder of the project.
 */
export async function openRendered(root: string, collection: string): Promise<RenderedFiles> {
  const folder = path.join(root, FOLDER, collection);
  await mkdir(folder, { recursive: true });
  const found = new Set((await readdir(folder)).map((name) => path.basename(name, '.html')));
  const fileOf = (digest: string): string => path.join(folder, `${digest}.html`);
  return {
    has: (digest) => found.has(digest),
    async write(digest, html) {
      await writeFile(fileOf(digest), html);
      found.add(digest);
    },
    async prune(keep) {
      await Promise.all([...found].filter((digest) => !keep.has(digest)).map((digest) => rm(fileOf(digest))));
    },
  };
}

/** The HTML of a digest, when a page is made. The build runs in the folder of the project. */
export async function readRendered(collection: string, digest: string): Promise<string> {
  return await readFile(path.resolve(FOLDER, collection, `${digest}.html`), 'utf8');
}
