import { join } from 'node:path';
import type { Entry, Version } from '../../../src/schemas/entry.ts';
import { Refusal } from '../capture.ts';
import { openRegister, type Register } from '../identity/addresses.ts';
import { chainCaptures, type Later } from '../identity/chains.ts';
import { NOTHING, planDocument, type Outcome } from './document.ts';
import { openLikeness, type Likeness } from '../identity/likeness.ts';
import { namesOf, type Setting } from './members.ts';
import { listLater, readNoteOf, type Sources } from './sources.ts';
import { registerFile, type Store } from './store.ts';
import { reasonOf } from '../../../src/archive/reason.ts';

/** A step of a run: what becomes of the captures of one document, and how many they are. */
export interface Step extends Outcome {
  readonly captures: number;
}

/**
 * Decides all that a run writes, without writing any of it: a document at a time, so that no more is held; then what
 * becomes of entries that no capture of this run gave, and of the register of addresses.
 *
 * @param today The day that goes down for what is found changed.
 */
export function* planRun(sources: Sources, store: Store, today: string): Generator<Step> {
  const published = listPublishedChains(store);
  const gone = [...store.captures].filter((path) => !sources.captures.has(path));
  const setting: Setting = {
    sources,
    store,
    later: new Map([...linkChains(published), ...listLater(sources)]),
    gone: new Map(gone.flatMap((path) => digestOf(path, store))),
  };
  const register = openRegister(store.addresses ?? '');
  const taken = listTaken(store, register);
  const shown = new Set<string>();
  const refused = new Set<string>();
  const likeness = openLikeness();
  const enter = (entry: Entry): void => {
    for (const name of [entry.id, ...entry.formerly]) shown.add(name);
    taken.add(entry.id);
    register.enter(entry);
  };

  yield { ...NOTHING, ...lookAround(sources, gone, store), files: beginRegister(sources, store), captures: 0 };
  for (const chain of chainCaptures(listReadable(sources, store, published.flat()), setting.later)) {
    const outcome = planDocument(chain, setting, taken, today);
    outcome.entries.forEach(enter);
    if (outcome.refusals.length > 0)
      for (const id of chain.flatMap((path) => listWritten(store, path))) refused.add(id);
    const notices = [...outcome.notices, ...proposeVersion(likeness, chain, outcome.entries, sources)];
    yield { ...outcome, notices, captures: chain.length };
  }
  let readable = true;
  for (const id of store.entries.keys()) {
    if (shown.has(id)) continue;
    const kept = keepEntry(store, id);
    kept.entries.forEach(enter);
    readable &&= kept.refusals.length === 0;
    yield { ...kept, refusals: refused.has(id) ? [] : kept.refusals, captures: 0 };
  }
  const { files, refusals } = closeRegister(register, store);
  yield { ...NOTHING, files, refusals: readable ? refusals : [], captures: 0 };
}

/** What is to be said before a run: notes without a capture, captures that are gone. */
function lookAround(sources: Sources, gone: readonly string[], store: Store): Pick<Outcome, 'refusals' | 'notices'> {
  const { raw, captures, notes } = sources;
  const stray = [...notes].filter(([path]) => !captures.has(path) && !store.captures.has(path));
  return {
    refusals: stray.map(
      ([, note]) =>
        `${join(raw, note)}:1: a note beside no capture; name it after the file that it is about, with .yaml at the end`,
    ),
    notices: gone
      .filter((path) => !isWithdrawn(sources, path))
      .map((path) => `${join(raw, path)}:1: the capture is gone; its entries stay until a note withdraws them`),
  };
}

/** The digest of a capture, as its ledger has it; none where that can't be read, which is said elsewhere. */
function digestOf(path: string, store: Store): (readonly [digest: string, path: string])[] {
  try {
    const ledger = store.readLedger(path);
    return ledger === undefined ? [] : [[ledger.sha256, path]];
  } catch {
    return [];
  }
}

