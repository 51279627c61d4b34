import type { Finding } from '../publish/finding.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';
import { digest } from '../normalise/run/digest.ts';
import { compareDigests, shorten } from './digests.ts';
import { lineOf, textOf, type StoredFile } from './stored.ts';

/** What to do about a file that was damaged. */
export const RESTORE = 'restore the file from the last commit or a copy';

/** What to do about a file that may be damaged, or older than a rule or a note. */
export const AGAIN =
  'run npm run normalise where a rule or a note has changed, else restore the file from the last commit';

/** A digest that a ledger recorded, of which file, and on which line of the ledger. */
interface Recorded {
  readonly of: StoredFile;
  readonly sha256: string;
  readonly line: number;
}

/**
 * Compares a file with the digest that its ledger recorded; a finding names the one of the two that is damaged.
 *
 * @param advice What may be done where the file is another one.
 */
function checkRecorded(ledger: StoredFile, { of, sha256, line }: Recorded, advice = RESTORE): Finding[] {
  const found = digest(of.bytes);
  switch (compareDigests(found, sha256)) {
    case 'same':
      return [];
    case 'record': {
      const message = `records the SHA-256 ${sha256} of ${of.file}, and it is ${found}: the record is damaged; ${RESTORE}`;
      return [{ file: ledger.file, line, message }];
    }
    case 'file': {
      const message = `its SHA-256 is ${shorten(found)}, and ${ledger.file} recorded ${shorten(sha256)}; ${advice}`;
      return [{ file: of.file, line: 1, message }];
    }
  }
}

/** The capture must be the one that was read, of the size that was recorded. */
export function checkCapture(file: StoredFile, { sha256, bytes }: Ledger, capture: StoredFile): Finding[] {
  const text = textOf(file);
  const changed = checkRecorded(file, { of: capture, sha256, line: lineOf(text, '"sha256":') });
  if (changed.length > 0 || bytes === capture.bytes.length) return changed;
  const message = `records ${bytes} bytes of ${capture.file}, which has ${capture.bytes.length}; ${RESTORE}`;
  return [{ file: file.file, line: lineOf(text, '"bytes":'), message }];
}

/** The text of a capture must be of the length that was recorded; null is one of which the encoding is none. */
export function checkText(file: StoredFile, { encoding, length }: Ledger, text: string | null): Finding[] {
  const say = (key: string, message: string): Finding[] => [
    { file: file.file, line: lineOf(textOf(file), `"${key}":`), message: `${message}; ${RESTORE}` },
  ];
  if (text === null) return say('encoding', `${encoding} is no encoding of the WHATWG standard`);
  return text.length === length ? [] : say('length', `records ${length} characters, the capture has ${text.length}`);
}

/**
 * The note must be the one by which the capture was read.
 *
 * @param name The path that a note of it has.
 */
export function checkNote(
  file: StoredFile,
  { note: sha256 }: Ledger,
  note: StoredFile | undefined,
  name: string,
): Finding[] {
  const line = lineOf(textOf(file), '"note":');
  const anew = 'run npm run normalise where it was edited, and restore it where it was not';
  if (note !== undefined && sha256 !== null) return checkRecorded(file, { of: note, sha256, line }, anew);
  if (note !== undefined)
    return [{ file: note.file, line: 1, message: `no ledger knows of this note; run npm run normalise` }];
  if (sha256 === null) return [];
  const message = `the note is gone that ${file.file} recorded in line ${line}; ${RESTORE}, or run npm run normalise`;
  return [{ file: name, line: 1, message }];
}

/** The file of an entry must be the one that was written last. */
export function checkWritten(file: StoredFile, id: string, sha256: string, entry: StoredFile | undefined): Finding[] {
  const line = lineOf(textOf(file), `"${id}": "`);
  if (entry !== undefined) return checkRecorded(file, { of: entry, sha256, line });
  return [{ file: file.file, line, message: `names the entry ${id}, of which there is no file; ${RESTORE}` }];
}
