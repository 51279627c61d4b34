import { escapeHtml } from '../../../src/render/html.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { CHECKSUMS } from '../checksums.ts';

/** The page to begin with, in the folder that readers unpack. */
export const START = 'START-HERE.html';

/** Where the site lies in it. */
export const SITE = 'archive/';

/**
 * What files take on a medium that stores them in clusters, in bytes: each begins a cluster of its own.
 *
 * @param sizes Bytes of each file.
 * @param cluster Bytes of a cluster.
 */
export function sizeOnDisk(sizes: Iterable<number>, cluster: number): number {
  return Iterator.from(sizes).reduce((sum, size) => sum + Math.ceil(size / cluster) * cluster, 0);
}

/**
 * The page to begin with, in the folder that readers unpack.
 *
 * @param day The newest day that the archive names, ISO 8601; null where it names none.
 */
export function renderStart({ name, description, languages }: Archive, day: string | null): string {
  return `<!doctype html>
<html lang="${escapeHtml(languages[0] ?? 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(name)}</title>
<style>body{max-width:36em;margin:3em auto;padding:0 1em;font:1.1em/1.5 serif;color-scheme:light dark}</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<p>${escapeHtml(description)}</p>
<p><a href="${SITE}index.html">Open the archive</a>. It needs no network and no server.</p>
<p>Unpack the whole folder before you open this page: from within a zip file a browser finds none of the others.</p>
${day === null ? '' : `<p>The newest day that the records of this copy name is <time>${day}</time>. The day on which it was packed is not kept, so that the same records always give the same copy.</p>\n`}<p>To check that it is whole, run <code>sha256sum -c ${CHECKSUMS}</code> in this folder.</p>
</body>
</html>
`;
}
