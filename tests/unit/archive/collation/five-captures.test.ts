import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../../../scripts/publish/data.ts';
import { ROOT } from '../../../../scripts/shell/root.ts';
import { collate } from '../../../../src/archive/collation/collate.ts';
import type { Range } from '../../../../src/archive/collation/passage.ts';
import type { CollatedText } from '../../../../src/archive/collation/reading.ts';
import { GOLD } from './gold.ts';

const content = join(ROOT, 'content');
const event = 'one-event';
const entries = (await readEntries(content)).map((entry) =>
  GOLD.some(({ left, right }) => entry.id === left || entry.id === right) ? { ...entry, event } : entry,
);
const collations = collate(entries);

/** Where a stretch stands in the capture: `line:from-to`. */
function placeOf(text: CollatedText, range: Range | null): string | null {
  if (range === null) return null;
  const entry = entries.find(({ id }) => id === text.id);
  const paragraph = text.paragraphs[range.paragraph];
  if (entry === undefined || paragraph === undefined) throw new Error(`${text.id} has no such paragraph`);
  const capture = readFileSync(join(content, 'raw', entry.source.capture), 'utf8');
  const before = capture.slice(0, paragraph.start).split('\n');
  const column = (before.at(-1) ?? '').length + range.start;
  return `${String(before.length)}:${String(column)}-${String(column + range.end - range.start)}`;
}

describe.each(GOLD)('$left against $right', ({ left, right, rows }) => {
  const found = collations.find((collation) => collation.left.id === left && collation.right.id === right);

  test('is read as it was by hand, stretch by stretch', () => {
    const told = (found?.passages ?? []).flatMap(({ stretches }) =>
      stretches.map(({ kind, ...range }) => [
        kind,
        found && placeOf(found.left, range.left),
        found && placeOf(found.right, range.right),
      ]),
    );
    expect(told).toEqual(rows);
  });
});

test('no two other entries of the captures have a passage in common', () => {
  expect(collations.map(({ left, right }) => [left.id, right.id]).sort()).toEqual(
    GOLD.map(({ left, right }) => [left, right]).sort(),
  );
});
