import type { CapturePath, EntryId, Sha256 } from '../../schemas/ids.ts';
import { shortDigest } from '../hash.ts';

/** The page of an entry. */
export const documentPath = (id: EntryId): string => `documents/${id}.html`;

/** The book of an entry, for readers of EPUB. */
export const entryBookPath = (id: EntryId): string => `downloads/documents/${id}.epub`;

/** The page of a capture. */
export const capturePath = (capture: CapturePath): string => `captures/${capture}.html`;

/** The list of the versions of an entry. */
export const versionsPath = (id: EntryId): string => `versions/${id}.html`;

/** An entry as the capture with a digest had it. */
export const versionPath = (id: EntryId, sha256: Sha256): string => `versions/${id}/${shortDigest(sha256)}.html`;

/** Two versions of an entry, side by side. */
export const comparisonPath = (id: EntryId, older: Sha256, newer: Sha256): string =>
  `versions/${id}/${shortDigest(older)}-${shortDigest(newer)}.html`;

/** What browsers read to search the archive from their address bar, where it has a public address. */
export const OPEN_SEARCH = 'opensearch.xml';

/** The drawing of the name of the archive. */
export const WORDMARK_PATH = 'wordmark.svg';

/** What sources changed and what the archive corrected, newest first. */
export const CHANGES_PATH = 'changes.html';

/**
 * The public address of a page.
 *
 * @param archive The public address of the archive, with or without a slash at its end.
 * @param path The path of the page from the root of the site, as its file is named.
 */
export function publicAddress(archive: string, path: string): string {
  return `${archive.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * What stands for a page outside of the site: its public address, or its path from the root of the site where the
 * archive has none.
 */
export function lastingAddress(archive: string | null, path: string, fragment?: string): string {
  const anchor = fragment === undefined ? '' : `#${fragment}`;
  return (archive === null ? path : publicAddress(archive, path)) + anchor;
}

/**
 * The href of one page of the site seen from another, so that the whole works on any host, below any
 * path and from a disk.
 *
 * @param from The path of the page that links, from the root of the site, as its file is named: `documents/a.html`.
 * @param to The path of what is linked, likewise; every character of it stands for itself, also `#` and `%`.
 * @param fragment The anchor on that page, without `#`.
 */
export function relativeHref(from: string, to: string, fragment?: string): string {
  const anchor = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
  if (from === to && anchor !== '') return anchor;
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  const name = there.pop() ?? '';
  const differs = here.findIndex((folder, i) => folder !== there[i]);
  const shared = differs === -1 ? here.length : differs;
  const down = [...there.slice(shared), name].map(encodeURIComponent);
  return [...here.slice(shared).map(() => '..'), ...down].join('/') + anchor;
}
