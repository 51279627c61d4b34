import { datePieces, type KnownDate } from '../archive/dates.ts';
import type { Basis } from '../schemas/entry.ts';
import { html, type Html } from './html.ts';

/** Words that an editor supplied, in the scholar's square brackets. */
export const renderSupplied = (text: string): Html => html`<span class="sup"><i>[</i>${text}<i>]</i></span>`;

/** A date in words; what an editor supplied of it stands in square brackets. */
export function renderDate(date: KnownDate | null, language: string): Html {
  if (date === null) return html`<span class="dim">not stated</span>`;
  const pieces = datePieces(date, language).map(({ text, supplied }) => (supplied ? renderSupplied(text) : text));
  return html`<time datetime="${date.edtf}">${pieces}</time>`;
}

/** A field as it is known: stated, or supplied with the reason, or not stated. */
export function renderField(value: string | null, basis: Basis | undefined): Html {
  const reason = basis?.basis === 'supplied' ? html`<small class="why">${basis.reason}</small>` : null;
  if (value === null) return html`<span class="dim">not stated</span>${reason}`;
  return reason === null ? html`<span class="src">${value}</span>` : html`${renderSupplied(value)}${reason}`;
}
