import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { callerFolder } from '../scripts/shell/caller.ts';
import { runCommand, UsageError } from '../scripts/shell/command.ts';
import { benchCollation } from './collation/bench-collation.ts';
import { formatFigures } from './figures.ts';
import { benchNormalise } from './normalise/bench-normalise.ts';
import { benchOffline } from './offline/bench-offline.ts';
import { benchSearch } from './search/bench-search.ts';
import { writeResults, type Run } from './results.ts';

const USAGE = `npm run bench -- normalise [options]
  --corpus DIR  pages to measure what is found and lost on: DIR/text/*.txt, DIR/html/*.html, DIR/truth.jsonl,
                or a folder that holds one such folder; without it, only time and memory are measured
  --quick       leave time and memory out

npm run bench -- search --corpus DIR [options]
  --keep DIR    build the collections there and leave them, so that the next run need not build them again
  --quick       ask fewer queries, and write no results

npm run bench -- offline [options]
  --keep DIR    build the collections there and leave them, so that the next run need not build them again
  --quick       ask fewer queries, and write no results

npm run bench -- collation [options]
  --corpus DIR  pages to take the time on besides
  --quick       fewer invented texts, and write no results`;

/** Where the results of a whole run are written. */
const RESULTS = join(import.meta.dirname, 'results');

/** Runs a measurement, prints its table, and gives the exit status. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      keep: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const folderOf = (named: string | undefined): string | undefined =>
    named === undefined ? undefined : resolve(callerFolder(), named);
  const [corpus, keep, { quick }] = [folderOf(values.corpus), folderOf(values.keep), values];
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const subject = positionals.join();
  if (subject === 'normalise') {
    process.stdout.write(formatFigures(benchNormalise({ corpus, quick, say })));
  } else if (subject === 'search' && corpus !== undefined) {
    await tell(subject, await benchSearch({ corpus, keep, quick, say }), quick);
  } else if (subject === 'offline') {
    await tell(subject, await benchOffline({ keep, quick, say }), quick);
  } else if (subject === 'collation') {
    await tell(subject, await benchCollation({ corpus, quick, say }), quick);
  } else {
    throw new UsageError(
      `bench: ${subject === '' ? 'nothing is named to measure' : `${subject} can't be measured so`}`,
    );
  }
  return 0;
}

/** Prints the figures of a run, and writes them down where it was a whole one. */
async function tell(subject: string, run: Run, quick: boolean): Promise<void> {
  process.stdout.write(formatFigures(run.figures));
  if (quick) return;
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${subject}.md`), await format(writeResults(subject, run), { parser: 'markdown' }));
}

await runCommand(USAGE, main);
