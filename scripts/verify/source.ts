import { readHtml } from '../normalise/reading/html.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';

/** The decoded text of a capture as the contract reads it: a slice of a page without tags, of an export without escapes. */
export interface Source {
  readonly format: Ledger['format'];
  readonly length: number;
  readonly slice: (start: number, end: number) => string;
}

/** Wraps the decoded text of a capture in the way that its format is read. */
export function readSource(text: string, format: Ledger['format']): Source {
  return { format, length: text.length, slice: (start, end) => READERS[format](text.slice(start, end)) };
}

/** Nothing but tags of which a glance tells where they end, as most of a page is: they need no parser. */
const TAGS = /^(?:<\/?[a-z][^<>"']*(?:"[^"<>]*"[^<>"']*)*>\s*)+$/i;
const SILENT = /<(?:script|style|template|noscript|svg|textarea|iframe|select)\b/i;

const READERS: Readonly<Record<Ledger['format'], (slice: string) => string>> = {
  text: (slice) => slice,
  html: (slice) => {
    if (!/[<&]/.test(slice)) return slice;
    return TAGS.test(slice) && !SILENT.test(slice) ? '' : readHtml(slice);
  },
  json: (slice) => {
    try {
      return String(JSON.parse(`"${slice}"`));
    } catch {
      // Syntax is no string; a string cut inside an escape reads as nothing, and is found so.
      return '';
    }
  },
};
