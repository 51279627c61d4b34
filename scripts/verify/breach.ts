import type { EntryId } from '../../src/schemas/ids.ts';

/** Where the account of a capture and the capture disagree. */
export interface Breach {
  /** What was found and what was expected. */
  readonly message: string;
  /** The offset in the decoded text, where it is of one place. */
  readonly at?: number;
  /** The entry, where it disagrees with the capture; without it the ledger does, with the capture or with an entry. */
  readonly entry?: EntryId;
}

/** One breach where a thing does not hold, none where it does. */
export function unless(holds: boolean, message: string, where: Omit<Breach, 'message'> = {}): Breach[] {
  return holds ? [] : [{ message, ...where }];
}
