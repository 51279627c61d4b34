import type { Finding } from '../publish/finding.ts';
import { documentPath } from '../../src/archive/addresses/links.ts';
import type { Entry } from '../../src/schemas/entry.ts';

/** The register of addresses while entries are held against it. */
export interface RegisterAudit {
  /** Takes down that an entry has its addresses, and those under its former names. */
  readonly honour: (entry: Pick<Entry, 'id' | 'paragraphs' | 'retired' | 'formerly'>) => void;
  /** Says nothing of the addresses of an entry whose file is damaged. */
  readonly excuse: (id: string) => void;
  /** What is wrong with the register, after the last entry. */
  readonly close: () => Finding[];
}

const ADDRESS = /^documents\/([a-z0-9]+(?:-[a-z0-9]+)*)\.html(?:#[a-z][a-z0-9]{5}(?:-[1-9][0-9]*)?)?$/;

/**
 * Opens the register of addresses to be checked: each of its lines must lead somewhere, each address must be in it.
 *
 * @param file Its name, for messages.
 */
export function auditRegister(file: string, text: string): RegisterAudit {
  const findings: Finding[] = [];
  const say = (line: number, message: string): void => {
    findings.push({ file, line, message });
  };
  const lines = text.split('\n');
  if (lines.pop() !== '') say(lines.length + 1, `the last line has no end; ${RESTORE}`);
  const open = new Map<string, number>();
  for (const [index, address] of lines.entries()) {
    const before = open.get(address);
    if (!ADDRESS.test(address)) say(index + 1, `“${address}” is no address of the archive; ${RESTORE}`);
    else if (before !== undefined) say(index + 1, `${address} stands already in line ${before}; ${RESTORE}`);
    else open.set(address, index + 1);
  }
  const lacking: string[] = [];
  const excused = new Set<string>();
  const known = new Set<string>();
  // The former names of an entry that can't be read are not known.
  const isExcused = (address: string): boolean => {
    const page = ADDRESS.exec(address)?.[1] ?? '';
    return excused.has(page) || (excused.size > 0 && !known.has(page));
  };
  return {
    honour: ({ id, paragraphs, retired, formerly }) => {
      known.add(id);
      const ids = [...paragraphs, ...retired].map((paragraph) => paragraph.id);
      const own = addressesOf(id, ids);
      lacking.push(...own.filter((address) => !open.delete(address)));
      for (const address of formerly.flatMap((name) => addressesOf(name, ids))) open.delete(address);
    },
    excuse: (id) => excused.add(id),
    close: () => {
      for (const [address, line] of open)
        if (!isExcused(address)) say(line, `no entry has ${address}, which was published; ${RESTORE}`);
      for (const address of lacking)
        if (!isExcused(address)) say(lines.length, `lacks ${address}, which an entry has; ${RESTORE}`);
      return findings;
    },
  };
}

const RESTORE = 'restore the register from the last commit, or run npm run normalise where entries are new';

const addressesOf = (name: Entry['id'], paragraphs: readonly string[]): string[] => [
  documentPath(name),
  ...paragraphs.map((id) => `${documentPath(name)}#${id}`),
];
