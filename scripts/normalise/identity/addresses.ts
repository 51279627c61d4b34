import { documentPath } from '../../../src/archive/addresses/links.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import type { EntryId } from '../../../src/schemas/ids.ts';

/** What of an entry has an address. */
type Addressed = Pick<Entry, 'id' | 'paragraphs' | 'retired' | 'formerly'>;

/** The register of every address that was ever published, while entries are compared with it. */
export interface Register {
  /** The ids under which entries were published. */
  readonly names: Iterable<string>;
  /** Takes down what an entry has, and what the register says it had. */
  readonly enter: (entry: Addressed) => void;
  /**
   * The text of the register with what is new in the order of the entries' ids, and the lines that would lead
   * nowhere: those of which no entry has the paragraph, or the name.
   */
  readonly close: () => { readonly text: string; readonly vanished: readonly Vanished[] };
}

/** A line of the register that would lead nowhere, from 1. */
export interface Vanished {
  readonly line: number;
  readonly address: string;
}

const LINE = /^documents\/([a-z0-9-]+)\.html(?:#([a-z0-9-]+))?$/gm;

/**
 * Opens the register: pages, then their paragraphs, retired ones included. It only grows. The paragraphs of a page
 * are kept in one string, since there are very many.
 *
 * @param text The register as it stands, one address a line.
 */
export function openRegister(text: string): Register {
  const known = new Map<string, string>();
  for (const [, name = '', paragraph] of text.matchAll(LINE)) {
    const before = known.get(name) ?? ' ';
    known.set(name, paragraph === undefined ? before : `${before}${paragraph} `);
  }
  const fresh = new Map<EntryId, string>();
  const there = new Set<string>();
  const lost = new Set<string>();
  return {
    names: known.keys(),
    enter: (entry) => {
      fresh.set(entry.id, listFresh(entry, known.get(entry.id)));
      for (const name of [entry.id, ...entry.formerly]) {
        there.add(name);
        for (const address of listLost(entry, name, known.get(name))) lost.add(address);
      }
    },
    close: () => {
      const names = new Set([...known.keys()].filter((name) => !there.has(name)));
      const lines = text.split('\n').filter(Boolean);
      const vanished = lines.flatMap((address, index) => {
        const [, name = ''] = [...address.matchAll(LINE)][0] ?? [];
        return lost.has(address) || names.has(name) ? [{ line: index + 1, address }] : [];
      });
      const added = [...fresh]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([name, ids]) => writeAddresses(name, ids, known.has(name)));
      return { text: [...lines, ...added].map((line) => `${line}\n`).join(''), vanished };
    },
  };
}

/** The ids of paragraphs that the register lacks, in one string. */
function listFresh({ paragraphs, retired }: Addressed, known = ''): string {
  const there = new Set<string>(known.split(' '));
  return [...paragraphs, ...retired].flatMap(({ id }) => (there.has(id) ? [] : [id])).join(' ');
}

function writeAddresses(name: EntryId, ids: string, known: boolean): string[] {
  const page = documentPath(name);
  return [...(known ? [] : [page]), ...ids.split(' ').flatMap((id) => (id === '' ? [] : [`${page}#${id}`]))];
}

function listLost({ paragraphs, retired }: Addressed, name: EntryId, known = ''): string[] {
  const there = new Set<string>([...paragraphs, ...retired].map(({ id }) => id));
  const gone = known.split(' ').filter((id) => id !== '' && !there.has(id));
  return gone.map((id) => `${documentPath(name)}#${id}`);
}
