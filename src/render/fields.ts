import { datePieces, type KnownDate } from '../archive/dates/in-words.ts';
import type { Basis } from '../schemas/entry.ts';
import { safe, type Html } from './html.ts';

/** Words that an editor supplied, in the scholar's square brackets. */
export const renderSupplied = (text: string): Html => safe`<span class="sup"><i>[</i>${text}<i>]</i></span>`;

/** A date in words; what an editor supplied of it stands in square brackets. */
export function renderDate(date: KnownDate | null, language: string): Html {
  if (date === null) return safe`<span class="dim">not stated</span>`;
  const pieces = datePieces(date, language).map(({ text, supplied }) => (supplied ? renderSupplied(text) : text));
  return MACHINE_DATE.test(date.edtf) ? safe`<time datetime="${date.edtf}">${pieces}</time>` : safe`${pieces}`;
}

/** The dates that HTML knows too: a year, a month or a day, all of it known. */
const MACHINE_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** A field as it is known: stated, or supplied with the reason, or not stated. */
export function renderField(value: string | null, basis: Basis | undefined): Html {
  const reason = basis?.basis === 'supplied' ? safe`<small class="why">${basis.reason}</small>` : null;
  if (value === null) return safe`<span class="dim">not stated</span>${reason}`;
  return reason === null ? safe`<span class="src">${value}</span>` : safe`${renderSupplied(value)}${reason}`;
}
