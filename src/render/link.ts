import { safe, type Html, type Value } from './html.ts';

/**
 * Where a page of the site is found, seen from what is written: its path from the root, and a place in it. Undefined
 * where that leads nowhere, as from a book of an archive that has no public address.
 */
export type HrefOf = (path: string, fragment?: string) => string | undefined;

/** Words as a link, or as they are where it would lead nowhere. */
export const renderLink = (words: Value, href: string | undefined): Html =>
  href === undefined ? safe`${words}` : safe`<a href="${href}">${words}</a>`;
