import type { EntryHead } from '../../schemas/entry.ts';
import { groupBy, type Group } from './groups.ts';
import type { Dated } from '../dates/when.ts';

/** The hashtags of the posts, capitals not told apart, by name, each with its entries, newest first. */
export function tagsOf<E extends Dated & Pick<EntryHead, 'tags'>>(entries: readonly E[]): Group<E>[] {
  return groupBy(entries, ({ tags }) => tags, { fold: foldTag });
}

/** What makes two spellings of a hashtag one. */
export const foldTag = (tag: string): string => tag.normalize('NFKC').toLowerCase();
