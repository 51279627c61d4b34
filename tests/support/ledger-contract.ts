import { createHash } from 'node:crypto';
import { checkAccount } from '../../scripts/verify/account.ts';
import { findRepeated } from '../../scripts/verify/entry.ts';
import type { Source } from '../../scripts/verify/source.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { readSource } from './source.ts';

/** What a run left behind for one collection, as an outsider finds it. */
export interface Published {
  /** The bytes of each capture, by its path. */
  readonly captures: ReadonlyMap<string, Uint8Array>;
  readonly ledgers: readonly Ledger[];
  readonly entries: readonly Entry[];
  /** Entries as older captures had them. */
  readonly older: readonly Entry[];
  /** The text of each entry file, by the entry's id; of an older version by `<id>/<capture>`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Holds what was published against the contract: each breach in a sentence, none where it is kept.
 * It knows the contract alone and nothing of how a ledger comes about.
 */
export function findBreaches({ captures, ledgers, entries, older, files }: Published): string[] {
  return [
    ...findRepeated(entries.map(({ id }) => id)).map((id) => `two entries are named ${id}`),
    ...ledgers.flatMap((ledger) => {
      const bytes = captures.get(ledger.capture);
      if (bytes === undefined) return [`${ledger.capture}: no such capture`];
      const own = [...entries, ...older].filter(
        ({ source, withdrawn, versions }) =>
          source.capture === ledger.capture ||
          (withdrawn !== null && versions.some(({ capture }) => capture === ledger.capture)),
      );
      const decoded = new TextDecoder(ledger.encoding, { ignoreBOM: true }).decode(bytes);
      const text = readSource(decoded, ledger.format);
      const breaches = [
        ...checkHead(ledger, bytes, text, own, files),
        ...checkAccount(ledger, text, own).map(({ entry, message }) =>
          entry === undefined ? message : `${entry}: ${message}`,
        ),
      ];
      return breaches.map((breach) => `${ledger.capture}: ${breach}`);
    }),
    ...entries
      .filter(({ source }) => !ledgers.some(({ capture }) => capture === source.capture))
      .map(({ id }) => `${id}: its capture has no ledger`),
  ];
}

function checkHead(
  { capture, sha256, bytes: size, length, written }: Ledger,
  bytes: Uint8Array,
  text: Source,
  own: readonly Entry[],
  files: Published['files'],
): string[] {
  const ids = own.map(({ id }) => id).sort();
  return [
    ...unless(sha256 === digest(bytes), 'the hash is not that of the file'),
    ...unless(size === bytes.length, 'the size is not that of the file'),
    ...unless(length === text.length, 'the length is not that of the decoded text'),
    ...unless(
      JSON.stringify(Object.keys(written).sort()) === JSON.stringify(ids),
      `written names ${Object.keys(written).join(', ')} instead of ${ids.join(', ')}`,
    ),
    ...Object.entries(written).flatMap(([id, hash]) =>
      unless(
        hash === digest(files.get(`${id}/${capture}`) ?? files.get(id) ?? ''),
        `the hash of ${id} is not that of its file`,
      ),
    ),
  ];
}

const digest = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const unless = (holds: boolean, breach: string): string[] => (holds ? [] : [breach]);
