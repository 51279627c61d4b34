import { defineConfig } from '@playwright/test';
import { findProgram } from './scripts/shell/programs.ts';
import type { Place } from './tests/e2e/harness.ts';

const browser = findProgram('chromium');

/** Tests with this tag hold wherever the site stands; the others run once, at the root of a host. */
const ANYWHERE = /@anywhere/;

export default defineConfig<Place>({
  testDir: 'tests/e2e',
  testMatch: '**/*.test.ts',
  outputDir: '.cache/test-results',
  reporter: [
    [process.env['CI'] === undefined ? 'line' : 'dot'],
    ['json', { outputFile: '.cache/reports/playwright.json' }],
  ],
  forbidOnly: process.env['CI'] !== undefined,
  // A slow machine is no failure.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  use: {
    ...(browser === null ? {} : { launchOptions: { executablePath: browser.file } }),
    trace: 'off',
  },
  projects: [
    { name: 'setup', testMatch: '**/*.setup.ts' },
    { name: 'host', dependencies: ['setup'], use: { place: 'host' } },
    { name: 'folder of a host', dependencies: ['setup'], use: { place: 'folder of a host' }, grep: ANYWHERE },
    { name: 'disk', dependencies: ['setup'], use: { place: 'disk' }, grep: ANYWHERE },
  ],
});
