/**
 * Signs that stand in a citation for what comes later. They are noncharacters of Unicode, which no text may hold that is
 * given from one program to another, so none can come from a capture that was decoded.
 *
 * @see https://www.unicode.org/faq/private_use.html#noncharacters
 */
export const MARKS = {
  /** Where what an editor supplied begins and ends. */
  open: '\uFDD0',
  close: '\uFDD1',
  /** The same of a date, which some styles write in two pieces. */
  openDate: '\uFDD5',
  closeDate: '\uFDD6',
  /** The number of the paragraph. */
  number: '\uFDD2',
  /** Behind the address: the paragraph in it. */
  fragment: '\uFDD3',
  /** Behind a sign that citeproc would read as markup, and which is none. */
  literal: '\uFDD4',
} as const;

const ANY_MARK = /[\uFDD0-\uFDD6]/g;

/** A text that stands for itself where citeproc looks for markup; `unmark` gives it back. */
export const markLiteral = (text: string): string => text.replace(ANY_MARK, '').replaceAll('<', `<${MARKS.literal}`);

export const unmarkLiteral = (html: string): string => html.replaceAll(MARKS.literal, '');

/** A citation of a paragraph, or of the whole where none is given. */
export function fillMarks(
  template: string,
  paragraph: { readonly number: string; readonly id: string } | null,
): string {
  return template
    .replaceAll(MARKS.number, paragraph?.number ?? '')
    .replaceAll(MARKS.fragment, paragraph === null ? '' : `#${paragraph.id}`);
}
