import { hasFields } from '../data/fields.ts';
import { TRAIL } from '../links/permalink.ts';

/** A place that a search found: of an entry as a whole, or a paragraph of it. */
export interface Place {
  /** The link to it, from the page of search. */
  readonly href: string;
  /** The page of the entry, from the root of the site. */
  readonly page: string;
  /** The paragraph; null where the title or a name answers. */
  readonly paragraph: string | null;
}

/** What a reader takes along from the results of a search, so that the pages of entries can lead from place to place. */
export interface Trail {
  /** The address of the search, from the root of the site. */
  readonly search: string;
  /** The places in the order of the list. */
  readonly places: readonly Place[];
}

/** Where it is kept, for as long as the tab is open. */
const KEY = 'trail';

/** Where it is lent to other tabs: behind this stands the address of the search. */
const LENT = 'trail lent: ';

/** How many places before and behind the one that is gone to an address carries: addresses have an end. */
const CARRIED = 200;

/** Whether pages of this site can't read what others keep: Firefox gives each file of a disk a store of its own. */
export const isCarried = (): boolean => location.protocol === 'file:';

/**
 * A link to a place that carries the trail along in its address. The page takes it off the address.
 *
 * @param href Of that place, with or without the way to the root of the site before it.
 */
export function linkWithTrail(href: string, trail: Trail): string {
  const at = trail.places.findIndex((place) => href.endsWith(place.href));
  const places = trail.places.slice(Math.max(0, at - CARRIED), at + CARRIED + 1);
  const [address = '', fragment] = href.split('#');
  const carried = new URLSearchParams({ [TRAIL]: JSON.stringify({ ...trail, places } satisfies Trail) });
  return `${address}${address.includes('?') ? '&' : '?'}${carried.toString()}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The trail that an address carries; null where it carries none. */
export const trailOfAddress = (address: string): Trail | null => parse(new URL(address).searchParams.get(TRAIL));

/** Keeps what a reader takes along. A browser that keeps nothing loses it, and nothing else. */
export function keepTrail(trail: Trail): void {
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(trail)));
}

/** Lends it to a tab that a reader is about to open: what a tab keeps is its own. */
export function lendTrail(trail: Trail): void {
  attempt(() => localStorage.setItem(LENT + trail.search, JSON.stringify(trail)));
}

/** Takes back what was lent of a search, when its page is left: nothing of it stays in the browser. */
export function takeBackTrail({ search }: Pick<Trail, 'search'>): void {
  attempt(() => localStorage.removeItem(LENT + search));
}

/** What this tab kept last, then what others lend. */
export function readTrails(): Trail[] {
  const kept = attempt(() => sessionStorage.getItem(KEY));
  const lent = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(LENT))) ?? [];
  const written = [kept, ...lent.map((key) => attempt(() => localStorage.getItem(key)))];
  return written.flatMap((text) => parse(text) ?? []);
}

/** A trail as a browser gives it back; null where that is none, or one of an older build or another site. */
export const trailOf = (kept: unknown): Trail | null => (isTrail(kept) ? kept : null);

const isTrail = (value: unknown): value is Trail =>
  hasFields(value) &&
  typeof value['search'] === 'string' &&
  Array.isArray(value['places']) &&
  value['places'].every(isPlace);

const isPlace = (value: unknown): value is Place =>
  hasFields(value) &&
  typeof value['href'] === 'string' &&
  typeof value['page'] === 'string' &&
  (value['paragraph'] === null || typeof value['paragraph'] === 'string');

/** What was written here; null where something else stands there. */
const parse = (text: string | null): Trail | null => trailOf(attempt(() => JSON.parse(text ?? 'null') as unknown));

/** What something gives; null where the browser refuses it. */
function attempt<T>(something: () => T): T | null {
  try {
    return something();
  } catch {
    return null;
  }
}
