import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { normalise, type Normalised } from '../../scripts/normalise.ts';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { Entry } from '../../src/schemas/entry.ts';
import { Ledger } from '../../src/schemas/ledger.ts';
import { findBreaches, type Published } from './ledger-contract.ts';

/** Files by their paths, with `/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What a run left behind, and what it said. */
export interface Outcome extends Published {
  readonly run: Normalised;
  readonly addresses: readonly string[];
}

/** A folder of captures and one of what was made of them, thrown away by `using`. */
export interface Bench extends Disposable {
  readonly raw: string;
  readonly out: string;
  /** Puts captures and notes into the folder of captures. */
  put(files: Files): void;
  /** Takes files out of the folder of captures. */
  drop(...paths: string[]): void;
  /** Runs once over the folder, and reads back what was written. */
  run(options?: { readonly check?: boolean }): Outcome;
}

/** Sets up an empty bench with some captures. */
export function openBench(files: Files = {}): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'captures-'));
  const [raw, out] = [join(folder, 'raw'), join(folder, 'out')];
  const put = (more: Files): void => {
    for (const [path, content] of Object.entries(more)) {
      mkdirSync(dirname(join(raw, path)), { recursive: true });
      writeFileSync(join(raw, path), content);
    }
  };
  mkdirSync(raw);
  put(files);
  return {
    raw,
    out,
    put,
    drop: (...paths) => {
      for (const path of paths) rmSync(join(raw, path));
    },
    run: ({ check = false } = {}) => readOutcome(raw, out, normalise({ raw, out, records: true, check })),
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The outcome of one first run over some files. */
export function runOn(files: Files): Outcome {
  using bench = openBench(files);
  return bench.run();
}

/** The outcome of one first run over one text. */
export function runOnText(text: string | Uint8Array): Outcome {
  return runOn({ 'capture.txt': text });
}

/** The content of every file below a folder, by its path with `/`; none where there is no folder. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

/** What breaks the contract in what a run left behind: of what stands on disk, and of what comes back from it. */
export function listBreaches(outcome: Outcome): string[] {
  const changed = outcome.entries.filter(
    (entry) => !isDeepStrictEqual(parseEntry(outcome.files.get(entry.id) ?? '', entry.id), entry),
  );
  return [
    ...findBreaches(outcome),
    ...changed.map(({ id }) => `${id}: reads back from its file otherwise than it stands in entries.jsonl`),
  ];
}

function readOutcome(raw: string, out: string, run: Normalised): Outcome {
  const tree = readTree(out);
  const captures = readdirSync(raw, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const pick = (prefix: string): [string, string][] => [...tree].filter(([path]) => path.startsWith(prefix));
  const older = pick('versions/').map(([path, source]) => ({ entry: parseEntry(source, path), source }));
  return {
    run,
    captures: new Map(
      captures.map(({ parentPath, name }) => [
        relative(raw, join(parentPath, name)).split(sep).join('/'),
        readFileSync(join(parentPath, name)),
      ]),
    ),
    entries: (tree.get('entries.jsonl') ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => Entry.parse(JSON.parse(line))),
    ledgers: pick('ledger/').map(([, source]) => Ledger.parse(JSON.parse(source))),
    older: older.map(({ entry }) => entry),
    files: new Map([
      ...pick('entries/').map(([path, source]) => [basename(path, '.mdx'), source] as const),
      ...older.map(({ entry, source }) => [`${entry.id}/${entry.source.capture}`, source] as const),
    ]),
    addresses: (tree.get('addresses.txt') ?? '').split('\n').filter(Boolean),
  };
}
