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
  const pages = new Map<string, Page>();
  const styles = new Map<string, readonly Reference[]>();
  const packed = new Map<string, number>();
  for (const path of paths.filter((path) => /\.(?:html|css|js|mjs)$/.test(path))) {
    const text = await readFile(join(folder, path), 'utf8');
    packed.set(path, gzipSync(text).length);
    if (path.endsWith('.html')) pages.set(path, parsePage(text));
    if (path.endsWith('.css')) styles.set(path, parseStyles(text));
  }
  return { files: new Set(paths), pages, styles, packed };
}
