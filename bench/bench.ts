import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchNormalise } from './normalise/bench-normalise.ts';
import { callerFolder } from '../scripts/shell/caller.ts';
import { formatFigures } from './figures.ts';

const USAGE = `npm run bench -- normalise [options]
  --corpus DIR  pages to measure what is found and lost on: DIR/text/*.txt, DIR/html/*.html, DIR/truth.jsonl,
                or a folder that holds one such folder; without it, only time and memory are measured
  --quick       leave time and memory out`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { corpus: { type: 'string' }, quick: { type: 'boolean', default: false }, help: { type: 'boolean' } },
  });
  if (values.help === true || positionals.join() !== 'normalise') {
    process.stderr.write(`${USAGE}\n`);
    return values.help === true ? 0 : 2;
  }
  const corpus = values.corpus === undefined ? undefined : resolve(callerFolder(), values.corpus);
  const figures = benchNormalise({ corpus, quick: values.quick, say: (line) => process.stderr.write(`${line}\n`) });
  process.stdout.write(formatFigures(figures));
  return 0;
}

process.exitCode = main();
