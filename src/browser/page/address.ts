/**
 * Makes an address with another query the address of the page.
 *
 * @returns Whether it could: some browsers let no page from a disk change its address, and are led there instead.
 */
export function keepAddress(page: string, query: string): boolean {
  if (query === location.search) return true;
  try {
    history.pushState(null, '', page + query);
    return true;
  } catch {
    location.assign(page + query);
    return false;
  }
}
