import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { buildSite } from '../../scripts/build.ts';
import { listAll } from '../../scripts/publish/checksums.ts';
import { showProgress } from '../../scripts/shell/progress.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { foldersOf, type Folders } from '../../src/folders.ts';
import { GATHERINGS, inventGatherings } from './invented-gatherings.ts';
import { HISTORY, inventHistory } from './invented-history.ts';

// Before all tests, and one after the other: Astro can't make two sites of one project at the same time.
test.describe.configure({ mode: 'serial' });

const folders = foldersOf(ROOT, HISTORY);

test('a collection with a history becomes a site, and nothing is wrong with it', async () => {
  rmSync(HISTORY, { recursive: true, force: true });
  mkdirSync(HISTORY, { recursive: true });
  inventHistory(HISTORY);
  await build(folders);
});

test('built again in another folder and another time zone, it is the same, and so is each download, byte for byte', async () => {
  const again = foldersOf(ROOT, `${HISTORY}-again`);
  rmSync(again.content, { recursive: true, force: true });
  const own = [folders.dist, folders.cache];
  cpSync(HISTORY, again.content, { recursive: true, filter: (file) => !own.includes(file) });
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Auckland';
  try {
    await build(again);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
  const files = await listAll(folders.dist);
  expect(files.filter((file) => /\.(?:zip|epub)$/.test(file)).length).toBeGreaterThanOrEqual(4);
  expect(await listAll(again.dist)).toEqual(files);
  const bytesOf = (dist: string, file: string): Buffer => readFileSync(path.join(dist, file));
  expect(files.filter((file) => Buffer.compare(bytesOf(folders.dist, file), bytesOf(again.dist, file)) !== 0)).toEqual(
    [],
  );
  rmSync(again.content, { recursive: true });
});

test('an archive of gatherings becomes a site too', async () => {
  rmSync(GATHERINGS, { recursive: true, force: true });
  mkdirSync(GATHERINGS, { recursive: true });
  inventGatherings(GATHERINGS);
  await build(foldersOf(ROOT, GATHERINGS));
});

async function build(of: Folders): Promise<void> {
  const said: string[] = [];
  const { findings } = await buildSite(
    of,
    showProgress((text) => said.push(text)),
  );
  expect(findings, said.join('')).toEqual([]);
}
