import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble, NO_PAST, type Assembled } from './normalise/run/assemble.ts';
import { explain } from './normalise/telling/explain.ts';
import { keepLedger } from './normalise/ledger.ts';
import { planRun, type Step } from './normalise/run/plan.ts';
import { proposeNote } from './normalise/telling/propose.ts';
import { listReasons } from './normalise/telling/reasons.ts';
import { openRecords } from './normalise/run/records.ts';
import { describeRefusal, findSources, readWork } from './normalise/run/sources.ts';
import { openStore, wouldChange, writeWhole } from './normalise/run/store.ts';
import type { Work } from './normalise/run/work.ts';
import { readEventIds } from '../src/loaders/authorities.ts';
import { callerFolder, messageForCaller, nameForCaller } from './shell/caller.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand, UsageError } from './shell/command.ts';
import { showCountdown } from './shell/countdown.ts';

/** What a run came to. */
export interface Normalised {
  /** How many entries the archive shows, those kept from earlier runs included. */
  readonly entries: number;
  readonly paragraphs: number;
  readonly captures: number;
  readonly skipped: number;
  /** What was refused, one line each: `<file>:<line>: <what is wrong and what to do>`. */
  readonly refusals: readonly string[];
  /** What is worth saying and no error. */
  readonly notices: readonly string[];
  /** The files that were written or taken away, or with `check` those that would be. */
  readonly changed: readonly string[];
}

/** Where a run reads and writes, and how. */
export interface Options {
  /** The folder of captures. */
  readonly raw: string;
  /** The folder of `entries/` and `ledger/`. */
  readonly out: string;
  /** Whether to write `entries.jsonl` too. */
  readonly records: boolean;
  /** Whether to write nothing. */
  readonly check: boolean;
  /** The ids of the events that notes may name; without it, any may. */
  readonly events?: ReadonlySet<string>;
  /** Called after the captures of each document. */
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Turns the captures of a folder into entries and ledgers, one document after another. A capture that can't be read
 * is refused and said; the others are done.
 */
export function normalise({ raw, out, records, check, events, onProgress }: Options): Normalised {
  const sources = findSources(raw, events);
  const count = { entries: 0, paragraphs: 0, captures: 0 };
  const [refusals, notices, changed]: [string[], string[], string[]] = [[], [], []];
  using lines = records ? openRecords(join(out, 'entries.jsonl')) : undefined;
  for (const step of planRun(sources, openStore(out), new Date().toISOString().slice(0, 10))) {
    changed.push(...writeStep(step, check));
    refusals.push(...step.refusals);
    notices.push(...step.notices);
    count.entries += step.entries.length;
    count.captures += step.captures;
    for (const entry of step.entries) {
      count.paragraphs += entry.paragraphs.length;
      lines?.add(entry);
    }
    if (step.captures > 0) onProgress?.(count.captures, sources.captures.size);
  }
  if (lines?.close(check) === true) changed.push(lines.file);
  return {
    ...count,
    captures: sources.captures.size,
    skipped: sources.skipped,
    refusals,
    notices,
    changed: [...new Set(changed)],
  };
}

/** Writes what differs, each file whole or not at all, then takes away what stands elsewhere now; or only says what it would. */
function writeStep({ files, stale }: Pick<Step, 'files' | 'stale'>, check: boolean): string[] {
  const fresh = [...files].filter(([file, content]) => wouldChange(file, content));
  if (!check) {
    for (const [file, content] of fresh) writeWhole(file, content);
    for (const file of stale) rmSync(file, { force: true });
  }
  return [...fresh.map(([file]) => file), ...stale];
}

const USAGE = `npm run normalise -- [options]
  --content DIR   a collection: reads its raw/, writes its entries/ and ledger/; without it, content
  --raw DIR       a folder of captures that is no collection; needs --out
  --out DIR       where its entries/, ledger/ and entries.jsonl go
  --check         write nothing; end with 1 where anything would change
  --explain FILE  print a capture line by line, with what became of each and the rule that decided it
  --new FILE      print a proposal for the note of a capture: what is stated, guessed and still open`;

function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      ...CONTENT_OPTION,
      raw: { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean', default: false },
      explain: { type: 'string' },
      new: { type: 'string' },
    },
  });
  if (values.content !== undefined && values.raw !== undefined)
    throw new UsageError('normalise: --content and --raw both name the captures; give one of them');
  const from = callerFolder();
  const content = values.raw === undefined ? openCollection(values.content).content : undefined;
  const raw = content === undefined ? resolve(from, values.raw ?? '') : join(content, 'raw');
  const out = values.out === undefined ? content : resolve(from, values.out);
  const only = values.explain ?? values.new;
  if (only === undefined && !existsSync(raw))
    throw new Error(`${nameForCaller(raw)}:1: no such folder; name the folder of the captures with --raw`);
  if (only !== undefined && !existsSync(resolve(from, only)))
    throw new Error(`${nameForCaller(resolve(from, only))}:1: no such file; name a capture`);
  if (only !== undefined) return tellOfFile(resolve(from, only), raw, values.explain === undefined ? propose : tell);
  if (out === undefined) throw new UsageError('normalise: --raw needs --out, the folder to write to');

  const onProgress = process.stderr.isTTY ? showCountdown('captures', (text) => process.stderr.write(text)) : undefined;
  const run = normalise({
    raw,
    out,
    records: values.out !== undefined,
    check: values.check,
    ...(content === undefined ? {} : { events: readEventIds(content) }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  for (const line of [...run.notices, ...run.refusals]) process.stderr.write(`${messageForCaller(line)}\n`);
  if (values.check)
    for (const file of run.changed)
      process.stderr.write(`${nameForCaller(file)}:1: would change; run npm run normalise and commit what it writes\n`);
  process.stdout.write(
    `${String(run.entries)} entries, ${String(run.paragraphs)} paragraphs from ${String(run.captures)} captures; ${String(run.refusals.length)} refused, ${String(run.skipped)} files skipped, ${String(run.changed.length)} files ${values.check ? 'would change' : 'changed'}\n`,
  );
  return run.refusals.length > 0 || (values.check && run.changed.length > 0) ? 1 : 0;
}

/** Prints what there is to say of one capture, as if it were published for the first time. */
function tellOfFile(file: string, raw: string, write: typeof propose): number {
  const folder = relative(raw, file).startsWith('..') ? dirname(file) : raw;
  const path = relative(folder, file).split(sep).join('/');
  const sources = findSources(folder);
  try {
    const work = readWork(sources, path);
    process.stdout.write(write(work, assemble(work, NO_PAST, new Set(), '1970-01-01'), file));
    return 0;
  } catch (cause) {
    throw new Error(describeRefusal(sources, path, cause), { cause });
  }
}

/** What became of each line. */
function tell(work: Work, assembled: readonly Assembled[]): string {
  const placed = assembled.map((item) => item.placed);
  const { spans } = keepLedger(work, placed, {});
  const { stdout } = process;
  const screen = stdout.isTTY ? { colour: stdout.hasColors(), width: stdout.columns } : { colour: false, width: 0 };
  return explain(work, assembled, spans, listReasons(), screen);
}

/** A note to begin with. */
function propose(work: Work, assembled: readonly Assembled[], file: string): string {
  return proposeNote(work, assembled, statSync(file).mtime.toISOString().slice(0, 10));
}

if (import.meta.main) await runCommand(USAGE, main);
