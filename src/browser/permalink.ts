/** The key under which the address of an entry carries what a search found there. */
const MARK = 'mark';

/** The permanent link to a paragraph: the address of its page without what a search added, and its id. */
export function permanentLink(address: string, id: string): string {
  const url = new URL(address);
  url.search = '';
  url.hash = id;
  return url.href;
}

/** The link from a search to a place of an entry; the page of the entry marks the words and takes them off the address. */
export function linkWithMarks(page: string, forms: readonly string[], id?: string): string {
  const params = new URLSearchParams(forms.map((form) => [MARK, form]));
  const path = page.split('/').map(encodeURIComponent).join('/');
  return path + (forms.length === 0 ? '' : `?${params.toString()}`) + (id === undefined ? '' : `#${id}`);
}

/** What a search found, as its link carries it. */
export const marksOfAddress = (address: string): string[] => new URL(address).searchParams.getAll(MARK).filter(Boolean);

/** The paragraph that an address leads to; empty where it leads to none. */
export function paragraphOf(address: string): string {
  const { hash } = new URL(address);
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
