import { afterEach, expect, test, vi } from 'vitest';
import {
  linkWithMarks,
  marksOfAddress,
  paragraphOf,
  queryWithoutMarks,
} from '../../../../src/browser/links/permalink.ts';
import {
  linkWithTrail,
  readTrails,
  trailOf,
  trailOfAddress,
  type Place,
} from '../../../../src/browser/search/trail.ts';

const PLACES: readonly Place[] = Array.from({ length: 1000 }, (_, i) => {
  const page = `documents/${String(i)}.html`;
  return { href: linkWithMarks(page, ['мост & bridge'], 'k7d2qx'), page, paragraph: 'k7d2qx' };
});
const TRAIL = { search: 'search.html?q=%D0%BC%D0%BE%D1%81%D1%82', places: PLACES };

afterEach(() => vi.unstubAllGlobals());

test('an address carries the places near the one that it leads to, and the page takes them off again', () => {
  const address = `file:///usb%20%231/archive/${linkWithTrail(PLACES[500]?.href ?? '', TRAIL)}`;
  expect(paragraphOf(address)).toBe('k7d2qx');
  expect(marksOfAddress(address)).toEqual(['мост & bridge']);
  expect(trailOfAddress(address)).toEqual({ search: TRAIL.search, places: PLACES.slice(300, 701) });
  expect(queryWithoutMarks(address)).toBe('');
});

test('where the list begins and ends, there are fewer', () => {
  const carried = (at: number): number | undefined =>
    trailOfAddress(`file:///a/${linkWithTrail(PLACES[at]?.href ?? '', TRAIL)}`)?.places.length;
  expect([carried(0), carried(999)]).toEqual([201, 201]);
});

test('an address that carries none, or something else, has no trail', () => {
  expect(trailOfAddress('file:///a/documents/1.html?mark=x#k7d2qx')).toBeNull();
  expect(trailOfAddress('file:///a/documents/1.html?trail=%7B')).toBeNull();
});

test.each([
  null,
  7,
  'search.html',
  [],
  {},
  { search: 'search.html' },
  { search: 'search.html', places: { 0: PLACES[0] } },
  { search: 'search.html', places: [null] },
  { search: 'search.html', places: ['documents/1.html'] },
  { search: 'search.html', places: [PLACES[0], { href: 'documents/1.html', page: 'documents/1.html' }] },
  { search: null, places: PLACES.slice(0, 2) },
])('a trail of another shape is forgotten, from wherever it comes: %j', (other) => {
  const text = JSON.stringify(other);
  expect(trailOf(other)).toBeNull();
  expect(trailOfAddress(`file:///a/documents/1.html?trail=${encodeURIComponent(text)}`)).toBeNull();
  const kept = { [`trail lent: ${text}`]: text, 'settings of another site': '{}' };
  vi.stubGlobal('sessionStorage', storageOf({ trail: text }));
  vi.stubGlobal('localStorage', storageOf(kept));
  expect(readTrails()).toEqual([]);
});

test('beside foreign ones, those that are trails are read', () => {
  vi.stubGlobal('sessionStorage', storageOf({ trail: '{"search":' }));
  vi.stubGlobal('localStorage', storageOf({ 'trail lent: a': '[]', 'trail lent: b': JSON.stringify(TRAIL) }));
  expect(readTrails()).toEqual([TRAIL]);
});

/** What of a browser's store is asked for: its keys, as those of an object, and what stands there. */
const storageOf = (kept: Readonly<Record<string, string>>): object =>
  Object.create({ getItem: (key: string) => kept[key] ?? null }, Object.getOwnPropertyDescriptors(kept)) as object;
