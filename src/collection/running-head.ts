import { writeDate } from '../archive/dates/in-words.ts';
import { publicAddress } from '../archive/addresses/links.ts';
import { mainDate } from '../archive/dates/when.ts';
import { archive, language, type ListedEntry } from './collection.ts';
import type { RunningHead } from '../render/running-head.ts';

/**
 * What every sheet says when a text is printed: its title, its date, and where it is found, in the archive where that
 * has no public address.
 *
 * @param path The path of its page, from the root of the site.
 */
export const runningHeadOf = (entry: ListedEntry, title: string, path: string): RunningHead => ({
  title,
  day: writeDate(mainDate(entry), language) ?? '',
  address: archive.address === null ? `${archive.name}, ${path}` : publicAddress(archive.address, path),
});
