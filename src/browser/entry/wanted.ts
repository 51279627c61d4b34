import { marksOfAddress, paragraphOf, quoteOfAddress } from '../links/permalink.ts';

/** The script that does what a reader wants of the page of an entry, from the root of the site. */
export const ENTRY_ACTIONS = 'scripts/entry-actions.js';

/** What that script brings: does what an event asks that came before it was there. */
export type EntryActions = (missed: Event) => void;

/** Whether an address asks for more than the page. */
export const asksForMore = (address: string): boolean =>
  paragraphOf(address) !== '' || marksOfAddress(address).length > 0;

/**
 * Leads to the paragraph of an address that quotes words. A browser that looks for the words itself would go to where
 * they stand first, unless it is led before the page has loaded.
 */
export function stayAtParagraph(): void {
  const id = paragraphOf(location.href);
  if (id !== '' && quoteOfAddress(location.href) !== null) location.replace(`#${id}`);
}
