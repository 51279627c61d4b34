import { spanOf } from '../../../../src/archive/edtf.ts';
import type { DateField, Edtf } from '../../../../src/schemas/dates.ts';
import { safe, type Html } from '../../../../src/render/html.ts';

/** A date with how it is known: `evidence` is `internal` where the capture states it, `external` where an editor did. */
export function renderDate(type: string, date: DateField): Html | null {
  if (date === null) return null;
  const evidence = date.basis === 'stated' ? 'internal' : 'external';
  const clock = date.time === undefined ? '' : ` ${date.time}`;
  return safe`<date type="${type}"${attributesOf(date.edtf, date.time)} evidence="${evidence}">${date.edtf}${clock}</date>`;
}

/**
 * An EDTF date as the attributes of TEI's class att.datable.w3c, which hold dates of XML Schema: `when`, a period, or
 * its limits.
 */
function attributesOf(edtf: Edtf, time: string | undefined): Html {
  const [from = '', to] = edtf.split('/');
  if (to === undefined && /^\d{4}(?:-\d{2})*$/.test(from))
    return safe` when="${from}${time === undefined || from.length < 10 ? '' : `T${time}:00`}"`;
  // A day without a year is `--11-18` there.
  if (/^XXXX-\d{2}(?:-\d{2})?$/.test(edtf)) return safe` when="-${from.slice(4)}"`;
  if (/^XXXX-\d{2}-XX$/.test(edtf)) return safe` when="-${from.slice(4, 7)}"`;
  if (from.startsWith('XXXX') || to?.startsWith('XXXX') === true) return safe``;
  const { first, last } = spanOf(edtf);
  const isPeriod = to !== undefined && first !== null && last !== null;
  const [start, end] = isPeriod ? ['from', 'to'] : ['notBefore', 'notAfter'];
  const limit = (name: string, day: string | null): Html | null => (day === null ? null : safe` ${name}="${day}"`);
  return safe`${limit(start ?? '', first)}${limit(end ?? '', last)}`;
}
