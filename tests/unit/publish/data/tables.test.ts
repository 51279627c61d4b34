import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { writeData } from '../../../../scripts/publish/data.ts';
import { DATA_PACKAGE, ENTRY_TABLE, PARAGRAPH_TABLE } from '../../../../src/archive/addresses/data-files.ts';
import { BYTE_ORDER_MARK } from '../../../../src/archive/csv.ts';
import { CSV_HEAD } from '../../../../src/browser/concordance/lines.ts';
import { readEntries } from '../../../../scripts/publish/data.ts';
import { inventCollection } from '../../../support/invented-collection.ts';

const invented = await inventCollection();
const COLLECTIONS = ['content', invented.folders.content];
afterAll(() => invented[Symbol.dispose]());

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Writes the data of a collection, and opens its package as the library of Frictionless does. */
async function open<Value>(content: string, use: (opened: Package) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  try {
    await writeData(content, folder);
    // The library takes a byte order mark for a part of the first name; spreadsheets need it.
    for (const table of [ENTRY_TABLE, PARAGRAPH_TABLE])
      writeFileSync(join(folder, table), readFileSync(join(folder, table), 'utf8').replace(BYTE_ORDER_MARK, ''));
    return await use(await Package.load(join(folder, DATA_PACKAGE)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The rows of a table, by the schema that stands in the package. */
const read = async (content: string, file: string): Promise<z.infer<typeof Row>[]> =>
  await open(content, async (opened) => {
    const rows = await opened.getResource(file.replace('data/', ''))?.read({ keyed: true });
    return z.array(Row).parse(rows);
  });

test.each(COLLECTIONS)('the package of %s is one by the profile of Frictionless', async (content) => {
  expect(await open(content, (opened) => Promise.resolve(opened.errors))).toEqual([]);
});

test.each(COLLECTIONS)('the table of the paragraphs of %s holds each, exactly', async (content) => {
  const rows = await read(content, PARAGRAPH_TABLE);
  const entries = await readEntries(content);
  expect(
    rows.map(({ entry, paragraph, text, label, start, end }) => [entry, paragraph, text, label, start, end]),
  ).toEqual(
    entries.flatMap(({ id, paragraphs }) => paragraphs.map((p) => [id, p.id, p.text, p.label, p.start, p.end])),
  );
});

test.each(COLLECTIONS)('the table of the entries of %s holds each', async (content) => {
  const rows = await read(content, ENTRY_TABLE);
  const entries = await readEntries(content);
  expect(rows.map(({ entry, title, date, paragraphs }) => [entry, title, date, paragraphs])).toEqual(
    entries.map(({ id, title, date, paragraphs }) => [id, title, date, paragraphs.length]),
  );
});

test('what a concordance calls a column, the tables call so too', async () => {
  const [row = {}] = await read('content', PARAGRAPH_TABLE);
  const shared = CSV_HEAD.trim()
    .split(',')
    .filter((name) => !['before', 'words', 'after'].includes(name));
  expect(Object.keys(row)).toEqual(expect.arrayContaining(shared));
});
