import { describe, expect, test } from 'vitest';
import { nameEntry, type Naming } from '../../../scripts/normalise/identify.ts';
import { romanise } from '../../../scripts/normalise/identity/romanise.ts';
import { Edtf } from '../../../src/schemas/dates.ts';

describe('a text in lower-case ASCII', () => {
  test.each([
    ['Tides of Halden', 'tides of halden'],
    ['Ærø, Łódź & Zürich', 'aero lodz zurich'],
    ['Keeper’s lamp', 'keepers lamp'],
    ['Щука и ёж', 'suka i ez'],
    ['Хранители гаваней', 'hraniteli gavanej'],
    ['Съезд объявил', 'sezd obavil'],
    ['Київ, ґанок, її', 'kiiv ganok ii'],
    ['Қазақстан', 'kazakstan'],
    ['港口 Harbour 2016', 'harbour 2016'],
    ['⚓ #tides', 'tides'],
    ['', ''],
  ])('of "%s" is "%s"', (text, ascii) => {
    expect(romanise(text).join(' ')).toBe(ascii);
  });
});

describe('the id of an entry', () => {
  const naming = (known: Partial<Naming>): Naming => ({
    date: null,
    speaker: null,
    title: null,
    capture: 'deep/a page.v2.txt',
    ordinal: 2,
    ...known,
  });
  const date = Edtf.parse('2016-03-03');

  test.each<[string, Partial<Naming>, string]>([
    [
      'all that is known',
      { date, speaker: 'Ada Quill', title: 'The Lamps are lit' },
      '2016-03-03-quill-the-lamps-are-lit',
    ],
    ['a date and a title', { date, title: 'The Lamps' }, '2016-03-03-the-lamps'],
    ['a title', { title: 'Хранители гаваней' }, 'hraniteli-gavanej'],
    ['the first day of a stretch', { date: Edtf.parse('2016-03-03/..'), title: 'The Lamps' }, '2016-03-03-the-lamps'],
    ['its capture, where nothing is known', {}, 'a-page-v2-2'],
    ['its capture, where nothing can be romanised', { title: '港口' }, 'a-page-v2-2'],
    ['its place alone, where nothing at all can be', { capture: '港口.txt', ordinal: 1 }, 'entry-1'],
  ])('is made of %s', (_, known, id) => {
    expect(nameEntry(naming(known), new Set())).toBe(id);
  });

  test('gets a number where it is given already', () => {
    expect(nameEntry(naming({ title: 'Lamps' }), new Set(['lamps', 'lamps-2']))).toBe('lamps-3');
  });

  test('has 120 characters at most and ends with a whole word', () => {
    const id = nameEntry(naming({ date, title: 'Keepers of the harbours '.repeat(20) }), new Set());
    expect(id.length).toBeLessThanOrEqual(120);
    expect(id).toMatch(/-(?:keepers|of|the|harbours)$/);
    expect(nameEntry(naming({ title: 'a'.repeat(500) }), new Set()).length).toBeLessThanOrEqual(120);
  });
});
