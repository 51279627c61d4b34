import type { Finding } from '../publish/finding.ts';
import { parseChecksum, type Checksum } from '../publish/checksums.ts';
import { compareDigests, shorten } from './digests.ts';

/** A list of digests with the lines on which they stand, and what is wrong with it. */
export interface Checklist {
  readonly name: string;
  readonly lines: ReadonlyMap<string, Checksum & { readonly line: number }>;
  /** The paths on lines of which the digest can't be read. */
  readonly unread: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/** What to do where a file or its digest is another: what a list is of decides. */
export interface Advice {
  readonly file: string;
  readonly list: string;
}

/** Reads a list of digests: one file a line, in the order of their paths, none twice. */
export function readChecklist(name: string, text: string, { list }: Advice): Checklist {
  const findings: Finding[] = [];
  const lines = new Map<string, Checksum & { line: number }>();
  const unread = new Set<string>();
  const rows = text.split('\n');
  if (rows.pop() !== '')
    findings.push({ file: name, line: rows.length + 1, message: `the last line has no end; ${list}` });
  let before = '';
  for (const [index, row] of rows.entries()) {
    const checksum = parseChecksum(row);
    const line = index + 1;
    if (checksum === null) findings.push({ file: name, line, message: `“${row}” is no digest and path; ${list}` });
    else if (checksum.file <= before)
      findings.push({ file: name, line, message: `${checksum.file} stands behind ${before}; ${list}` });
    if (checksum === null) unread.add(/ {2}(.+)$/.exec(row)?.[1] ?? '');
    if (checksum === null) continue;
    lines.set(checksum.file, { ...checksum, line });
    before = checksum.file;
  }
  return { name, lines, unread, findings };
}

/**
 * Compares a file with its digest in a list; a finding names the one of the two that is damaged.
 *
 * @param found The digest that the file has; undefined where there is no such file.
 */
export function checkListed(
  { name, lines, unread }: Checklist,
  file: string,
  found: string | undefined,
  advice: Advice,
): Finding[] {
  if (unread.has(file)) return [];
  const listed = lines.get(file);
  if (listed === undefined) return [{ file, line: 1, message: `${name} does not name this file; ${advice.file}` }];
  const { line, sha256 } = listed;
  if (found === undefined)
    return [{ file: name, line, message: `names ${file}, and there is no such file; ${advice.file}` }];
  switch (compareDigests(found, sha256)) {
    case 'same':
      return [];
    case 'record': {
      const message = `lists the SHA-256 ${sha256} of ${file}, and it is ${found}: the list is damaged; ${advice.list}`;
      return [{ file: name, line, message }];
    }
    case 'file': {
      const message = `its SHA-256 is ${shorten(found)}, and ${name} lists ${shorten(sha256)} in line ${line}; ${advice.file}`;
      return [{ file, line: 1, message }];
    }
  }
}
