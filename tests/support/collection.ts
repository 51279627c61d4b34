import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { layOut } from '../../scripts/new/layout.ts';
import { normalise, type Normalised } from '../../scripts/normalise.ts';
import { writeChecksums } from '../../scripts/publish/checksums.ts';
import { writeData } from '../../scripts/publish/data.ts';
import { verify, type Verified } from '../../scripts/verify.ts';
import { foldersOf, type Folders } from '../../src/folders.ts';
import type { Files } from './run.ts';

/** A whole collection of its own, thrown away by `using`. */
export interface Collection extends Disposable {
  readonly folders: Folders;
  /** Writes files, by their paths from the folder of the collection. */
  put(files: Files): void;
  /** Takes files away. */
  drop(...files: string[]): void;
  read(file: string): Buffer;
  /** All files of it, those of its site included. */
  list(): string[];
  normalise(): Normalised;
  /** Makes a site that holds some files and no page that Astro made, with its data and digests. */
  publish(files: Files): Promise<void>;
  /** Verifies it, and its site where there is one; files are named from the folder of the collection. */
  verify(): Promise<Verified>;
}

/** Lays out a collection as `npm run new` does, with some captures in it. */
export function openCollection(files: Files = {}): Collection {
  const content = mkdtempSync(join(tmpdir(), 'collection-'));
  const folders = foldersOf('/nowhere', content);
  const put = (more: Files): void => {
    for (const [file, bytes] of Object.entries(more)) {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), bytes);
    }
  };
  put(Object.fromEntries(layOut('Harbours')));
  put(files);
  return {
    folders,
    put,
    drop: (...gone) => {
      for (const file of gone) rmSync(join(content, file), { recursive: true });
    },
    read: (file) => readFileSync(join(content, file)),
    list: () =>
      readdirSync(content, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map(({ parentPath, name }) => relative(content, join(parentPath, name)).split(sep).join('/'))
        .sort(),
    normalise: () => normalise({ raw: join(content, 'raw'), out: content, records: false, check: false }),
    publish: async (pages) => {
      put(Object.fromEntries(Object.entries(pages).map(([file, bytes]) => [`dist/${file}`, bytes])));
      await writeData(content, folders.dist);
      await writeChecksums(folders);
    },
    verify: async () => {
      const { findings, summary } = await verify(folders);
      const nameOf = (file: string): string => relative(content, join(process.cwd(), file)).split(sep).join('/');
      return { summary, findings: findings.map((finding) => ({ ...finding, file: nameOf(finding.file) })) };
    },
    [Symbol.dispose]: () => {
      rmSync(content, { recursive: true, force: true });
    },
  };
}
