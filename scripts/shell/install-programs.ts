import { spawnSync } from 'node:child_process';
import type { Progress } from './progress.ts';
import { findProgram, type ProgramName, PROGRAMS } from './programs.ts';
import { runTool } from './run-tool.ts';

/**
 * Finds programs of the machine, or installs them: Chromium by Playwright where that can be downloaded, all others,
 * and Chromium where not, as packages of Debian or Ubuntu, where this may install any.
 *
 * @returns Those that still are missing.
 */
export async function ensurePrograms(names: readonly ProgramName[], progress: Progress): Promise<ProgramName[]> {
  let missing = whichAreMissing(names);
  if (missing.includes('chromium')) {
    await downloadChromium(progress);
    missing = whichAreMissing(missing);
  }
  if (missing.length === 0) return [];
  installPackages([...new Set(missing.map((name) => PROGRAMS[name].package))], progress);
  return whichAreMissing(missing);
}

/**
 * The path of a Chromium, found or installed.
 *
 * @throws {Error} that says what to install, where none can be had.
 */
export async function ensureChromium(progress: Progress): Promise<string> {
  await ensurePrograms(['chromium'], progress);
  const found = findProgram('chromium');
  if (found !== null) return found.file;
  throw new Error('no Chromium can be found or installed; install Chromium or Chrome, or name one: CHROMIUM=/path');
}

const whichAreMissing = (names: readonly ProgramName[]): ProgramName[] =>
  names.filter((name) => findProgram(name) === null);

async function downloadChromium(progress: Progress): Promise<void> {
  progress.say('  no Chromium on this machine, downloading one …');
  const { status } = await runTool('playwright', ['install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  if (status !== 0) progress.say('  it could not be downloaded');
}

/** Installs packages in one go; those that the system has never heard of are left out, since they would stop all. */
function installPackages(packages: readonly string[], progress: Progress): void {
  if (process.getuid?.() !== 0 || !aptGet(['--version'])) return;
  progress.say(`  installing the packages ${packages.join(', ')} …`);
  aptGet(['update']);
  const known = packages.filter((name) => aptGet(['install', '--simulate', '--no-install-recommends', name]));
  if (known.length > 0) aptGet(['install', '-y', '--no-install-recommends', ...known]);
}

function aptGet(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
}
