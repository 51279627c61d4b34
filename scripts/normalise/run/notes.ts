import { YAMLException } from 'js-yaml';
import { readYaml } from '../../../src/loaders/yaml.ts';
import { Note } from '../../../src/schemas/note.ts';
import type { Sha256 } from '../../../src/schemas/ids.ts';
import { Refusal } from '../capture.ts';
import { digest } from './digest.ts';

/** A note as it was read, with the line of each of its keys for messages. */
export interface ReadNote {
  readonly note: Note;
  /** Of the text of the note; null where there is none. */
  readonly sha256: Sha256 | null;
  /** The line on which a key stands, from 1. */
  readonly lineOf: (key: string, ordinal?: number) => number;
}

/** A note that is not as it should be, or does not fit its capture; the line is one of the note. */
export class NoteRefusal extends Refusal {}

/** What an editor knows who wrote no note. */
export const NO_NOTE: ReadNote = { note: {}, sha256: null, lineOf: () => 1 };

/**
 * Reads a note.
 *
 * @throws {NoteRefusal} where it is not YAML, holds a key that is unknown, or a value that is not as it should be.
 */
export function readNote(source: string): ReadNote {
  const lines = source.split('\n');
  const lineOf = (key: string, ordinal = 0): number => {
    const found = lines.flatMap((line, index) =>
      new RegExp(`^[\\s{-]*["']?${RegExp.escape(key)}["']?\\s*:|[{,]\\s*${RegExp.escape(key)}\\s*:`).test(line)
        ? [index + 1]
        : [],
    );
    return found[ordinal] ?? found[0] ?? 1;
  };
  const result = Note.safeParse(loadYaml(source));
  if (result.success) return { note: result.data, sha256: digest(source), lineOf };
  const [issue] = result.error.issues;
  const path = issue?.path.map(String) ?? [];
  const key =
    issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : (path.findLast((part) => !/^\d+$/.test(part)) ?? '');
  const ordinal = Number(path.findLast((part) => /^\d+$/.test(part)) ?? 0);
  const message =
    issue?.code === 'unrecognized_keys'
      ? `unknown key ${issue.keys.join(', ')}; the keys of a note are in the README`
      : `${path.join('.') || 'the note'}: ${issue?.message ?? ''}`;
  throw new NoteRefusal(lineOf(key, ordinal), message);
}

function loadYaml(source: string): unknown {
  try {
    return readYaml(source) ?? {};
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    // js-yaml leaves the mark out where the fault has no place.
    const mark = cause.mark as YAMLException['mark'] | undefined;
    throw new NoteRefusal((mark?.line ?? 0) + 1, `not YAML: ${cause.reason}`);
  }
}
