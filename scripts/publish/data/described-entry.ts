import type { Block } from '../../../src/archive/text/arrangement.ts';
import type { Rights } from '../../../src/archive/capture/rights.ts';
import type { Archive } from '../../../src/schemas/archive.ts';
import type { Entry } from '../../../src/schemas/entry.ts';

/** An entry with all that its files tell of it. */
export interface DescribedEntry {
  readonly archive: Archive;
  readonly entry: Entry;
  /** Its text in the order in which it is read. */
  readonly blocks: readonly Block[];
  /** The rights of its source. */
  readonly rights: Rights;
}
