/** The records of an archive as its pages load them: in full, and in the parts that stand in scripts. */
export interface RecordExtent {
  readonly entries: number;
  /** Bytes of `entries.jsonl`, not packed. */
  readonly bytes: number;
  /** Bytes of each part of it, which are all of them together. */
  readonly parts: readonly number[];
}

/** The script that says how much there is, from the root of the site. */
export const EXTENT_PATH = 'data/entries.js';

/** The script with a part of the records, from the root of the site. Parts count from 0. */
export const partPath = (part: number): string => `data/entries-${String(part + 1)}.js`;

/** All records, one a line, from the root of the site. */
export const ENTRY_LINES = 'data/entries.jsonl';

/** The script with the rows of the page of all documents, from the root of the site. */
export const ROWS_PATH = 'data/documents.js';
