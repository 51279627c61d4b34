/** Where an address leads. */
export type Target =
  /** To a file of the site, and a place in it. */
  | { readonly to: 'site'; readonly path: string; readonly fragment: string | null }
  /** To another host, or another program such as that for mail. */
  | { readonly to: 'elsewhere' }
  /** Nowhere: the bytes stand in the address itself. */
  | { readonly to: 'itself' }
  /** To a place that depends on where the site stands, or that no address can have. */
  | { readonly to: 'unknown'; readonly reason: string };

/**
 * Says where an address leads that stands in a file of the site.
 *
 * @param from The path of that file.
 */
export function findTarget(from: string, address: string): Target {
  if (/^data:/i.test(address)) return { to: 'itself' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return { to: 'elsewhere' };
  if (address.startsWith('//')) return { to: 'elsewhere' };
  if (address.startsWith('/')) return { to: 'unknown', reason: 'it begins at the root of a host; make it relative' };
  const url = new URL(address, `http://site.invalid${FOLDER}${encodePath(from)}`);
  if (!url.pathname.startsWith(FOLDER)) return { to: 'unknown', reason: 'it leaves the site; take out a ../' };
  try {
    const path = decodeURIComponent(url.pathname.slice(FOLDER.length));
    const fragment = decodeURIComponent(url.hash.replace(/:~:.*$/, '').slice(1));
    return { to: 'site', path, fragment: fragment === '' ? null : fragment };
  } catch {
    return { to: 'unknown', reason: 'a % in it begins no character; write it as %25' };
  }
}

/** A folder that stands for wherever the site may stand. */
const FOLDER = '/site/';

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
