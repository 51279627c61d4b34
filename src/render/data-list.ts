import {
  bibliographyPath,
  DATA_FOLDER,
  DATA_PACKAGE,
  ENTRY_TABLE,
  PARALLELS,
  PARAGRAPH_TABLE,
  POINTER_TABLE,
  TEI_CORPUS,
} from '../archive/addresses/data-files.ts';
import { ENTRY_LINES } from '../archive/addresses/record-parts.ts';
import { safe, type Html } from './html.ts';
import { inMegabytes } from '../archive/megabytes.ts';

/** A file of the data, with its size in bytes. */
export interface DataFile {
  /** From the root of the site. */
  readonly file: string;
  readonly bytes: number;
}

/** What each file of the whole archive holds, in the order of the page. */
const WHOLE: readonly (readonly [file: string, what: string])[] = [
  [ENTRY_LINES, 'Every document, whole, one a line: JSON Lines'],
  [ENTRY_TABLE, 'Every document, one a row, without its text'],
  [PARAGRAPH_TABLE, 'Every paragraph, one a row, with its text'],
  [TEI_CORPUS, 'Every document as one corpus of TEI P5'],
  [PARALLELS, 'Every passage that stands in two documents, piece by piece'],
  [bibliographyPath('bib'), 'Every document, for reference managers: BibTeX'],
  [bibliographyPath('biblatex.bib'), 'The same: BibLaTeX'],
  [bibliographyPath('ris'), 'The same: RIS'],
  [bibliographyPath('csl.json'), 'The same: CSL-JSON'],
  [POINTER_TABLE, 'The documents that captures point to, one a row'],
  [DATA_PACKAGE, 'What describes all files: size, digest, source, rights, columns (Frictionless)'],
  ['sitemap.xml', 'The address of every page, for search engines'],
];

/** Files that every document has one of. */
const OF_EACH: readonly (readonly [name: string, what: string, files: RegExp])[] = [
  ['data/entries/ID.json', 'The same as its line: JSON', /^data\/entries\/.*\.json$/],
  ['data/entries/ID.txt', 'Its words, and where they come from: plain text', /^data\/entries\/.*\.txt$/],
  ['data/tei/ID.xml', 'TEI P5', /^data\/tei\//],
];

const SCHEMA = /^data\/schemas\/(.*)\.schema\.json$/;

/** What data there is, and how much of it. */
export function renderDataList(files: readonly DataFile[]): Html {
  const sizes = new Map(files.map(({ file, bytes }) => [file, bytes]));
  const whole = WHOLE.flatMap(([file, what]) => {
    const bytes = sizes.get(file);
    return bytes === undefined
      ? []
      : [renderRow(safe`<a href="${file}">${file.replace(DATA_FOLDER, '')}</a>`, what, inMegabytes(bytes))];
  });
  const single = OF_EACH.flatMap(([name, what, pattern]) => {
    const found = files.filter(({ file }) => pattern.test(file));
    const bytes = found.reduce((sum, file) => sum + file.bytes, 0);
    const count = found.length === 1 ? '1 file' : `${String(found.length)} files`;
    return found.length === 0 ? [] : [renderRow(safe`<code>${name}</code>`, what, `${count}, ${inMegabytes(bytes)}`)];
  });
  const schemas = files
    .filter(({ file }) => SCHEMA.test(file))
    .map(({ file, bytes }) =>
      renderRow(safe`<a href="${file}">${SCHEMA.exec(file)?.[1]}</a>`, 'JSON Schema, 2020-12', inMegabytes(bytes)),
    );
  return safe`${renderTable('All of them', whole)}${renderTable('One of each document', single)}${renderTable('What JSON looks like', schemas)}`;
}

const renderTable = (caption: string, rows: readonly Html[]): Html | null =>
  rows.length === 0
    ? null
    : safe`<table class="holdings"><caption>${caption}</caption><thead><tr><th scope="col">File</th><th scope="col">What it holds</th><th scope="col">Size</th></tr></thead><tbody>${rows}</tbody></table>\n`;

const renderRow = (name: Html, what: string, size: string): Html =>
  safe`<tr><th scope="row">${name}</th><td>${what}</td><td>${size}</td></tr>\n`;
