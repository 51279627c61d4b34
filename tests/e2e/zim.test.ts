import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from '@playwright/test';
import { listAll } from '../../scripts/publish/checksums.ts';
import { writeZim } from '../../scripts/publish/downloads/write-zim.ts';
import { findProgram } from '../../scripts/shell/programs.ts';
import { DIST, ROOT } from '../../scripts/shell/root.ts';
import { readPublished } from './published.ts';

const [zimwriterfs, zimcheck, kiwixServe, faketime] = (
  ['zimwriterfs', 'zimcheck', 'kiwixServe', 'faketime'] as const
).map(findProgram);

/** A ZIM file of the finished site, written from two folders, and the address under which kiwix-serve has it. */
interface Kiwix {
  readonly zim: Buffer;
  readonly again: Buffer;
  readonly file: string;
  readonly host: string;
}

const test = base.extend<object, { kiwix: Kiwix }>({
  kiwix: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures are wanted
    async ({}, use) => {
      if (zimwriterfs == null || kiwixServe == null)
        throw new Error('these tests are skipped where a program is missing');
      const folder = mkdtempSync(path.join(tmpdir(), 'zim-'));
      const dist = path.join(folder, 'dist');
      cpSync(DIST, dist, { recursive: true });
      const content = path.join(ROOT, 'content');
      const write = async (folder: string, cache: string): Promise<string> => {
        const programs = { zimwriterfs, faketime: faketime ?? null };
        return path.join(folder, (await writeZim({ content, dist: folder, cache }, programs, '2025-01-02')).file);
      };
      const file = await write(dist, folder);
      // The same site as another machine may have it: its files made in another order, elsewhere.
      const otherwise = path.join(folder, 'otherwise');
      for (const name of (await listAll(dist)).toReversed()) cpSync(path.join(dist, name), path.join(otherwise, name));
      const again = readFileSync(await write(otherwise, otherwise));
      const port = await findPort();
      const server = spawn(kiwixServe.file, [
        ...kiwixServe.args,
        '--address=127.0.0.1',
        `--port=${String(port)}`,
        file,
      ]);
      const host = `http://127.0.0.1:${String(port)}/`;
      await expect
        .poll(
          () =>
            fetch(host).then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 30_000 },
        )
        .toBe(true);
      await use({ zim: readFileSync(file), again, file, host });
      server.kill();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.skip(
  zimwriterfs == null || zimcheck == null || kiwixServe == null,
  'zim-tools or kiwix-tools are not on this machine',
);

// One after the other, in one worker: the file is made once.
test.describe.configure({ mode: 'serial' });

const [entry] = readPublished();
const last = entry?.paragraphs.at(-1);
const word = /\p{L}{7,}/u.exec(last?.text ?? '')?.[0] ?? '';

test('the file for Kiwix is valid, and the same from a folder whose files were made in another order', ({ kiwix }) => {
  expect(Buffer.compare(kiwix.zim, kiwix.again)).toBe(0);
  const { stdout } = spawnSync(zimcheck?.file ?? '', [...(zimcheck?.args ?? []), kiwix.file], { encoding: 'utf8' });
  expect(stdout.split('\n').filter((line) => /ERROR|WARN/.test(line))).toEqual([]);
  expect(stdout).toContain('Overall Test Status: Pass');
});

test('in Kiwix, links lead from page to page and to a paragraph, and the page’s own search answers', async ({
  kiwix,
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const name = path.basename(kiwix.file, '.zim');
  await page.goto(`${kiwix.host}${name}/index.html`);
  await page.getByRole('link', { name: 'Documents', exact: true }).first().click();
  await page
    .locator(`a[href*="${entry?.id ?? ''}"]`)
    .first()
    .click();
  await expect(page.locator(`#${last?.id ?? ''}`)).toContainText(last?.text ?? '');
  await page.goto(`${kiwix.host}${name}/search.html?q=${encodeURIComponent(word)}`);
  await page
    .locator(`#results a.found[href*="${entry?.id ?? ''}"]`)
    .first()
    .click();
  await expect(page.locator('.p:target')).toBeVisible();
  expect(errors).toEqual([]);
});

test('the search of Kiwix finds a document by a word of its text', async ({ kiwix, page }) => {
  const name = path.basename(kiwix.file, '.zim');
  await page.goto(`${kiwix.host}search?content=${name}&pattern=${encodeURIComponent(word)}`);
  await expect(page.locator(`a[href*="documents/${entry?.id ?? ''}"]`).first()).toBeVisible();
});

/** A port that nothing uses. */
const findPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      });
    });
  });
