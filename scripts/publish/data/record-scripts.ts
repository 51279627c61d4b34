import { writePartScript } from '../../../src/archive/addresses/part-script.ts';
import { EXTENT_PATH, partPath, type RecordExtent } from '../../../src/archive/addresses/record-parts.ts';
import type { Piece } from './piece.ts';

/** Bytes of a part. A record that is longer than that is a part by itself. */
const PART = 1_000_000;

/** Records on their way into classic scripts, since a page that was opened from a disk may load no other data. */
export interface RecordScripts {
  /** Takes up a record, a line with its end, and gives the script that is full, if one is. */
  readonly add: (line: string) => readonly Piece[];
  /** Gives the last of the records, and the script that says how many there are. */
  readonly finish: () => readonly Piece[];
}

/**
 * Begins to put records into scripts.
 *
 * @param most Bytes of a part.
 */
export function openRecordScripts(most = PART): RecordScripts {
  const parts: number[] = [];
  let entries = 0;
  let lines: string[] = [];
  let size = 0;
  const close = (): readonly Piece[] => {
    if (lines.length === 0) return [];
    const script = writeScript(partPath(parts.length), lines.join(''));
    parts.push(size);
    lines = [];
    size = 0;
    return [script];
  };
  return {
    add: (line) => {
      const bytes = Buffer.byteLength(line);
      const full = size > 0 && size + bytes > most ? close() : [];
      lines.push(line);
      size += bytes;
      entries += 1;
      return full;
    },
    finish: () => {
      const last = close();
      const extent: RecordExtent = { entries, bytes: parts.reduce((sum, part) => sum + part, 0), parts };
      return [...last, writeScript(EXTENT_PATH, extent)];
    },
  };
}

const writeScript = (file: string, content: unknown): Piece => ({
  file,
  text: writePartScript(file, JSON.stringify(content)),
});
