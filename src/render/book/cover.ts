import { safe } from '../html.ts';
import type { Book } from './book.ts';
import { langOf, writeDocument } from './document.ts';

/** The page before the text of a book: what it is, of what archive and of what day, and how its voices are told apart. */
export function renderCover({ title, languages, language, creators, preface, rights }: Book): string {
  const [only] = languages;
  const titled = languages.length === 1 && only !== undefined ? langOf(only) : null;
  const body = safe`<section class="cover" epub:type="titlepage">
<h1${titled}>${title}</h1>
${creators.length === 0 ? null : safe`<p${titled}>${creators.join(', ')}</p>\n`}${preface.map((line) => safe`<p>${line}</p>\n`)}<p>${VOICES}</p>
${rights === null ? null : safe`<p>${rights}</p>\n`}</section>`;
  return writeDocument({ title, language, root: '', body });
}

const VOICES =
  'The numbered paragraphs are the words of the sources. What stands in square brackets was supplied by an editor, with the reason, or is said by the archive. Each text is followed by where it comes from.';
