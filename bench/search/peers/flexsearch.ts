import FlexSearch from 'flexsearch';
import type { Search } from './page.ts';

/** Whole words, and where they stand to each other, without which its order of results says little. */
const OPTIONS = { tokenize: 'strict', context: true } as const;

/** Indexes texts with FlexSearch. */
export function writeFlexSearch(texts: readonly string[]): string {
  const index = new FlexSearch.Index(OPTIONS);
  for (const [id, text] of texts.entries()) index.add(id, text);
  const parts: (readonly [string, string])[] = [];
  // With a handler that gives no promise, all is written when this returns.
  index.export((key: string, data: string): void => {
    parts.push([key, data]);
  });
  return JSON.stringify(parts);
}

/**
 * Opens an index of {@link writeFlexSearch}. It knows no phrases: in quotation marks all words must be there, and next
 * to each other in any order. Without them, `suggest` finds words that are apart as well.
 */
export function openFlexSearch(parts: unknown): Search {
  if (!Array.isArray(parts))
    throw new Error('index.json:1: expected an index of FlexSearch; run the measurement again');
  const index = new FlexSearch.Index(OPTIONS);
  for (const [key, data] of parts.map((part: readonly unknown[]) => part.map(String)))
    index.import(key ?? '', data ?? '');
  return (query) => index.search(query.replaceAll('"', ' '), { suggest: !query.startsWith('"') }).map(Number);
}
