import { expect, test } from 'vitest';
import { openPointers } from '../../../../src/archive/capture/pointers.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';
import { CapturePath, EntryId } from '../../../../src/schemas/ids.ts';
import type { Span } from '../../../../src/schemas/ledger.ts';

const day = (text: string): Edtf => Edtf.parse(text);
const pointer = (title: string, date: string | null): Span => ({
  as: 'teaser',
  start: 0,
  end: 1,
  teaser: { title, date: date === null ? null : day(date), blurb: null },
});
const ledger = (capture: string, ...spans: Span[]) => ({ capture: CapturePath.parse(capture), spans });
const entry = (id: string, title: string, date: string) => ({
  id: EntryId.parse(id),
  title,
  date: day(date),
  dates: { event: null, published: null, captured: null },
});

test('each document that captures point to is listed once, the newest first, with who points to it', () => {
  const list = openPointers([]);
  list.add(ledger('a.txt', pointer('Lamps of the pier', '2019-05-03'), pointer('Tides', null)));
  list.add(ledger('b.txt', pointer('LAMPS  of the pier', '2019-05-03'), pointer('Ferries', '2020')));
  expect(list.close().map(({ title, captures }) => [title, captures])).toEqual([
    ['Ferries', ['b.txt']],
    ['Lamps of the pier', ['a.txt', 'b.txt']],
    ['Tides', ['a.txt']],
  ]);
});

test('a document is in the archive where an entry has its title and no other date', () => {
  const list = openPointers([entry('lamps', 'Lamps of the pier', '2019-05-03'), entry('tides', 'Tides', '2018')]);
  list.add(
    ledger(
      'a.txt',
      pointer('Lamps of the pier', '2019-05-03'),
      pointer('Lamps of the pier', '2020-05-03'),
      pointer('Tides', null),
    ),
  );
  expect(list.close().map(({ date, entry }) => [date, entry])).toEqual([
    ['2020-05-03', null],
    ['2019-05-03', 'lamps'],
    [null, 'tides'],
  ]);
});
