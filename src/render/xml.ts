import type { Html } from './html.ts';

/**
 * A document of XML 1.0. `safe` writes text as XML too, by references to numbers, as long as the template itself is
 * well-formed. What XML can't hold stands as U+FFFD.
 *
 * @param root Its root element, behind a document type where it has one.
 */
export function writeXml(root: Html): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeXmlPart(root)}`;
}

/** A part of such a document: the whole may be more than the memory holds. */
export const writeXmlPart = ({ html }: Html): string => html.replace(FORBIDDEN, '\ufffd');

/** What no XML 1.0 document may hold, not even by reference (production 2, Char). */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
