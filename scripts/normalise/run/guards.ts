import type { Entry } from '../../../src/schemas/entry.ts';
import { Refusal } from '../capture.ts';
import { NoteRefusal, type ReadNote } from './notes.ts';
import type { Given } from '../identify.ts';
import type { Member } from './members.ts';

/**
 * A capture never changes: what was published from it would no longer stand where the ledger says.
 *
 * @throws {Refusal} where its hash is not the one that was recorded.
 */
export function checkUnchanged(sha256: string, recorded: string | undefined): void {
  if (recorded === undefined || recorded === sha256) return;
  throw new Refusal(
    1,
    `the file is not the one that was captured (SHA-256 ${sha256.slice(0, 12)}…, recorded ${recorded.slice(0, 12)}…); put the old file back and add the new one beside it under another name`,
  );
}

/**
 * A capture keeps its name: under another it would be published a second time, at other addresses.
 *
 * @param gone The captures that are gone, by the digest of their file.
 * @throws {Refusal} where one of them was this very file.
 */
export function checkNamed(sha256: string, gone: ReadonlyMap<string, string>): void {
  const name = gone.get(sha256);
  if (name !== undefined)
    throw new Refusal(1, `this is ${name}, byte for byte, which was published and is gone; give it that name again`);
}

/**
 * An entry that was published may not vanish because a rule or a note changed, nor take the name of another.
 *
 * @param before The ids under which the capture was published.
 * @param entries What it gives now, in order.
 * @param others The ids of entries of other documents.
 * @throws {Refusal} naming what would be lost or given twice.
 */
export function checkKept(
  { lineOf }: ReadNote,
  before: readonly string[],
  entries: readonly Entry[],
  others: Given,
): void {
  const ids = new Set<string>(entries.flatMap(({ id, formerly }) => [id, ...formerly]));
  const lost = before.filter((id) => !ids.has(id));
  if (lost.length > 0)
    throw new Refusal(
      1,
      `the entry ${lost.join(', ')} was published from this capture and is no longer found in it; name it in the note: with the line at which it begins and its id, or under formerly of the entry that it is part of, or withdraw it`,
    );
  for (const [ordinal, { id, formerly }] of entries.entries()) {
    if (others.has(id) || entries.findIndex((other) => other.id === id) !== ordinal)
      throw new NoteRefusal(lineOf('id', ordinal), `the id ${id} is given to another entry already; choose another`);
    const clash = formerly.find((name) => others.has(name) || entries.some((other) => other.id === name));
    if (clash !== undefined)
      throw new NoteRefusal(lineOf('formerly'), `${clash} is the id of another entry, and can't be a former one`);
  }
}

/**
 * An entry that was edited by hand is not written over: what was meant belongs in the note.
 *
 * @param digests The digests of what would be written now: a run that was killed has written it already.
 * @param out The folder below which its file is named.
 * @throws {Refusal} naming the file.
 */
export function checkByHand(
  { written, ledger }: Pick<Member, 'written' | 'ledger'>,
  digests: ReadonlySet<string>,
  out: string,
): void {
  for (const { entry, file, sha256 } of written) {
    const last = ledger?.written[entry.id];
    if (last === undefined || sha256 === last || digests.has(sha256)) continue;
    throw new Refusal(
      1,
      `its entry ${file.slice(out.length + 1)} was edited by hand; put the correction into the note and restore the file from the last commit`,
    );
  }
}
