import { createHash } from 'node:crypto';

/** How many texts share a script at most, on average: it stays below a large cluster of a stick. */
const SHARED = 16;

/** Into how many pools so many texts are shared out: a power of two, which seldom changes as a collection grows. */
export const countPools = (texts: number): number => 2 ** Math.max(0, Math.ceil(Math.log2(texts / SHARED)));

/**
 * The pool of a text. It follows from the page of the text alone, so that a text that comes or goes changes one script,
 * and a reader who keeps the site loads one anew.
 *
 * @param page From the root of the site.
 * @param pools How many there are.
 */
export const poolOf = (page: string, pools: number): number =>
  createHash('sha256').update(page).digest().readUInt32BE() % pools;
