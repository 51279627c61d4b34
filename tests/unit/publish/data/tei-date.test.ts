import { expect, test } from 'vitest';
import { renderDate } from '../../../../scripts/publish/data/tei/date.ts';
import { Edtf } from '../../../../src/schemas/dates.ts';

test.each([
  ['2014-09-10', 'when="2014-09-10"'],
  ['2014-09', 'when="2014-09"'],
  ['2014', 'when="2014"'],
  ['XXXX-11-18', 'when="--11-18"'],
  ['XXXX-11', 'when="--11"'],
  ['201X', 'notBefore="2010-01-01" notAfter="2019-12-31"'],
  ['2014~', 'notBefore="2014-01-01" notAfter="2014-12-31"'],
  ['2014-21', 'notBefore="2014-01-01" notAfter="2014-12-31"'],
  ['2024-07-31/..', 'notBefore="2024-07-31"'],
  ['../2020', 'notAfter="2020-12-31"'],
  ['2024-07-03/2024-07-04', 'from="2024-07-03" to="2024-07-04"'],
  ['-0043', 'notBefore="-0043-01-01" notAfter="-0043-12-31"'],
])('%s is told in dates of XML Schema', (edtf, attributes) => {
  const date = renderDate('event', { edtf: Edtf.parse(edtf), basis: 'supplied', reason: 'known' });
  expect(date?.html).toBe(`<date type="event" ${attributes} evidence="external">${edtf}</date>`);
});

test('a stated day has its time of day', () => {
  const date = renderDate('published', {
    edtf: Edtf.parse('2014-09-10'),
    basis: 'stated',
    start: 0,
    end: 9,
    time: '10:58',
  });
  expect(date?.html).toBe(
    '<date type="published" when="2014-09-10T10:58:00" evidence="internal">2014-09-10 10:58</date>',
  );
});
