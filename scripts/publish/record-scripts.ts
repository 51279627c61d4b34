import { EXTENT_PATH, partPath, type RecordExtent } from '../../src/archive/record-parts.ts';
import { writePartScript } from '../../src/archive/part-script.ts';

/** Bytes of a part. A record that is longer than that is a part by itself. */
const PART = 1_000_000;

/**
 * Records as classic scripts, since a page that was opened from a disk may load no other data.
 *
 * @param text One record a line.
 * @returns The texts of the scripts, by their paths from the root of the site.
 */
export function writeRecordScripts(text: string, most = PART): Map<string, string> {
  const lines = text.split(/(?<=\n)/).filter(Boolean);
  const parts = cutIntoParts(lines, most);
  const sizes = parts.map((part) => Buffer.byteLength(part));
  const extent: RecordExtent = {
    entries: lines.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    parts: sizes,
  };
  const contents = [[EXTENT_PATH, extent] as const, ...parts.map((part, i) => [partPath(i), part] as const)];
  return new Map(contents.map(([path, content]) => [path, writePartScript(path, JSON.stringify(content))]));
}

/** Lines joined to parts, none of them longer than that unless it is one line. */
function cutIntoParts(lines: readonly string[], most: number): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let size = 0;
  for (const line of lines) {
    const bytes = Buffer.byteLength(line);
    if (size > 0 && size + bytes > most) {
      parts.push(part.join(''));
      part = [];
      size = 0;
    }
    part.push(line);
    size += bytes;
  }
  return part.length === 0 ? parts : [...parts, part.join('')];
}
