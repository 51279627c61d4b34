import type { CapturePath, EntryId } from '../schemas/ids.ts';

/** The page of an entry. */
export const documentPath = (id: EntryId): string => `documents/${id}.html`;

/** The page of a capture. */
export const capturePath = (capture: CapturePath): string => `captures/${capture}.html`;

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
