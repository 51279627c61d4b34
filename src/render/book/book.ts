import { nameUuid } from '../../archive/name-uuid.ts';
import { safe } from '../html.ts';
import { writeXml } from '../xml.ts';
import { renderContents } from './contents.ts';
import { renderCover } from './cover.ts';
import { SHEET } from './document.ts';
import { chapterPath, type Chapter } from './chapter.ts';

/** A book of an archive, of one entry or of all. */
export interface Book {
  /** What it is known by for ever; no two books share it. */
  readonly name: string;
  readonly title: string;
  /** BCP 47, the languages of its texts. */
  readonly languages: readonly string[];
  /** BCP 47, the language of the archive's own words. */
  readonly language: string;
  /** Who speaks or signs; those whom an editor supplied in brackets. */
  readonly creators: readonly string[];
  /** When its text was given or published: a year, a month or a day; null where that is not known. */
  readonly date: string | null;
  /** Who made the book of it: the keeper of the archive, or the archive. */
  readonly publisher: string;
  /** Where its text comes from. */
  readonly sources: readonly string[];
  /** The terms of the archive's own words. */
  readonly rights: string | null;
  /** Lines of the page before the text. */
  readonly preface: readonly string[];
  /** The newest day that the archive names, ISO 8601; null where it names none. */
  readonly day: string | null;
  /** As they are read. */
  readonly chapters: readonly Chapter[];
}

/** What an EPUB is told by from its first bytes: the first file, which nothing compresses. */
export const MIMETYPE = { path: 'mimetype', text: 'application/epub+zip' } as const;

/** EPUB wants to know when a book was last changed; one that names no day was at the beginning. */
const BEGINNING = '1970-01-01';

/**
 * The files of a book as EPUB 3.3 has them, by their paths, less `mimetype` and the style sheet. The day is that of
 * its records and not that on which it was made, so that the same records give the same book.
 */
export function writeBook(book: Book): ReadonlyMap<string, Uint8Array> {
  const text = new TextEncoder();
  return new Map([
    ['META-INF/container.xml', text.encode(CONTAINER)],
    [PACKAGE, text.encode(writePackage(book))],
    [COVER, text.encode(renderCover(book))],
    [CONTENTS, text.encode(renderContents(book, COVER))],
    ...book.chapters.map(({ id, xhtml }) => [chapterPath(id), xhtml] as const),
  ]);
}

const PACKAGE = 'package.opf';
const COVER = 'cover.xhtml';
const CONTENTS = 'contents.xhtml';

const CONTAINER = writeXml(safe`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${PACKAGE}" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`);

function writePackage(book: Book): string {
  const { name, title, languages, language, creators, date, publisher, sources, rights, day, chapters } = book;
  const items = chapters.map(({ id }) => ({ item: `d-${id}`, href: chapterPath(id) }));
  const once = (tag: string, value: string | null) => (value === null ? null : safe`<dc:${tag}>${value}</dc:${tag}>\n`);
  const each = (tag: string, values: readonly string[]) => values.map((value) => once(tag, value));
  const documentType = 'application/xhtml+xml';
  return writeXml(safe`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${nameUuid(name)}</dc:identifier>
${once('title', title)}${each('language', languages)}${each('creator', creators)}${once('date', date)}${once('publisher', publisher)}${each('source', sources)}${once('rights', rights)}<meta property="dcterms:modified">${day ?? BEGINNING}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text alone, with headings, marked languages and numbered paragraphs.</meta>
</metadata>
<manifest>
<item id="cover" href="${COVER}" media-type="${documentType}"/>
<item id="contents" href="${CONTENTS}" media-type="${documentType}" properties="nav"/>
<item id="sheet" href="${SHEET}" media-type="text/css"/>
${items.map(({ item, href }) => safe`<item id="${item}" href="${href}" media-type="${documentType}"/>\n`)}</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="contents"/>
${items.map(({ item }) => safe`<itemref idref="${item}"/>\n`)}</spine>
</package>
`);
}
