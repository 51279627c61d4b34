import { join } from 'node:path';
import type { Entry } from '../../../src/schemas/entry.ts';
import type { EntryId } from '../../../src/schemas/ids.ts';
import type { Ledger } from '../../../src/schemas/ledger.ts';
import type { Withdrawal } from '../../../src/schemas/withdrawal.ts';
import { assemble, type Past } from './assemble.ts';
import { Refusal } from '../capture.ts';
import { digest } from './digest.ts';
import { checkByHand, checkKept } from './guards.ts';
import type { Given } from '../identify.ts';
import { headLedger, keepLedger } from '../ledger.ts';
import { serialiseEntry } from '../mdx.ts';
import { namesOf, readMember, type Member, type Setting } from './members.ts';
import { relocate } from '../identity/relocate.ts';
import { describeRefusal } from './sources.ts';
import { entryFile, ledgerFile, versionFile, type Store } from './store.ts';
import { withdrawEntry, withdrawLedger } from '../identity/withdraw.ts';

/** What a run decides of the captures of one document, or of one page or channel with several. */
export interface Outcome {
  /** The content of each file to write, by its path. */
  readonly files: ReadonlyMap<string, string>;
  /** Files whose entries stand elsewhere now. */
  readonly stale: readonly string[];
  /** The entries that the archive shows of it. */
  readonly entries: readonly Entry[];
  /** What was refused, one line each: `<file>:<line>: <what is wrong and what to do>`. */
  readonly refusals: readonly string[];
  /** What is worth saying and no error. */
  readonly notices: readonly string[];
}

/** What a capture gives: its entries, and its ledger without the digests of their files. */
interface Reading {
  readonly member: Member;
  readonly entries: readonly Entry[];
  readonly ledger: Ledger;
}

/** Nothing to write and nothing to say. */
export const NOTHING: Outcome = { files: new Map(), stale: [], entries: [], refusals: [], notices: [] };

/**
 * Reads the captures of one document, the oldest first. A capture that can't be read is refused; where something
 * was published from it, the others of the document are left as they are too, so that none takes its place.
 *
 * @param taken The ids of all entries.
 * @param today The day that goes down for what is found changed.
 */
export function planDocument(chain: readonly string[], setting: Setting, taken: Given, today: string): Outcome {
  const { sources, store } = setting;
  const refusals: string[] = [];
  const attempt = <Value>(path: string, make: () => Value): Value | undefined => {
    try {
      return make();
    } catch (cause) {
      refusals.push(describeRefusal(sources, path, cause));
      return undefined;
    }
  };
  const members = chain.flatMap((path) => attempt(path, () => readMember(path, setting)) ?? []);
  const withdrawal = members.find(({ note }) => note.note.withdrawn !== undefined)?.note.note.withdrawn;
  const own = new Set(
    members.flatMap((member) => member.own.flatMap(({ id, formerly }): string[] => [id, ...formerly])),
  );
  const others: Given = { has: (id) => taken.has(id) && !own.has(id) && !isOrphan(id, members, store) };
  const readings: Reading[] = [];
  for (const [index, member] of members.entries()) {
    const past = findPast(member, readings, members.slice(index + 1));
    const reading = attempt(member.path, () => readEntries(member, past, { others, today, withdrawal }));
    if (reading !== undefined) readings.push({ member, ...reading });
  }
  const read = new Set(readings.map(({ member }) => member.path));
  if (chain.some((path) => !read.has(path) && store.captures.has(path))) {
    const left = 'left as it was, since another capture of the same document is refused';
    const notices = readings.map(({ member }) => `${join(sources.raw, member.path)}:1: ${left}`);
    return { ...NOTHING, refusals, notices };
  }
  const settled = attempt(chain.at(-1) ?? '', () => settle(readings, setting, withdrawal));
  return { ...(settled ?? NOTHING), refusals };
}

