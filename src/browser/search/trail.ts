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

/** Keeps what a reader takes along. A browser that keeps nothing loses it, and nothing else. */
export function keepTrail(trail: Trail): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(trail));
  } catch {
    return;
  }
}

/** What was kept last; null where nothing was. */
export function readTrail(): Trail | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Trail | null;
  } catch {
    return null;
  }
}
