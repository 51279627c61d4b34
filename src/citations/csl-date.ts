import { formatDate } from '../archive/dates/in-words.ts';
import type { Edtf } from '../schemas/dates.ts';
import type { CslDate } from './csl.ts';

/**
 * An EDTF date as CSL has it. CSL knows no date that is open at one end, nor a decade: those are put into words.
 *
 * @param language BCP 47, the language of those words.
 */
export function toCslDate(edtf: Edtf, language: string): CslDate {
  const ends = edtf.split('/').map(readParts);
  const parts = ends.filter((end) => end !== null);
  return parts.length === ends.length ? { 'date-parts': parts } : { literal: formatDate(edtf, language) };
}

/** Year, month and day as far as they are known; null without a year. */
function readParts(date: string): readonly number[] | null {
  const units = date.split('-');
  const unknown = units.findIndex((unit) => !/^\d+$/.test(unit));
  const known = (unknown === -1 ? units : units.slice(0, unknown)).map(Number);
  return known.length === 0 ? null : known;
}
