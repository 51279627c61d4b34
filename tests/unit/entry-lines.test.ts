import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseEntry } from '../../scripts/normalise/mdx.ts';
import { writeEntryLines } from '../../scripts/publish/data.ts';
import { listFiles } from '../../src/loaders/files.ts';
import { Entry } from '../../src/schemas/entry.ts';

const FOLDER = 'content/entries';

test('entries.jsonl holds each entry on a line, whole and in the order of ids', async () => {
  const files = await listFiles(FOLDER, '.mdx');
  const entries = await Promise.all(
    files.map(async (file) => parseEntry(await readFile(path.join(FOLDER, file), 'utf8'), file)),
  );
  const lines = writeEntryLines(entries).split('\n');
  expect(lines.pop()).toBe('');
  const read = lines.map((line) => Entry.parse(JSON.parse(line)));
  expect(read).toEqual(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (const line of lines)
    expect(Object.keys(Entry.parse(JSON.parse(line))).sort()).toEqual(Object.keys(JSON.parse(line) as object).sort());
});
