import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { listAll } from '../../scripts/publish/checksums.ts';
import { describeFindings } from '../../scripts/publish/finding.ts';
import { nameForCaller } from '../../scripts/shell/caller.ts';
import { ROOT } from '../../scripts/shell/root.ts';
import { verify } from '../../scripts/verify.ts';
import { foldersOf } from '../../src/folders.ts';
import { randomOf } from '../support/random.ts';

/** How many bytes are changed, one after the other. */
const FLIPS = 20;

test('one changed byte in the site is found, and its file is named', async () => {
  test.setTimeout(120_000);
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`seed ${String(seed)}; SEED=${String(seed)} repeats these flips`);
  const { pick, whole } = randomOf(seed);
  const folders = { ...foldersOf(ROOT), dist: mkdtempSync(path.join(tmpdir(), 'site-')) };
  try {
    cpSync(foldersOf(ROOT).dist, folders.dist, { recursive: true });
    expect(describeFindings((await verify(folders, 'site')).findings)).toBe('');
    const files = (await listAll(folders.dist)).filter((file) => statSync(path.join(folders.dist, file)).size > 0);
    for (let count = 0; count < FLIPS; count++) {
      const file = path.join(folders.dist, pick(files));
      const bytes = readFileSync(file);
      const at = whole(0, bytes.length - 1);
      writeFileSync(file, bytes.with(at, (bytes[at] ?? 0) ^ whole(1, 255)));
      const { findings } = await verify(folders, 'site');
      expect(
        findings.map((finding) => finding.file),
        `byte ${String(at)} of ${file}`,
      ).toContain(nameForCaller(file));
      writeFileSync(file, bytes);
    }
  } finally {
    rmSync(folders.dist, { recursive: true });
  }
});
