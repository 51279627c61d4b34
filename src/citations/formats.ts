import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CiteExtension } from '../archive/addresses/data-files.ts';
import type { CslItem } from './csl.ts';
import { writeRis } from './ris.ts';

/** A form in which reference managers take texts. */
export interface Format {
  readonly name: 'BibTeX' | 'BibLaTeX' | 'RIS' | 'CSL-JSON';
  /** How the name of its file ends. */
  readonly extension: CiteExtension;
  readonly media: string;
  readonly write: (items: readonly CslItem[]) => string;
}

// Programs of today read Unicode; without it, letters and signs that LaTeX has no name for would be left out. The key is
// the name of the entry, as it stands.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });

/** The forms, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  { name: 'BibTeX', extension: 'bib', media: 'application/x-bibtex', write: writeBy('bibtex') },
  { name: 'BibLaTeX', extension: 'biblatex.bib', media: 'application/x-bibtex', write: writeBy('biblatex') },
  {
    name: 'RIS',
    extension: 'ris',
    media: 'application/x-research-info-systems',
    write: (items) => items.map(writeRis).join(''),
  },
  {
    name: 'CSL-JSON',
    extension: 'csl.json',
    media: 'application/vnd.citationstyles.csl+json',
    write: (items) => `${JSON.stringify(items, null, 2)}\n`,
  },
];

function writeBy(format: 'bibtex' | 'biblatex'): Format['write'] {
  return (items) => `${new Cite(items.map(escapeItem), { generateGraph: false }).format(format).trim()}\n`;
}

/** An item whose texts stand for themselves in TeX. Names, types and addresses do so anyway. */
const escapeItem = (item: CslItem): object =>
  Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, AS_THEY_ARE.includes(key) ? value : escapeValue(value)]),
  );

const AS_THEY_ARE: readonly string[] = ['id', 'type', 'URL', 'issued', 'accessed'];

function escapeValue(value: unknown): unknown {
  if (typeof value === 'string') return escapeTex(value);
  if (Array.isArray(value)) return value.map(escapeValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeValue(inner)]));
}

const escapeTex = (text: string): string => text.replace(/[\\{}$&#%_^~]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** Signs that no backslash makes stand for themselves. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};
