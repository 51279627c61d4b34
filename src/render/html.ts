/** HTML that is safe to write out: only `safe` makes it. */
export class Html {
  readonly html: string;
  private constructor(html: string) {
    this.html = html;
  }
  /** Puts a template and its values together; what is not HTML already is escaped. */
  static of(strings: TemplateStringsArray, values: readonly Value[]): Html {
    return new Html(String.raw({ raw: strings }, ...values.map(write)));
  }
}

/** What may stand in a template: text, which is escaped, HTML, lists of either, and nothing at all. */
export type Value = string | number | Html | null | undefined | readonly Value[];

/**
 * A template of HTML in which every value is escaped, in text and in quoted attributes alike. It isn't called
 * `html`: Prettier would lay out such a template anew, and white space in a text is the source's.
 */
export const safe = (strings: TemplateStringsArray, ...values: Value[]): Html => Html.of(strings, values);

/** A list as it is written in a sentence: `a`, `a and b`, `a, b and c`. */
export function listInWords(items: readonly Html[]): Html {
  const parts = LIST.formatToParts(items.map((_, i) => String(i)));
  return safe`${parts.map(({ type, value }) => (type === 'element' ? items[Number(value)] : value))}`;
}

const LIST = new Intl.ListFormat('en-GB');

/** Writes text so that it stands for itself in HTML and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

function write(value: Value): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Html) return value.html;
  if (typeof value === 'object') return value.map(write).join('');
  return escapeHtml(String(value));
}
