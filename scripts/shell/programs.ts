import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { chromium } from '@playwright/test';

/** A program that no package of npm brings: where a machine may have it, and what Debian and Ubuntu call it. */
interface Program {
  /** What a reader of a message knows it by. */
  readonly title: string;
  /** The variable of the environment that names one. */
  readonly variable: string;
  /** The names to look for in PATH, or whole paths; the first that runs is taken. */
  readonly names: readonly string[];
  /** What may have to run it: Debian starts a jar by itself only where its kernel was told how. */
  readonly runners?: readonly (readonly string[])[];
  /** What it says when it is asked for its version, where it then doesn't end with status 0. A stub that only names the package to install does neither. */
  readonly says?: RegExp;
  /** Debian's package. */
  readonly package: string;
  /** What is not tested where it can't be had. */
  readonly use: string;
}

/** A program that can be run: its file, and the arguments that come before all others. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

/** The programs that tests run. */
export const PROGRAMS = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    names: [
      chromium.executablePath(),
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    package: 'chromium',
    use: 'the site in a browser',
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    names: [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    package: 'firefox-esr',
    use: 'the site in a second browser',
  },
  epubcheck: {
    title: 'EPUBCheck',
    variable: 'EPUBCHECK',
    names: ['epubcheck'],
    runners: [[], ['java', '-jar']],
    says: /^EPUBCheck v\d/,
    package: 'epubcheck',
    use: 'whether books are valid',
  },
  zimwriterfs: {
    title: 'zimwriterfs',
    variable: 'ZIMWRITERFS',
    names: ['zimwriterfs'],
    package: 'zim-tools',
    use: 'the file for Kiwix',
  },
  zimcheck: {
    title: 'zimcheck',
    variable: 'ZIMCHECK',
    names: ['zimcheck'],
    package: 'zim-tools',
    use: 'whether the file for Kiwix is valid',
  },
  faketime: {
    title: 'faketime',
    variable: 'FAKETIME',
    names: ['faketime'],
    package: 'faketime',
    use: 'whether the file for Kiwix is the same on another day',
  },
  kiwixServe: {
    title: 'kiwix-serve',
    variable: 'KIWIX_SERVE',
    names: ['kiwix-serve'],
    package: 'kiwix-tools',
    use: 'how Kiwix shows the file for it',
  },
  pdftotext: {
    title: 'pdftotext',
    variable: 'PDFTOTEXT',
    names: ['pdftotext'],
    says: /couldn't open file '--version'/i,
    package: 'poppler-utils',
    use: 'what a printed page says',
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof PROGRAMS;

/** The names of all of them. */
export const PROGRAM_NAMES = Object.keys(PROGRAMS) as ProgramName[];

/** How a program of this machine is run, or null where it has none: the one that its variable names, else the first that runs. */
export function findProgram(name: ProgramName): Command | null {
  const program: Program = PROGRAMS[name];
  const named = process.env[program.variable];
  const places = [...(named === undefined ? [] : [named]), ...program.names].flatMap(findPlaces);
  const commands = places.flatMap((place) =>
    (program.runners ?? [[]]).map(([file = place, ...args]): Command => ({
      file,
      args: file === place ? args : [...args, place],
    })),
  );
  return commands.find((command) => runs(command, program.says)) ?? null;
}

/** Says that a program is missing, what is left out for that, and what to do. */
export function sayMissing(name: ProgramName): string {
  const { title, use, package: debian, variable }: Program = PROGRAMS[name];
  return `${title} is not on this machine, so ${use} is not tested; install Debian's package ${debian}, or name one: ${variable}=/path`;
}

/** Where a program may be, as whole paths, those where nothing is left out. */
function findPlaces(program: string): string[] {
  const folders = isAbsolute(program) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).filter((place) => existsSync(place));
}

function runs({ file, args }: Command, says: RegExp | undefined): boolean {
  const { status, stdout, stderr } = spawnSync(file, [...args, '--version'], { timeout: 20_000, encoding: 'utf8' });
  return status === 0 || says?.test(`${stdout}${stderr}`) === true;
}
