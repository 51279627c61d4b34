import { expect, test } from 'vitest';
import { readEntries } from '../../../../scripts/publish/data.ts';
import { entryJsonPath } from '../../../../src/archive/addresses/data-files.ts';
import { ENTRY_LINES } from '../../../../src/archive/addresses/record-parts.ts';
import { Entry } from '../../../../src/schemas/entry.ts';
import { dataOf, need } from '../../../support/data.ts';

test('entries.jsonl holds each entry on a line, whole and in the order of ids', async () => {
  const entries = await readEntries('content');
  const files = await dataOf('content');
  const lines = need(files, ENTRY_LINES).split(/(?<=\n)/);
  const read = lines.map((line) => Entry.parse(JSON.parse(line)));
  expect(read).toEqual(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  for (const line of lines)
    expect(Object.keys(Entry.parse(JSON.parse(line))).sort()).toEqual(Object.keys(JSON.parse(line) as object).sort());
});

test('the file of an entry holds the same bytes as its line', async () => {
  const files = await dataOf('content');
  for (const line of need(files, ENTRY_LINES).split(/(?<=\n)/))
    expect(need(files, entryJsonPath(Entry.parse(JSON.parse(line)).id))).toBe(line);
});
