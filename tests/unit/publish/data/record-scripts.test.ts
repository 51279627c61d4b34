import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openRecordScripts } from '../../../../scripts/publish/data/record-scripts.ts';
import { EXTENT_PATH, partPath, type RecordExtent } from '../../../../src/archive/addresses/record-parts.ts';

/** The texts of the scripts that hold some records, by their paths. */
function write(lines: readonly string[], most?: number): ReadonlyMap<string, string> {
  const scripts = openRecordScripts(most);
  const pieces = [...lines.flatMap(scripts.add), ...scripts.finish()];
  return new Map(pieces.map(({ file, text }) => [file, text]));
}

/** What a script brings, as a browser would run it. */
function run(scripts: ReadonlyMap<string, string>, path: string): unknown {
  const page: { archiveParts?: Map<string, unknown> } = {};
  runInNewContext(scripts.get(path) ?? '', page);
  return page.archiveParts?.get(path);
}

test('the scripts hold every record once, in order, in parts of no more than so many bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 200 }), (texts, most) => {
      const lines = texts.map((text) => `${JSON.stringify(text)}\n`);
      const scripts = write(lines, most);
      const extent = run(scripts, EXTENT_PATH) as RecordExtent;
      const parts = extent.parts.map((_, i) => String(run(scripts, partPath(i))));
      expect(parts.join('')).toBe(lines.join(''));
      expect(extent.entries).toBe(lines.length);
      expect(extent.bytes).toBe(Buffer.byteLength(lines.join('')));
      expect(parts.map((part) => Buffer.byteLength(part))).toEqual(extent.parts);
      for (const part of parts) expect(Buffer.byteLength(part) <= most || part.split('\n').length === 2).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test('an archive without a record has no part', () => {
  expect([...write([]).keys()]).toEqual([EXTENT_PATH]);
});
