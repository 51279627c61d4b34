import { escapeHtml } from '../../../src/render/html.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import { digest } from '../../normalise/digest.ts';
import { CHECKSUMS, formatChecksums } from '../checksums.ts';

/** The folder, in that which readers unpack, where the site lies. */
const SITE = 'archive/';

/**
 * What readers get who download the archive: the site in a folder, a page to begin with and the digests of all.
 *
 * @param site The files of the finished site by their paths.
 * @param day The newest day of the archive, ISO 8601, or null where none is known.
 * @returns The files by their paths, in order.
 */
export function makeFolder(
  site: ReadonlyMap<string, Uint8Array>,
  archive: Archive,
  day: string | null,
): Map<string, Uint8Array> {
  const kept = [...site].filter(([file]) => !HOST_ONLY.some(({ files }) => files.test(file)));
  const files: [string, Uint8Array][] = [
    ['START-HERE.html', new TextEncoder().encode(renderStart(archive, day))],
    ...kept.map(([file, bytes]): [string, Uint8Array] => [SITE + file, bytes]),
  ];
  const digests = files.map(([file, bytes]) => ({ file, sha256: digest(bytes) }));
  const sorted = files.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([...sorted, [CHECKSUMS, new TextEncoder().encode(formatChecksums(digests))]]);
}

/** Files of a site that nothing reads from a disk. */
const HOST_ONLY: readonly { readonly files: RegExp; readonly reason: string }[] = [
  { files: /^pagefind\/(?!offline\/)/, reason: 'search loads the same from scripts there' },
  { files: /^404\.html$/, reason: 'a host sends it for an address that it does not have' },
  { files: /^downloads\//, reason: 'a download holds no downloads' },
  { files: /(?:^|\/)(?:checksums|collection)\.sha256$/, reason: 'the folder has digests of its own files' },
];

/**
 * What files take on a medium that stores them in clusters, in bytes: each begins a cluster of its own.
 *
 * @param sizes Bytes of each file.
 * @param cluster Bytes of a cluster.
 */
export function sizeOnDisk(sizes: Iterable<number>, cluster: number): number {
  return Iterator.from(sizes).reduce((sum, size) => sum + Math.ceil(size / cluster) * cluster, 0);
}

function renderStart({ name, description, languages }: Archive, day: string | null): string {
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
${day === null ? '' : `<p>The newest date in this copy is <time>${day}</time>.</p>\n`}<p>To check that it is whole, run <code>sha256sum -c ${CHECKSUMS}</code> in this folder.</p>
</body>
</html>
`;
}
