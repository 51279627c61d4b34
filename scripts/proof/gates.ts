import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { foldersOf, type Folders } from '../../src/folders.ts';
import { buildSite, describeBuild } from '../build.ts';
import { type Budget, checkWeight } from '../publish/check-weight.ts';
import { describeFindings } from '../publish/finding.ts';
import { readSite } from '../publish/site.ts';
import { ensureChromium, ensurePrograms } from '../shell/install-programs.ts';
import { PROGRAM_NAMES, sayMissing } from '../shell/programs.ts';
import type { Progress } from '../shell/progress.ts';
import { DIST, ROOT } from '../shell/root.ts';
import { runTool } from '../shell/run-tool.ts';
import { type Scope, verify } from '../verify.ts';
import { readPlaywright, readVitest, type Tally } from './tally.ts';

/** One thing that must hold before anything is published. */
export interface Gate {
  readonly name: string;
  /** Gates without which this one can't run. */
  readonly needs?: readonly string[];
  readonly run: (progress: Progress) => Promise<Outcome>;
}

/** What a gate came to: what to show where it failed, and its tests where it runs any; else it counts as one test. */
export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
  readonly tally?: Tally;
}

/** All gates, in the order in which they run. Types come before lint, since `astro check` writes the types of Astro. */
export const GATES: readonly Gate[] = [
  { name: 'programs', run: findPrograms },
  { name: 'format', run: () => callTool('prettier', ['--check', '.']) },
  { name: 'types', run: () => callTool('astro', ['check', '--minimumSeverity', 'warning']) },
  { name: 'lint', run: () => callTool('eslint', ['.', '--max-warnings', '0']) },
  { name: 'unused', run: () => callTool('knip', ['--treat-config-hints-as-errors']) },
  { name: 'unit', run: (progress) => runTests(progress, 'vitest', ['run', '--no-color'], readVitest) },
  { name: 'captures', run: verifyGate(foldersOf(ROOT), 'collection') },
  { name: 'build', needs: ['captures'], run: buildGate(foldersOf(ROOT)) },
  { name: 'verify', needs: ['build'], run: verifyGate(foldersOf(ROOT), 'site') },
  { name: 'html', needs: ['build'], run: () => callTool('html-validate', ['--ext', 'html', 'dist']) },
  { name: 'weight', needs: ['build'], run: weigh },
  {
    name: 'e2e',
    needs: ['programs', 'build'],
    run: (progress) => runTests(progress, 'playwright', ['test'], readPlaywright),
  },
];

/** An entry page with what it loads is to be there at once on a slow line. */
const BUDGETS: readonly Budget[] = [{ pages: 'documents/', bytes: 20_000 }];

/** Builds the site of a collection, which must be whole, and none of its captures refused. */
export function buildGate(folders: Folders): Gate['run'] {
  return async (progress) => {
    const built = await buildSite(folders, progress);
    const passed = built.findings.length === 0 && built.refused === 0;
    return { passed, output: `${describeFindings(built.findings)}\n${describeBuild(built)}` };
  };
}

/** Verifies a collection, before a build writes anew what is damaged, or its site. */
export function verifyGate(folders: Folders, scope: Scope): Gate['run'] {
  return async () => {
    const { findings } = await verify(folders, scope);
    return { passed: findings.length === 0, output: describeFindings(findings) };
  };
}

/** Where vitest and Playwright write their reports, as their configurations say. */
const REPORTS = '.cache/reports';

/** Without Chromium nothing of the site can be tested; what only some tests need may be missing, which is said. */
async function findPrograms(progress: Progress): Promise<Outcome> {
  const missing = await ensurePrograms(PROGRAM_NAMES, progress);
  for (const name of missing) progress.say(`  ${sayMissing(name)}`);
  return { passed: true, output: await ensureChromium(progress) };
}

async function callTool(name: string, args: readonly string[]): Promise<Outcome> {
  const { status, output } = await runTool(name, args);
  return { passed: status === 0, output };
}

async function weigh(): Promise<Outcome> {
  const findings = checkWeight(await readSite(DIST), BUDGETS);
  return { passed: findings.length === 0, output: describeFindings(findings) };
}

/** Runs a test runner, which shows its own progress, and reads its report; a run without a test has failed. */
async function runTests(
  progress: Progress,
  name: 'vitest' | 'playwright',
  args: readonly string[],
  read: (json: string) => Tally,
): Promise<Outcome> {
  const report = join(ROOT, REPORTS, `${name}.json`);
  await rm(report, { force: true });
  const { status } = await runTool(name, args, { onOutput: progress.write });
  const tally = await readFile(report, 'utf8').then(read, () => null);
  if (tally === null) return { passed: false, output: `${name} wrote no report; what it said stands above` };
  const passed = status === 0 && tally.failed === 0 && tally.passed > 0;
  return { passed, output: passed ? '' : `${name} ended with status ${status}`, tally };
}
