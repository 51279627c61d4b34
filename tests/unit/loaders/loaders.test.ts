import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { serialiseEntry } from '../../../scripts/normalise/mdx.ts';
import { foldersOf } from '../../../src/folders.ts';
import { capturesLoader } from '../../../src/loaders/captures.ts';
import { entriesLoader } from '../../../src/loaders/entries.ts';
import { versionsLoader } from '../../../src/loaders/versions.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { CapturePath, Sha256 } from '../../../src/schemas/ids.ts';
import { ENTRY, LEDGER, TEXT } from '../invented-capture.ts';

let root = '';
const folders = () => foldersOf(root);
const FILE = 'content/entries/speeches/a-meeting.mdx';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loaders-'));
  await put('content/archive.yaml', 'name: Invented\ndescription: Invented.\nlanguages: [en]\n');
  await put('content/raw/page one.txt', TEXT);
  await put('content/ledger/page one.txt.json', JSON.stringify(LEDGER));
  await put(FILE, serialiseEntry(ENTRY));
});
afterEach(() => rm(root, { recursive: true }));

describe('the loader of entries', () => {
  test('keeps what lists need in the store and the HTML in a file beside it', async () => {
    const { store } = await load(entriesLoader(folders()));
    const entry = store.get('a-meeting');
    expect(entry?.data).toMatchObject({ head: { title: 'A meeting' }, lines: { first: 1, last: 5 } });
    expect(JSON.stringify(entry?.data)).not.toContain('at noon');
    expect(await readFile(path.join(root, '.cache/html/entries', `${String(entry?.digest)}.html`), 'utf8')).toContain(
      'at noon &#38; slept.',
    );
  });

  test('passes over what did not change, and renders anew what did or whose ledger did', async () => {
    const first = await load(entriesLoader(folders()));
    expect((await load(entriesLoader(folders()), first.store)).stored).toEqual([]);
    await put('content/ledger/page one.txt.json', JSON.stringify(LEDGER, null, 1));
    expect((await load(entriesLoader(folders()), first.store)).stored).toEqual(['a-meeting']);
    expect(await readdir(path.join(root, '.cache/html/entries'))).toHaveLength(1);
  });

  test('forgets an entry whose file is gone, with its HTML', async () => {
    const { store } = await load(entriesLoader(folders()));
    await rm(path.join(root, FILE));
    await load(entriesLoader(folders()), store);
    expect(store.size).toBe(0);
    expect(await readdir(path.join(root, '.cache/html/entries'))).toEqual([]);
  });

  test('names the file and the line of every entry that holds code', async () => {
    await put(FILE, `${serialiseEntry(ENTRY)}\n{1 + 1}\n`);
    await put('content/entries/speeches/b.mdx', 'words');
    await expect(load(entriesLoader(folders()))).rejects.toThrow(
      /^content\/entries\/speeches\/a-meeting\.mdx:\d+: .+\ncontent\/entries\/speeches\/b\.mdx:1: /,
    );
  });

  test('refuses an entry that lies under another name than its own', async () => {
    await put('content/entries/speeches/b.mdx', serialiseEntry(ENTRY));
    await expect(load(entriesLoader(folders()))).rejects.toThrow('speeches/b.mdx:1: this is speeches/a-meeting.mdx');
  });
});

