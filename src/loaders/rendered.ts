import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { foldersOfBuild } from '../folders.ts';

/** Where the HTML lies in the cache, beside Astro's own store and gone with it. */
const FOLDER = 'html';

/** HTML that was rendered when an entry was loaded, kept in files, so that the store stays small. */
export interface RenderedFiles {
  /** Tells whether there is a file for a digest. */
  has(digest: string): boolean;
  write(digest: string, html: string): Promise<void>;
  /** Takes out all files but those of the digests given. */
  prune(keep: ReadonlySet<string>): Promise<void>;
}

/**
 * Opens the files of one kind, such as `entries`.
 *
 * @param cache The folder of what one build keeps for the next.
 */
export async function openRendered(cache: string, kind: string): Promise<RenderedFiles> {
  const folder = path.join(cache, FOLDER, kind);
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

/** The HTML of a digest, when a page is made. */
export async function readRendered(kind: string, digest: string): Promise<string> {
  return await readFile(path.join(foldersOfBuild().cache, FOLDER, kind, `${digest}.html`), 'utf8');
}
