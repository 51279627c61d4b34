import { facetsOf } from '../archive/facets/facets.ts';
import { tokenOf, type Token } from '../archive/facets/narrowing.ts';
import { peopleOf } from '../archive/facets/people.ts';
import { tagsOf } from '../archive/facets/tags.ts';
import { timelineOf } from '../archive/timeline/timeline.ts';
import { yearsOf } from '../archive/dates/years.ts';
import { entries, headings, type ListedEntry } from './collection.ts';

/** The ways into the collection. Asked once, for all pages. */
export const facets = facetsOf(entries, headings);
export const people = peopleOf(entries, headings);
export const tags = tagsOf(entries);
export const timeline = timelineOf(entries);

/** The years of the collection, and which of them a date may be of. */
export const yearsOfAll = yearsOf(entries.map(({ date }) => date));

const tokens = new Map<string, Token[]>(entries.map(({ id }) => [id, []]));
for (const { key, values } of facets)
  for (const { slug, entries } of values) for (const { id } of entries) tokens.get(id)?.push(tokenOf(key, slug));

/** The values that an entry has of the facets. */
export const tokensOf = ({ id }: Pick<ListedEntry, 'id'>): readonly Token[] => tokens.get(id) ?? [];
