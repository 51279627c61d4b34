import type { CollectionReport } from './collection.ts';
import type { SiteReport } from './site.ts';

/** What was verified, in a line; null is what was not. */
export function describeReport(collection: CollectionReport | null, site: SiteReport | null): string {
  const ofCollection =
    collection === null
      ? []
      : [
          `${count(collection.captures)} captures`,
          `${count(collection.characters)} characters accounted for`,
          `${count(collection.paragraphs)} paragraphs traced`,
          `${count(collection.entries)} entries and ${count(collection.versions)} older versions`,
        ];
  return [
    ...ofCollection,
    site === null ? 'no site, the collection alone' : `${count(site.files)} files of the site`,
  ].join(', ');
}

const count = (number: number): string => number.toLocaleString('en');
