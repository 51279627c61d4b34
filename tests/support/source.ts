import { decodeHTML } from 'entities';
import type { Source } from '../../scripts/verify/source.ts';
import type { Ledger } from '../../src/schemas/ledger.ts';

/** Tags, comments, and whole elements of which nothing is read. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style|template|noscript|svg|textarea|iframe|select)\b[^>]*>[\s\S]*?<\/\1\s*>|<[!/?a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

const READERS: Readonly<Record<Ledger['format'], (slice: string) => string>> = {
  text: (slice) => slice,
  html: (slice) => decodeHTML(slice.replace(MARKUP, '')),
  json: (slice) => {
    try {
      return String(JSON.parse(`"${slice}"`));
    } catch {
      // Syntax is no string; a string cut inside an escape reads as nothing, and is found so.
      return '';
    }
  },
};

/** Wraps the decoded text of a capture in the way that its format is read; a page by other means than the program has. */
export function readSource(text: string, format: Ledger['format']): Source {
  return { format, length: text.length, slice: (start, end) => READERS[format](text.slice(start, end)) };
}
