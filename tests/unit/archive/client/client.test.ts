import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readEntries, writeData } from '../../../../scripts/publish/data.ts';
import { serveSite } from '../../../../scripts/site-server.ts';
import { findParagraphs, type ParagraphQuery } from '../../../../src/archive/client/find-paragraphs.ts';
import { openArchive } from '../../../../src/archive/client/open.ts';
import { cutIntoBatches } from '../../../../src/archive/client/records.ts';
import { findHits } from '../../../../src/archive/corpus/concordance.ts';
import { buildCorpus } from '../../../../src/archive/corpus/corpus.ts';
import { parsePattern, sameForm } from '../../../../src/archive/corpus/pattern.ts';
import type { Entry } from '../../../../src/schemas/entry.ts';
import { inventCollection } from '../../../support/invented-collection.ts';

let dist: string;
let entries: Entry[];
let invented: Entry[];
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'site-'));
  await writeData('content', dist);
  entries = await readEntries('content');
  using collection = await inventCollection();
  invented = await readEntries(collection.folders.content);
});
afterAll(async () => {
  await rm(dist, { recursive: true });
});

/** The ids of paragraphs that a query finds in some entries. */
const find = (some: readonly Entry[], query: ParagraphQuery): string[] =>
  some.flatMap((entry) => findParagraphs(entry, query).map(({ paragraph }) => paragraph.id));

describe('a client of a published archive', () => {
  test('reads every entry, whole, from a folder and from a host alike', async () => {
    const host = await serveSite(dist);
    for (const place of [dist, host.address]) {
      const archive = await openArchive(place);
      expect(await Array.fromAsync(archive.entries())).toEqual(entries);
    }
    await host.close();
  });

  test('gives each paragraph its permanent address', async () => {
    const archive = await openArchive(dist);
    const found = await Array.fromAsync(archive.paragraphs());
    expect(found.map(({ address }) => address)).toEqual(
      entries.flatMap(({ id, paragraphs }) => paragraphs.map((p) => `documents/${id}.html#${p.id}`)),
    );
  });

  test('gives it in full where the archive has an address', async () => {
    using collection = await inventCollection();
    const yaml = collection.read('archive.yaml').toString();
    collection.put({ 'archive.yaml': yaml.replace(/^address:.*$/m, 'address: "https://example.org/harbours"') });
    await writeData(collection.folders.content, collection.folders.dist);
    const archive = await openArchive(collection.folders.dist);
    for await (const { address } of archive.paragraphs())
      expect(address).toMatch(/^https:\/\/example\.org\/harbours\/documents\/[a-z0-9-]+\.html#[a-z0-9-]+$/);
  });

  test('says what is not there', async () => {
    await expect(openArchive(join(dist, 'nowhere'))).rejects.toThrow(/datapackage\.json/);
    const host = await serveSite(dist);
    await expect(openArchive(`${host.address}nowhere/`)).rejects.toThrow(
      /nowhere\/data\/datapackage\.json answers 404/,
    );
    await host.close();
  });

  test('refuses records that are none', async () => {
    const other = await mkdtemp(join(tmpdir(), 'site-'));
    await cp(dist, other, { recursive: true });
    await writeFile(join(other, 'data/entries.jsonl'), '{"id":"a"}\n');
    const archive = await openArchive(other);
    await expect(Array.fromAsync(archive.entries())).rejects.toThrow(/^data\/entries\.jsonl: /);
    await rm(other, { recursive: true });
  });
});

describe('a query', () => {
  test('finds the words that a concordance of the whole archive finds', () => {
    const builder = buildCorpus();
    for (const entry of entries) builder.add(entry);
    const corpus = builder.finish();
    for (const words of ['UN Charter', 'security', 'multilateral*', 'co-operation', 'nowhere to be found']) {
      const passages = findHits(corpus, parsePattern(words), sameForm).map(({ passage }) => passage.id);
      const ids = new Set(passages.filter((id) => id !== null));
      expect(new Set(find(entries, { words })), words).toEqual(ids);
    }
  });

  test('takes who speaks from the turn, and from the entry where it has none', () => {
    const lamps = invented.filter(({ id }) => id === 'lamps-of-the-pier');
    const texts = lamps.flatMap((entry) =>
      findParagraphs(entry, { speaker: 'quill' }).map(({ paragraph }) => paragraph.text),
    );
    expect(texts).toHaveLength(2);
    expect(texts.join()).not.toContain('Who pays');
    const lavrov = find(entries, { speaker: 'Lavrov' });
    const signed = entries.filter(({ speakers }) => speakers.includes('Sergey Lavrov'));
    expect(lavrov).toEqual(
      expect.arrayContaining(signed.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id as string))),
    );
    expect(find(entries, { speaker: 'avro' })).toEqual([]);
  });

  test('narrows by type, language and years', () => {
    expect(find(entries, { type: 'readout', from: 2020, to: 2020 })).toEqual(
      entries.flatMap((e) =>
        e.type === 'readout' && e.date?.startsWith('2020') === true ? e.paragraphs.map(({ id }) => id as string) : [],
      ),
    );
    expect(find(invented, { language: 'ru' }).length).toBeGreaterThan(0);
    expect(find(invented, { language: 'xx' })).toEqual([]);
  });
});

test('lines are the same however their bytes were cut', async () => {
  const bytes = new TextEncoder().encode('{"a":"паром"}\n{"b":"渡轮"}\n');
  for (let size = 1; size <= bytes.length; size++) {
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
    }
    const batches = await Array.fromAsync(cutIntoBatches(chunks()));
    expect(batches.flatMap(({ lines }) => lines)).toEqual(['{"a":"паром"}', '{"b":"渡轮"}']);
    expect(batches.reduce((sum, batch) => sum + batch.bytes, 0)).toBe(bytes.length);
  }
});
