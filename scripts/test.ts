import { parseArgs } from 'node:util';
import { gatesOfContent } from './proof/content-gates.ts';
import { GATES, type Gate, type Outcome } from './proof/gates.ts';
import { formatTally, sumTallies, type Tally } from './proof/tally.ts';
import { reasonOf } from '../src/archive/reason.ts';
import { CONTENT_OPTION, openCollection } from './shell/collection.ts';
import { runCommand, UsageError } from './shell/command.ts';
import { formatSeconds, type Progress, showProgress } from './shell/progress.ts';

const USAGE = `npm test -- [gate…] [options] runs every gate, or those that are named, and ends with the sum of all tests
  --content DIR  a collection, whose own gates run instead of those of the engine`;

/** Runs the gates, and sums up their tests. */
async function runGates(args: string[]): Promise<Tally> {
  const { values, positionals: names } = parseArgs({ args, options: CONTENT_OPTION, allowPositionals: true });
  const gates = values.content === undefined ? GATES : gatesOfContent(openCollection(values.content));
  const unknown = names.filter((name) => !gates.some((gate) => gate.name === name));
  if (unknown.length > 0)
    throw new UsageError(
      `no gate is called ${unknown.join(', ')}; there are ${gates.map(({ name }) => name).join(', ')}`,
    );
  const progress = showProgress((text) => process.stdout.write(text));
  const results = new Map<string, Tally>();
  for (const gate of gates.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const missing = gate.needs?.filter((need) => (results.get(need)?.failed ?? 0) > 0) ?? [];
    results.set(gate.name, missing.length > 0 ? skip(gate, missing, progress) : await pass(gate, progress));
  }
  const failed = [...results].filter(([, tally]) => tally.failed > 0).map(([name]) => name);
  if (failed.length > 0) progress.say(`\nFailed: ${failed.join(', ')}`);
  return sumTallies([...results.values()]);
}

/** Runs a gate, shows what it says where it failed, and gives its tests; itself it counts where it runs none. */
async function pass(gate: Gate, progress: Progress): Promise<Tally> {
  const outcome = await progress.step(gate.name, () => gate.run(progress).catch(fail));
  if (!outcome.passed) progress.say(`${outcome.output.trim()}\n✗ ${gate.name}`);
  const tally = outcome.tally ?? { passed: outcome.passed ? 1 : 0, failed: 0, skipped: 0 };
  return outcome.passed ? tally : { ...tally, failed: Math.max(tally.failed, 1) };
}

function skip(gate: Gate, missing: readonly string[], progress: Progress): Tally {
  progress.say(`${gate.name} is left out, since it needs ${missing.join(' and ')}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

const fail = (error: unknown): Outcome => ({
  passed: false,
  output: reasonOf(error),
});

await runCommand(USAGE, async (args) => {
  const started = performance.now();
  const tally = await runGates(args);
  console.log(`\nin ${formatSeconds(performance.now() - started)}\n${formatTally(tally)}`);
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
});
