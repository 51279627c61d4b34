/** Where the figures of a script that writes its own begin: Arabic, Persian and Urdu, Devanagari, Bengali, full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

const FIGURE = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;

/** Marks that turn the direction of writing, and blanks without a width. */
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A text with the figures of all scripts as `0` to `9` and a blank for each mark that shows nothing; as long as before, so that places in it hold. */
export function foldDigits(text: string): string {
  return text.replace(FIGURE, toDigit).replace(UNSEEN, ' ');
}

function toDigit(figure: string): string {
  const code = figure.charCodeAt(0);
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}
