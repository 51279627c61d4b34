import type { Quote } from './quote.ts';

/** The key under which the address of an entry carries what a search found there. */
const MARK = 'mark';
/** The key under which it carries the other places that the search found. */
export const TRAIL = 'trail';
/** The key under which a link carries the words that it quotes. */
const WORDS = 'words';
const VIEW = 'view';
const PASSAGE = 'passage';

/** The permanent link to a paragraph: the address of its page without what was added to it, and its id. */
export function permanentLink(address: string, id: string): string {
  return withQuery(address, [], id);
}

/** The link to a paragraph that shows it alone, with where it comes from. */
export function passageLink(address: string, id: string): string {
  return withQuery(address, [[VIEW, PASSAGE]], id);
}

/**
 * The link to words of a paragraph. It carries them as a text fragment too, for readers without scripts; a browser
 * looks for that in the whole page, so only where the words stand there once.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function quoteLink(address: string, id: string, quote: Quote, { once }: { readonly once: boolean }): string {
  const link = withQuery(
    address,
    quote.map((words) => [WORDS, words]),
    id,
  );
  // In a text fragment a hyphen would part the words from what stands before or behind them.
  const directive = quote.map((words) => encodeURIComponent(words).replaceAll('-', '%2D')).join(',');
  return once ? `${link}:~:text=${directive}` : link;
}

function withQuery(address: string, query: [key: string, value: string][], id: string): string {
  const url = new URL(address);
  url.search = new URLSearchParams(query).toString();
  url.hash = id;
  return url.href;
}

/** The words that a link quotes; null where it quotes none. */
export function quoteOfAddress(address: string): Quote | null {
  const [first, last] = new URL(address).searchParams.getAll(WORDS).filter((words) => words.trim() !== '');
  if (first === undefined) return null;
  return last === undefined ? [first] : [first, last];
}

/** Whether an address asks for its paragraph alone. */
export const asksForPassage = (address: string): boolean => new URL(address).searchParams.get(VIEW) === PASSAGE;

/** The link from a search to a place of an entry; the page of the entry marks the words and takes them off the address. */
export function linkWithMarks(page: string, forms: readonly string[], id?: string): string {
  const params = new URLSearchParams(forms.map((form) => [MARK, form]));
  const path = page.split('/').map(encodeURIComponent).join('/');
  return path + (forms.length === 0 ? '' : `?${params.toString()}`) + (id === undefined ? '' : `#${id}`);
}

/** What a search found, as its link carries it. */
export const marksOfAddress = (address: string): string[] => new URL(address).searchParams.getAll(MARK).filter(Boolean);

/** The query of an address without what a search found. */
export function queryWithoutMarks(address: string): string {
  const { searchParams } = new URL(address);
  searchParams.delete(MARK);
  searchParams.delete(TRAIL);
  return searchParams.size === 0 ? '' : `?${searchParams.toString()}`;
}

/** The paragraph that an address leads to; empty where it leads to none. */
export function paragraphOf(address: string): string {
  // Browsers that know no text fragments leave them in the address.
  const hash = new URL(address).hash.replace(/:~:.*$/s, '').slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
