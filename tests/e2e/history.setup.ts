import { mkdirSync, rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { buildSite } from '../../scripts/build.ts';
import { showProgress } from '../../scripts/shell/progress.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { foldersOf } from '../../src/folders.ts';
import { HISTORY, inventHistory } from './invented-history.ts';

// Before all tests, and once: Astro can't make two sites of one project at the same time.
test('a collection with a history becomes a site, and nothing is wrong with it', async () => {
  rmSync(HISTORY, { recursive: true, force: true });
  mkdirSync(HISTORY, { recursive: true });
  inventHistory(HISTORY);
  const said: string[] = [];
  const { findings } = await buildSite(
    foldersOf(ROOT, HISTORY),
    showProgress((text) => said.push(text)),
  );
  expect(findings, said.join('')).toEqual([]);
});
