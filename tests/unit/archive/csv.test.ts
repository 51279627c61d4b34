import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeCsvRow } from '../../../src/archive/csv.ts';

/** A row read by the rules of RFC 4180. */
function readRow(row: string): string[] {
  const cells = [...`${row},`.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*)),/gs)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

test('what is written is what is read, but for formulas', () => {
  const cell = fc.string({ unit: 'binary' }).filter((text) => !/^\s*[=+\-@]|^[\t\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const row = writeCsvRow(cells);
      expect(row.endsWith('\r\n')).toBe(true);
      expect(readRow(row.slice(0, -2))).toEqual(cells);
    }),
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])('no spreadsheet takes %j for a formula', (text) => {
  expect(readRow(writeCsvRow([text]).slice(0, -2))).toEqual([`'${text}`]);
});

test('figures stay figures, and what is not known is empty', () => {
  expect(writeCsvRow([-1.5, null, 'a,b'])).toBe('-1.5,,"a,b"\r\n');
});
