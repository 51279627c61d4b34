import type { SuppliedText } from '../schemas/note.ts';
import { datePieces, type KnownDate } from '../archive/dates.ts';
import { html, type Html } from './html.ts';

/** Words that an editor supplied, in the scholar's square brackets. */
export const renderSupplied = (text: string): Html => html`<span class="sup"><i>[</i>${text}<i>]</i></span>`;

/** A date in words; what an editor supplied of it stands in square brackets. */
export function renderDate(date: KnownDate | null, language: string): Html {
  if (date === null) return html`<span class="dim">not stated</span>`;
  const pieces = datePieces(date, language).map(({ text, supplied }) => (supplied ? renderSupplied(text) : text));
  return html`<time datetime="${date.edtf}">${pieces}</time>`;
}

/** Something that an editor's note supplies: its value with the reason, or why there is none. */
export function renderSuppliedField(field: SuppliedText | undefined): Html {
  if (field === undefined) return html`<span class="dim">not stated</span>`;
  const value = field.value === null ? html`<span class="dim">not stated</span>` : renderSupplied(field.value);
  return html`${value}<small class="why">${field.reason}</small>`;
}