describe('the loader of versions', () => {
  const [first] = ENTRY.versions;
  if (first === undefined) throw new Error('the invented entry has a version');
  const later = { ...first, capture: CapturePath.parse('page two.txt'), sha256: Sha256.parse('b'.repeat(64)) };
  const { capture, sha256 } = later;
  const newest: Entry = { ...ENTRY, source: { ...ENTRY.source, capture, sha256 }, versions: [first, later] };
  const VERSION = 'content/versions/a-meeting/aaaaaaaa.mdx';
  const refusal = async (): Promise<string> =>
    await load(versionsLoader(folders())).then(
      () => '',
      (error: unknown) => String(error),
    );

  beforeEach(async () => {
    await put(FILE, serialiseEntry(newest));
    await put(VERSION, serialiseEntry(ENTRY));
  });

  test('keeps an older version under its entry and its capture, with its links seen from its own page', async () => {
    const { store } = await load(versionsLoader(folders()));
    const version = store.get('a-meeting/aaaaaaaa');
    expect(version?.data).toMatchObject({ head: { source: { capture: 'page one.txt' } } });
    expect(
      await readFile(path.join(root, '.cache/html/versions', `${String(version?.digest)}.html`), 'utf8'),
    ).toContain('href="../../captures/page%20one.txt.html#L3"');
  });

  test('refuses a version of no entry', async () => {
    await rm(path.join(root, FILE));
    expect(await refusal()).toContain(`${VERSION}:2: a version of a-meeting, and there is no such entry; run`);
  });

  test('refuses a version whose capture is not an older one of the entry', async () => {
    await put(FILE, serialiseEntry({ ...newest, versions: [later] }));
    expect(await refusal()).toMatch(
      /aaaaaaaa\.mdx:\d\d: the capture page one\.txt is none of the older captures of a-meeting/,
    );
  });

  test('refuses a version that is not called as its capture says', async () => {
    await put('content/versions/a-meeting/cccccccc.mdx', serialiseEntry(ENTRY));
    expect(await refusal()).toContain('cccccccc.mdx:2: this is versions/a-meeting/aaaaaaaa.mdx by its front matter');
  });

  test('refuses a version of an entry whose text was withdrawn', async () => {
    const withdrawn = { date: '2026-02-01', reason: 'asked for' };
    await put(FILE, serialiseEntry({ ...newest, paragraphs: [], between: [], title: null, withdrawn }));
    expect(await refusal()).toContain(`${VERSION}:2: a version of a-meeting, whose text was withdrawn on 2026-02-01`);
  });
});

describe('the loader of captures', () => {
  test('keeps the figures in the store and the lines in a file beside it', async () => {
    const { store } = await load(capturesLoader(folders()));
    const capture = store.get('page one.txt');
    expect(capture?.data).toMatchObject({ lines: 6, unaccounted: 0, note: null });
    expect(
      await readFile(path.join(root, '.cache/html/captures', `${String(capture?.digest)}.html`), 'utf8'),
    ).toContain('id="L6"');
  });

  test('refuses a ledger that does not fit its capture', async () => {
    await put('content/raw/page one.txt', `${TEXT}more`);
    await expect(load(capturesLoader(folders()))).rejects.toThrow('content/ledger/page one.txt.json: length is');
  });

  test.each(['gone', 'there'])('shows nothing of a capture that was withdrawn, its file being %s', async (file) => {
    const span = { start: 0, end: TEXT.length, as: 'furniture', rule: 'withdrawn' };
    await put('content/ledger/page one.txt.json', JSON.stringify({ ...LEDGER, written: {}, spans: [span] }));
    if (file === 'gone') await rm(path.join(root, 'content/raw/page one.txt'));
    const { store } = await load(capturesLoader(folders()));
    const capture = store.get('page one.txt');
    expect(capture?.data).toMatchObject({ withdrawn: true, lines: 0, codePoints: TEXT.length, unaccounted: 0 });
    expect(await readFile(path.join(root, '.cache/html/captures', `${String(capture?.digest)}.html`), 'utf8')).toBe('');
  });
});

interface Stored {
  id: string;
  data: Record<string, unknown>;
  digest?: number | string;
}

/** Runs a loader as Astro does, with a store that lives as long as the test. */
async function load(
  loader: Loader,
  store = new Map<string, Stored>(),
): Promise<{ store: Map<string, Stored>; stored: string[] }> {
  const stored: string[] = [];
  const context = {
    config: { root: pathToFileURL(`${root}/`) },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    store: {
      get: (id: string) => store.get(id),
      set: (entry: Stored) => {
        stored.push(entry.id);
        store.set(entry.id, entry);
      },
      keys: () => [...store.keys()],
      delete: (id: string) => store.delete(id),
    },
  };
  await loader.load(context as unknown as LoaderContext);
  return { store, stored };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}
