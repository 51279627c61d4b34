import type { BagReport } from './bag.ts';
import type { CollectionReport } from './collection.ts';
import type { SiteReport } from './site.ts';

/** What was verified, in a line; null is what was not. */
export function describeReport(collection: CollectionReport | null, site: SiteReport | null): string {
  const ofSite = site === null ? 'no site, the collection alone' : `${count(site.files)} files of the site`;
  return [...(collection === null ? [] : [describeCollection(collection)]), ofSite].join(', ');
}

/** What was verified of a bag, in a line. */
export const describeBag = ({ files, collection }: BagReport): string =>
  `${count(files)} files of the bag, ${collection === null ? 'no collection' : describeCollection(collection)}`;

const describeCollection = ({ captures, characters, paragraphs, entries, versions }: CollectionReport): string =>
  [
    `${count(captures)} captures`,
    `${count(characters)} characters accounted for`,
    `${count(paragraphs)} paragraphs traced`,
    `${count(entries)} entries and ${count(versions)} older versions`,
  ].join(', ');

const count = (number: number): string => number.toLocaleString('en');
