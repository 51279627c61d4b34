import { safe, type Html, type Value } from '../html.ts';
import { writeXml } from '../xml.ts';

/** Where the style sheet lies in a book, from its root. */
export const SHEET = 'book.css';

/** A document of a book: XHTML, as EPUB 3 wants it. */
export interface BookDocument {
  /** What it is called in the list of what one reads. */
  readonly title: string;
  /** BCP 47, the language of the archive's own words. */
  readonly language: string;
  /** The address of the root of the book, seen from it: empty, or `../`. */
  readonly root: string;
  readonly body: Html;
}

/** Writes a document of a book. */
export function writeDocument({ title, language, root, body }: BookDocument): string {
  return writeXml(safe`<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${langOf(language)}>
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${root}${SHEET}"/>
</head>
<body>
${body}
</body>
</html>
`);
}

/** The language of an element, said in both ways; one that can't be told is said to be unknown. */
export function langOf(language: string): Html {
  const tag = language === 'und' ? '' : language;
  return safe` lang="${tag}" xml:lang="${tag}"`;
}

/** What the archive says within a text: in brackets and under its name, since a reader of books may choose any typeface. */
export const sayAside = (words: Value, id?: string): Html =>
  safe`<div class="own"${id === undefined ? null : safe` id="${id}"`}><p>[The archive: ${words}]</p></div>\n`;
