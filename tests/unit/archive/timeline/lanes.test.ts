import { expect, test } from 'vitest';
import { lanesOf } from '../../../../src/archive/timeline/lanes.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';
import { invent } from '../invented.ts';

test('the three dates of an entry stand apart, over the same years', () => {
  const entry = invent({ id: 'a', date: '2015-05-01' });
  const supplied = (edtf: string) => ({ edtf: Edtf.parse(edtf), basis: 'supplied' as const, reason: 'known' });
  const lanes = lanesOf([
    { ...entry, dates: { ...entry.dates, event: supplied('2014-12/2015-01'), captured: supplied('2017/..') } },
    invent({ id: 'b', date: '2016' }),
  ]);
  const told = lanes.map(({ key, timeline: { years, undated } }) => [
    key,
    years.map(({ year, marks }) => [
      year,
      marks.map(({ id, basis, several }) => `${id} ${basis}${several ? '?' : ''}`),
    ]),
    undated,
  ]);
  expect(told).toEqual([
    [
      'event',
      [
        [2014, ['a supplied?']],
        [2015, ['a supplied?']],
        [2016, []],
        [2017, []],
      ],
      ['b'],
    ],
    [
      'published',
      [
        [2014, []],
        [2015, ['a stated']],
        [2016, ['b stated']],
        [2017, []],
      ],
      [],
    ],
    [
      'captured',
      [
        [2014, []],
        [2015, []],
        [2016, []],
        [2017, ['a supplied']],
      ],
      ['b'],
    ],
  ]);
});
