/**
 * Runs a script of the project from nothing but Node 20 or later and npm: installs the packages of package-lock.json
 * where they are not there, then hands over to the Node that the project pins.
 *
 *     node scripts/setup.mjs scripts/build.ts [argument…]
 *
 * Plain JavaScript without a dependency, because it runs before anything is installed, and on any Node.
 * It tells the script where it was called, as npm does: INIT_CWD. What it says goes to standard error: standard output
 * belongs to the script.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** Without a bound V8 doubles the space for what has just been made, so that a long run takes more and more memory of which it uses little. */
const YOUNG = '--max-semi-space-size=16';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) fail('no script is named; write: node scripts/setup.mjs scripts/<name>.ts');
if (!isInstalled()) await install();
const path = [BIN, process.env.PATH].join(delimiter);
process.exitCode = await run(PINNED_NODE, [YOUNG, script, ...args], 'inherit', {
  ...process.env,
  PATH: path,
  INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
});

/**
 * Whether node_modules holds exactly what package-lock.json asks for. npm writes down what it installed once it is
 * done, so that an install which was cut short counts as none. Optional packages are those of other platforms.
 */
function isInstalled() {
  if (!existsSync(PINNED_NODE)) return false;
  const wanted = readPackages('package-lock.json');
  const found = readPackages(join('node_modules', '.package-lock.json'));
  const same = ([name, { version, integrity, optional }]) =>
    name in found ? found[name].version === version && found[name].integrity === integrity : optional === true;
  return (
    Object.entries(wanted)
      .filter(([name]) => name !== '')
      .every(same) && Object.keys(found).every((name) => name in wanted)
  );
}

function readPackages(lock) {
  const file = join(ROOT, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

async function install() {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const count = Object.keys(readPackages('package-lock.json')).length;
  say(`Installing the packages of package-lock.json (${count} at most, a minute or two the first time) …`);
  const clock = setInterval(() => say(`  still installing, ${seconds()}`), 10_000);
  // The Node that runs this may be the one inside node_modules, which an install takes away: npm names its own.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const npm = process.env.npm_execpath === undefined ? ['npm'] : [node, process.env.npm_execpath];
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const status = await run(npm[0], [...npm.slice(1), 'ci', ...options], ['ignore', 2, 2], process.env);
  clearInterval(clock);
  if (status !== 0) fail(`npm ci ended with status ${status}, its reason stands above; mend that and run this again`);
  if (!existsSync(PINNED_NODE))
    fail(`npm installed no Node at ${PINNED_NODE}; allow packages to run their install script and run npm ci again`);
  say(`Installed in ${seconds()}.`);
}

/** Runs a program to its end and gives its exit status, by the shell's rule where a signal ended it. */
function run(program, args, stdio, env) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: ROOT, stdio, env, shell: program === 'npm' });
    const forward = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, forward);
    // Where only npm is told to end, the shell between it and this goes without a word.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid === parent || forward('SIGTERM'), 500);
    child.on('error', (error) => fail(`${program} can't be started: ${error.message}`));
    child.on('close', (status, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, forward);
      done(status ?? 128 + constants.signals[signal]);
    });
  });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(reason) {
  say(`setup: ${reason}`);
  process.exit(1);
}
