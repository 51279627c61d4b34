import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { assemble, type Assembled } from './normalise/assemble.ts';
import { explain } from './normalise/explain.ts';
import { keepLedger } from './normalise/ledger.ts';
import { describeRefusal, planRun, readWork, type Plan } from './normalise/plan.ts';
import { proposeNote } from './normalise/propose.ts';
import { listReasons } from './normalise/reasons.ts';
import { findCaptures, findChanges, openState, writeFiles } from './normalise/store.ts';
import type { Work } from './normalise/work.ts';
import { callerFolder, messageForCaller, nameForCaller } from './shell/caller.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { showCountdown } from './shell/countdown.ts';

/** What a run came to. */
export interface Normalised extends Pick<Plan, 'entries' | 'refusals' | 'notices' | 'captures' | 'skipped'> {
  /** The files that were written, or with `check` those that would be. */
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
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * Turns the captures of a folder into entries and ledgers. A capture that can't be read is refused and
 * said; the others are done.
 */
export function normalise({ raw, out, records, check, onProgress }: Options): Normalised {
  const today = new Date().toISOString().slice(0, 10);
  const plan = planRun({ raw, out, today, ...(onProgress === undefined ? {} : { onProgress }) }, openState(out));
  const lines = plan.entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const files = findChanges(records ? new Map([...plan.files, [join(out, 'entries.jsonl'), lines]]) : plan.files);
  if (!check) writeFiles(files, plan.moved);
  return { ...plan, changed: [...files.keys(), ...plan.moved] };
}

const USAGE = `npm run normalise -- [options]
  --content DIR   a collection: reads its raw/, writes its entries/ and ledger/; without it, content
  --raw DIR       a folder of captures that is no collection; needs --out
  --out DIR       where its entries/, ledger/ and entries.jsonl go
  --check         write nothing; end with 1 where anything would change
  --explain FILE  print a capture line by line, with what became of each and the rule that decided it
  --new FILE      print a proposal for the note of a capture: what is stated, guessed and still open`;

function main(): number {
  const { values } = parseArgs({
    options: {
      ...CONTENT_OPTION,
      raw: { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean', default: false },
      explain: { type: 'string' },
      new: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return say(USAGE, 0);
  if (values.content !== undefined && values.raw !== undefined)
    return complain(`normalise: --content and --raw both name the captures; give one of them\n${USAGE}`, 2);
  const from = callerFolder();
  const content = values.raw === undefined ? openCollection(values.content).content : undefined;
  const raw = content === undefined ? resolve(from, values.raw ?? '') : join(content, 'raw');
  const out = values.out === undefined ? content : resolve(from, values.out);
  const only = values.explain ?? values.new;
  if (only === undefined && !existsSync(raw))
    return complain(`${nameForCaller(raw)}:1: no such folder; name the folder of the captures with --raw`, 1);
  if (only !== undefined) return tellOfFile(resolve(from, only), raw, values.explain === undefined ? propose : tell);
  if (out === undefined) return complain(`normalise: --raw needs --out, the folder to write to\n${USAGE}`, 2);

  const onProgress = process.stderr.isTTY ? showCountdown('captures', (text) => process.stderr.write(text)) : undefined;
  const run = normalise({
    raw,
    out,
    records: values.out !== undefined,
    check: values.check,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  for (const line of [...run.notices, ...run.refusals]) process.stderr.write(`${messageForCaller(line)}\n`);
  if (values.check)
    for (const file of run.changed)
      process.stderr.write(`${nameForCaller(file)}:1: would change; run npm run normalise and commit what it writes\n`);
  const paragraphs = run.entries.reduce((sum, entry) => sum + entry.paragraphs.length, 0);
  process.stdout.write(
    `${String(run.entries.length)} entries, ${String(paragraphs)} paragraphs from ${String(run.captures)} captures; ${String(run.refusals.length)} refused, ${String(run.skipped)} files skipped, ${String(run.changed.length)} files ${values.check ? 'would change' : 'changed'}\n`,
  );
  return run.refusals.length > 0 || (values.check && run.changed.length > 0) ? 1 : 0;
}

/** Prints what there is to say of one capture, as if it were published for the first time. */
function tellOfFile(file: string, raw: string, write: typeof propose): number {
  const folder = relative(raw, file).startsWith('..') ? dirname(file) : raw;
  const path = relative(folder, file).split(sep).join('/');
  const { notes } = findCaptures(folder);
  try {
    const work = readWork(folder, path, notes);
    process.stdout.write(write(work, assemble(work, [], [], new Set(), '1970-01-01'), file));
    return 0;
  } catch (cause) {
    return complain(describeRefusal(folder, path, notes, cause), 1);
  }
}

/** What became of each line. */
function tell(work: Work, assembled: readonly Assembled[]): string {
  const placed = assembled.map((item) => item.placed);
  const { spans } = keepLedger(work, placed, {});
  // Without a terminal there is no width, whatever the types say.
  const { columns = 0 }: { columns?: number } = process.stdout;
  const screen = { colour: process.stdout.isTTY && process.stdout.hasColors(), width: columns };
  return explain(work, assembled, spans, listReasons(), screen);
}

/** A note to begin with. */
function propose(work: Work, assembled: readonly Assembled[], file: string): string {
  return proposeNote(work, assembled, statSync(file).mtime.toISOString().slice(0, 10));
}

function complain(text: string, status: number): number {
  process.stderr.write(`${text}\n`);
  return status;
}

function say(text: string, status: number): number {
  process.stdout.write(`${text}\n`);
  return status;
}

if (import.meta.main) {
  try {
    process.exitCode = main();
  } catch (error) {
    process.exitCode = complain(error instanceof Error ? error.message : String(error), 1);
  }
}
