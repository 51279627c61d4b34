import { spanOf } from '../../../../src/archive/dates/edtf.ts';
import type { DateField, Edtf } from '../../../../src/schemas/dates.ts';
import { safe, type Html } from '../../../../src/render/html.ts';

/** A date with how it is known: `evidence` is `internal` where the capture states it, `external` where an editor did. */
export function renderDate(type: string, date: DateField): Html | null {
  if (date === null) return null;
  const evidence = date.basis === 'stated' ? 'internal' : 'external';
  const clock = date.time === undefined ? '' : ` ${date.time}`;
  return safe`<date type="${type}"${attributesOf(date.edtf, date.time)} evidence="${evidence}">${date.edtf}${clock}</date>`;
}

/** A year, a month or a day; the seasons, 21 to 24 in the place of a month, are none in XML Schema. */
const WHOLE = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d{2})?)?$/;

/**
 * An EDTF date as the attributes of TEI's class att.datable.w3c, which hold dates of XML Schema: `when`, a period, or
 * its limits.
 */
function attributesOf(edtf: Edtf, time: string | undefined): Html {
  const [from = '', to] = edtf.split('/');
  if (to === undefined && WHOLE.test(from))
    return safe` when="${from}${time === undefined || from.length < 10 ? '' : `T${time}:00`}"`;
  // A day without a year is `--11-18` there.
  if (/^XXXX-\d{2}(?:-\d{2})?$/.test(edtf)) return safe` when="-${from.slice(4)}"`;
  if (/^XXXX-\d{2}-XX$/.test(edtf)) return safe` when="-${from.slice(4, 7)}"`;
  if (from.startsWith('XXXX') || to?.startsWith('XXXX') === true) return safe``;
  const { first, last } = spanOf(edtf);
  const isPeriod = to !== undefined && first !== null && last !== null;
  const [start, end] = isPeriod ? (['from', 'to'] as const) : (['notBefore', 'notAfter'] as const);
  const limit = (name: string, day: string | null): Html | null =>
    day === null ? null : safe` ${name}="${day.replace(/^-00(?=\d{4})/, '-')}"`;
  return safe`${limit(start, first)}${limit(end, last)}`;
}
