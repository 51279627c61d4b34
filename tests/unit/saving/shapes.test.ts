import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldOf, isSavedExtent, isSavedFiles, NOTHING_HELD } from '../../../src/browser/saving/shapes.ts';

const HELD = { whole: { version: 'a1', files: 1, bytes: 12 }, files: { 'index.html': 'b2' } };

test('what a browser was given to keep is read back as it was', () => {
  expect(heldOf(JSON.parse(JSON.stringify(HELD)))).toEqual(HELD);
  expect(heldOf({ ...HELD, whole: null })).toEqual({ ...HELD, whole: null });
});

test.each([null, undefined, 7, 'saved', [], [HELD], {}, { whole: HELD.whole }, { files: ['index.html'] }])(
  'a record that is no record of files says that nothing is kept: %j',
  (record) => expect(heldOf(record)).toEqual(NOTHING_HELD),
);

test('where one digest is none, no file is taken for kept', () => {
  expect(heldOf({ ...HELD, files: { ...HELD.files, 'about.html': { sha256: 'b2' } } })).toEqual(NOTHING_HELD);
});

test.each([
  undefined,
  true,
  'a1',
  { version: 'a1' },
  { version: 1, files: 1, bytes: 1 },
  { ...HELD.whole, bytes: '12' },
])('an extent of an older shape is forgotten, and the files stay: %j', (whole) =>
  expect(heldOf({ ...HELD, whole })).toEqual({ whole: null, files: HELD.files }),
);

test('whatever a browser gives, what is read from it has the shape that pages ask for', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (whole, files) => {
      const held = heldOf({ whole, files });
      expect(held.whole === null || isSavedExtent(held.whole)).toBe(true);
      expect(Object.values(held.files).every((digest) => typeof digest === 'string')).toBe(true);
    }),
  );
});

test('a list of files is one of paths, digests and bytes, and nothing else', () => {
  expect(isSavedFiles([['index.html', 'b2', 12]])).toBe(true);
  for (const other of [null, {}, ['index.html'], [['index.html', 'b2']], [['index.html', 'b2', -1]], [[1, 'b2', 12]]])
    expect(isSavedFiles(other)).toBe(false);
});