/** Whether an entry is of a capture that has no ledger yet: that of a run that was killed before it was written. */
function isOrphan(id: string, members: readonly Member[], store: Store): boolean {
  const unwritten = members.filter(({ ledger }) => ledger === undefined);
  if (unwritten.length === 0 || !store.entries.has(id)) return false;
  const from = store.readEntry(id)?.entry.source.capture;
  return unwritten.some(({ path }) => path === from);
}

/** What the nearest other captures of the document have: those before it, else those after it. */
function findPast({ own }: Member, before: readonly Reading[], after: readonly Member[]): Past {
  const earlier = newest(before.map(({ entries }) => entries));
  return earlier.length > 0 || after.length === 0
    ? { own, kin: earlier, earlier: true }
    : { own, kin: newest(after.map((member) => member.own).reverse()), earlier: false };
}

/** Of lists of entries, each as the last list that has it. */
function newest<Item extends { readonly id: EntryId }>(lists: readonly (readonly Item[])[]): Item[] {
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}

function readEntries(
  { work, ledger, note, written }: Member,
  past: Past,
  { others, today, withdrawal }: { others: Given; today: string; withdrawal: Withdrawal | undefined },
): Omit<Reading, 'member'> {
  const before = written.map(({ entry }) => entry);
  if (ledger !== undefined && work === undefined) return { entries: before, ledger };
  if (ledger !== undefined && withdrawal !== undefined)
    return {
      entries: before,
      ledger: { ...ledger, ...(work === undefined ? { note: note.sha256 } : headLedger(work)) },
    };
  if (work === undefined) throw new Refusal(1, 'there is no such capture; put it back, or delete its note');
  const assembled = assemble(work, past, others, today);
  const entries = relocate(assembled.map(({ entry }) => entry));
  checkKept(note, namesOf(ledger), entries, others);
  const placed = assembled.map((item) => item.placed);
  const kept = keepLedger(work, placed, {});
  if (entries.length === 0 && !kept.spans.some(({ as }) => as === 'teaser'))
    throw new Refusal(1, 'nothing but the frame of a site; take the capture again with its text');
  return { entries, ledger: kept };
}

/** Decides in which file each version of each entry stands, and closes the ledgers. */
function settle(
  readings: readonly Reading[],
  { sources, store }: Setting,
  withdrawal: Withdrawal | undefined,
): Omit<Outcome, 'refusals'> {
  const latest = newest(readings.map(({ entries }) => entries));
  const entries = withdrawal === undefined ? latest : latest.map((entry) => withdrawEntry(entry, withdrawal));
  const files = new Map<string, string>();
  const notices: string[] = [];
  for (const { member, entries: own, ledger } of readings) {
    const names = new Set([...own.map(({ id }) => id), ...namesOf(member.ledger)]);
    const versions = withdrawal === undefined ? own : entries.filter(({ id }) => names.has(id));
    const texts = versions.map((entry) => [entry, serialiseEntry(entry)] as const);
    const written = Object.fromEntries(texts.map(([{ id }, text]) => [id, digest(text)]));
    checkByHand(member, new Set(Object.values(written)), store.out);
    for (const [entry, text] of texts) {
      const shown = entries.includes(entry);
      files.set(shown ? entryFile(store.out, entry) : versionFile(store.out, entry.id, entry.source.sha256), text);
    }
    const closed = { ...(withdrawal === undefined ? ledger : withdrawLedger(ledger)), written };
    files.set(ledgerFile(store.out, member.path), `${JSON.stringify(closed, null, 1)}\n`);
    notices.push(...listNotices(member, own, ledger).map((notice) => `${join(sources.raw, member.path)}:1: ${notice}`));
  }
  const before = readings.flatMap(({ member }) => member.written.map(({ file }) => file));
  return { files, stale: before.filter((file) => !files.has(file)), entries, notices };
}

function listNotices({ work }: Member, entries: readonly Entry[], { spans }: Ledger): string[] {
  const pointers = spans.filter(({ as }) => as === 'teaser').length;
  const list =
    entries.length === 0 && pointers > 0
      ? [`a list of ${String(pointers)} pointers to other documents, and no document`]
      : [];
  return [...(work?.capture.flaws ?? []), ...list];
}