/** Where a document reads almost as another one, the editor may know that it is the same; a run never assumes so. */
function proposeVersion(
  likeness: Likeness,
  chain: readonly string[],
  entries: readonly Entry[],
  { raw }: Sources,
): string[] {
  const [path, first] = [chain.at(-1), entries[0]];
  if (path === undefined || first === undefined) return [];
  const texts = entries.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const captured = first.versions.at(-1)?.captured ?? null;
  const found = likeness.compare({ path, captured, publisher: first.source.publisher, texts });
  if (found === undefined) return [];
  const { later, earlier, share } = found;
  return [
    `${join(raw, later)}:1: reads almost as ${earlier} (${String(Math.floor(share * 100))} % of the words); if it is a later capture of the same document, say so in its note: captureOf: ${earlier}`,
  ];
}

/** The versions of each entry that has several, the oldest first. */
function listPublishedChains(store: Store): readonly (readonly Version[])[] {
  return store.versioned.flatMap((id) => keepEntry(store, id).entries.map(({ versions }) => versions));
}

/** Of which capture each was published as a later one: that holds where a note can't be read, or its capture is gone. */
function linkChains(chains: readonly (readonly Version[])[]): Map<string, Later> {
  return new Map(
    chains.flatMap((versions) =>
      versions.slice(1).map(({ capture, captured }, index) => {
        const of = versions[index]?.capture ?? capture;
        return [capture, { of, captured }] as const;
      }),
    ),
  );
}

/** The captures to be read, in order: those that are there, and those that are gone and withdrawn, or of a document with others. */
function listReadable(sources: Sources, store: Store, versions: readonly Version[]): readonly string[] {
  const gone = [...sources.notes.keys()].filter((path) => !sources.captures.has(path) && store.captures.has(path));
  const withdrawn = gone.filter((path) => isWithdrawn(sources, path));
  const older = versions.map(({ capture }) => capture);
  return [...new Set([...sources.captures, ...withdrawn, ...older])].sort();
}

function isWithdrawn(sources: Sources, path: string): boolean {
  try {
    return readNoteOf(sources, path).note.withdrawn !== undefined;
  } catch (cause) {
    if (cause instanceof Refusal) return false;
    throw cause;
  }
}

/** The ids that are given: those of entries, and of renamed ones, which only an entry with a register older than its file can have. */
function listTaken(store: Store, { names }: Register): Set<string> {
  const taken = new Set<string>(store.entries.keys());
  if ([...names].every((name) => taken.has(name))) return taken;
  const former = [...store.entries.keys()].flatMap((id) =>
    keepEntry(store, id).entries.flatMap(({ formerly }) => formerly),
  );
  return new Set([...taken, ...former]);
}

/** An entry that stays as it is. */
function keepEntry(store: Store, id: string): Outcome {
  try {
    const entry = store.readEntry(id)?.entry;
    return { ...NOTHING, entries: entry === undefined ? [] : [entry] };
  } catch (cause) {
    return { ...NOTHING, refusals: [reasonOf(cause)] };
  }
}

function listWritten(store: Store, path: string): readonly string[] {
  try {
    return namesOf(store.readLedger(path));
  } catch {
    // That a ledger can't be read is said when its capture is read.
    return [];
  }
}

/** A register stands before the first entry does: where there are entries and none, it was lost. */
function beginRegister({ captures }: Sources, { addresses, entries, out }: Store): Outcome['files'] {
  const isFirst = addresses === undefined && entries.size === 0 && captures.size > 0;
  return new Map(isFirst ? [[registerFile(out), '']] : []);
}

function closeRegister(register: Register, { addresses, entries, out }: Store): Pick<Outcome, 'files' | 'refusals'> {
  const file = registerFile(out);
  if (addresses === undefined && entries.size > 0)
    return {
      files: new Map(),
      refusals: [
        `${file}:1: the register of all addresses that were published is gone, though there are entries; restore it from the last commit, since what it alone knows can't be made again`,
      ],
    };
  const { text, vanished } = register.close();
  return {
    files: new Map(text === addresses ? [] : [[file, text]]),
    refusals: vanished.map(
      ({ line, address }) =>
        `${file}:${String(line)}: ${address} was published and would lead nowhere; restore the file of its entry from the last commit, or say in a note what became of it: formerly, or withdrawn`,
    ),
  };
}
