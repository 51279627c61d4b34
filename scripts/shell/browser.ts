import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Progress } from './progress.ts';
import { runTool } from './run-tool.ts';

/** The Chromium to test with: the one that `CHROMIUM` names, Playwright's own, or one of the machine; null for none. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM'];
  const programs = [...(named === undefined ? [] : [named]), chromium.executablePath(), ...OF_THE_MACHINE];
  return programs.flatMap(findPlaces).find(tellsVersion) ?? null;
}

/**
 * Finds a Chromium, or installs one: Playwright's where it can be downloaded, else the system's where this may
 * install packages.
 *
 * @throws {Error} that says what to install, where none can be had.
 */
export async function ensureBrowser(progress: Progress): Promise<string> {
  for (const install of [() => Promise.resolve(), downloadBrowser, installPackage]) {
    await install(progress);
    const browser = findBrowser();
    if (browser !== null) return browser;
  }
  throw new Error('no Chromium can be found or installed; install Chromium or Chrome, or name one: CHROMIUM=/path');
}

const OF_THE_MACHINE = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where a program may be, as whole paths, those where nothing is left out. */
function findPlaces(program: string): string[] {
  const folders = isAbsolute(program) ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).filter((place) => existsSync(place));
}

/** Whether a program runs at all: a stub that only names the package to install doesn't. */
function tellsVersion(place: string): boolean {
  return spawnSync(place, ['--version'], { timeout: 20_000 }).status === 0;
}

async function downloadBrowser(progress: Progress): Promise<void> {
  progress.say('  no Chromium on this machine, downloading one …');
  const { status } = await runTool('playwright', ['install', '--no-shell', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  if (status !== 0) progress.say('  it could not be downloaded');
}

/** Installs Debian's or Ubuntu's package, with a font that holds what the pages' own fonts don't. */
function installPackage(progress: Progress): Promise<void> {
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    progress.say('  installing the package chromium …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  }
  return Promise.resolve();
}
