import MiniSearch from 'minisearch';
import type { Search } from './page.ts';

const OPTIONS = { fields: ['text'] };

/** Indexes texts with MiniSearch as its documentation shows first: nothing set but the field. */
export function writeMiniSearch(texts: readonly string[]): string {
  const index = new MiniSearch(OPTIONS);
  index.addAll(texts.map((text, id) => ({ id, text })));
  return JSON.stringify(index);
}

/** Opens an index of {@link writeMiniSearch}. It knows no phrases: in quotation marks all words must be there. */
export function openMiniSearch(index: unknown): Search {
  const search = MiniSearch.loadJS(isIndex(index) ? index : fail(), OPTIONS);
  return (query) =>
    search.search(query, { combineWith: query.startsWith('"') ? 'AND' : 'OR' }).map(({ id }) => Number(id));
}

type Written = Parameters<typeof MiniSearch.loadJS>[0];

const isIndex = (index: unknown): index is Written =>
  typeof index === 'object' && index !== null && 'serializationVersion' in index;

function fail(): never {
  throw new Error('index.json:1: expected an index of MiniSearch; run the measurement again');
}
