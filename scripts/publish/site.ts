import { glob, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Page, parsePage, parseStyles, type Reference } from './page.ts';

/** A finished site as the checks see it; paths are relative to its root, with `/`. */
export interface Site {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, Page>;
  /** The addresses in its style sheets. */
  readonly styles: ReadonlyMap<string, readonly Reference[]>;
  /** Bytes of each page, style sheet and script, as gzip packs them. */
  readonly packed: ReadonlyMap<string, number>;
}

/**
 * Reads the site in a folder.
 *
 * @throws {Error} where the folder holds no `index.html`.
 */
export async function readSite(folder: string): Promise<Site> {
  const found = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  const paths = found
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();
  if (!paths.includes('index.html')) throw new Error(`${folder} holds no index.html; build the site first`);
  const texts = paths.filter((path) => READ.test(path));
  const read = await Promise.all(
    texts.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const),
  );
  return makeSite(paths, new Map(read));
}

/** Makes a site of the paths of its files and the texts of those that hold addresses. */
export function makeSite(paths: readonly string[], texts: ReadonlyMap<string, string>): Site {
  const ending = (end: string): [string, string][] => [...texts].filter(([path]) => path.endsWith(end));
  return {
    files: new Set(paths),
    pages: new Map(ending('.html').map(([path, text]) => [path, parsePage(text)])),
    styles: new Map(ending('.css').map(([path, text]) => [path, parseStyles(text)])),
    packed: new Map([...texts].map(([path, text]) => [path, gzipSync(text).length])),
  };
}

const READ = /\.(?:html|css|js|mjs)$/;
