import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensurePrograms } from '../../../scripts/shell/install-programs.ts';
import { showProgress } from '../../../scripts/shell/progress.ts';
import { findProgram, sayMissing } from '../../../scripts/shell/programs.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  vi.stubEnv('PATH', folder);
  for (const name of ['FIREFOX', 'EPUBCHECK', 'ZIMCHECK', 'ZIMWRITERFS', 'KIWIX_SERVE']) vi.stubEnv(name, undefined);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Puts a program of a few lines of shell into the only folder of PATH. */
function put(name: string, script: string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('a program of the machine', () => {
  test('is the first in PATH that runs, and a stub that only names a package is none', () => {
    put('firefox-esr', 'echo "install the package firefox-esr" >&2; exit 1');
    const file = put('firefox', 'echo "Mozilla Firefox 1.0"');
    expect(findProgram('firefox')).toEqual({ file, args: [] });
  });

  test('is the one that its variable names before all others', () => {
    put('firefox', 'exit 0');
    const file = put('my-own', 'exit 0');
    vi.stubEnv('FIREFOX', file);
    expect(findProgram('firefox')).toEqual({ file, args: [] });
  });

  test('that needs another one to run it is run by that, whatever status it ends with', () => {
    const jar = put('epubcheck', 'exit 2');
    put('java', 'echo "EPUBCheck v4"; exit 1');
    expect(findProgram('epubcheck')).toEqual({ file: 'java', args: ['-jar', jar] });
  });

  test('that is missing is installed with all others that are, in one go, without those that the system does not know', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    const log = join(folder, 'log');
    put(
      'apt-get',
      `echo "$@" >> ${log}
case "$*" in
  *--simulate*kiwix-tools) exit 100;;
  *-y*) for name in zimwriterfs zimcheck; do echo 'exit 0' > ${folder}/$name; /bin/chmod +x ${folder}/$name; done;;
esac`,
    );
    const said: string[] = [];
    const progress = showProgress((text) => said.push(text));
    expect(await ensurePrograms(['zimwriterfs', 'zimcheck', 'kiwixServe'], progress)).toEqual(['kiwixServe']);
    expect(said.join('')).toContain('installing the packages zim-tools, kiwix-tools');
    const calls = readFileSync(log, 'utf8').trimEnd().split('\n');
    expect(calls.filter((call) => call.startsWith('install -y'))).toEqual([
      'install -y --no-install-recommends zim-tools',
    ]);
  });

  test('is not installed where nothing may be', async () => {
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const log = join(folder, 'log');
    put('apt-get', `echo "$@" >> ${log}`);
    expect(
      await ensurePrograms(
        ['zimcheck'],
        showProgress(() => undefined),
      ),
    ).toEqual(['zimcheck']);
    expect(existsSync(log)).toBe(false);
  });

  test('that is not there is said to be missing, with what is left out and what to install', () => {
    expect(findProgram('epubcheck')).toBeNull();
    expect(sayMissing('epubcheck')).toBe(
      "EPUBCheck is not on this machine, so whether books are valid is not tested; install Debian's package epubcheck, or name one: EPUBCHECK=/path",
    );
  });
});
