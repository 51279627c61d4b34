import type { SavedExtent, SavedFile } from '../../archive/addresses/saving.ts';
import { hasFields } from '../data/fields.ts';
import type { Held } from './store.ts';

/** What is kept where nothing is. */
export const NOTHING_HELD: Held = { whole: null, files: {} };

/**
 * What a record says is kept. One that is broken, or of an older or another program, says nothing: its files are then
 * loaded again, and what the site lacks is given up.
 */
export function heldOf(record: unknown): Held {
  if (!hasFields(record)) return NOTHING_HELD;
  const { whole, files } = record;
  if (!isDigests(files)) return NOTHING_HELD;
  return { whole: isSavedExtent(whole) ? whole : null, files };
}

const isDigests = (value: unknown): value is Readonly<Record<string, string>> =>
  hasFields(value) && Object.values(value).every((digest) => typeof digest === 'string');

export const isSavedExtent = (value: unknown): value is SavedExtent =>
  hasFields(value) && typeof value['version'] === 'string' && isCount(value['files']) && isCount(value['bytes']);

export const isSavedFiles = (value: unknown): value is SavedFile[] => Array.isArray(value) && value.every(isSavedFile);

function isSavedFile(value: unknown): value is SavedFile {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [path, sha256, bytes] = value as unknown[];
  return typeof path === 'string' && typeof sha256 === 'string' && isCount(bytes);
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
