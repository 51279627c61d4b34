import type { Sha256 } from '../schemas/ids.ts';

/** A digest in groups of eight, to be read and compared by eye. */
export const groupDigits = (digest: string): string => digest.replace(/.{8}(?=.)/g, '$& ');

/** The first eight digits of a digest, by which a version is told from the others of its entry. */
export const shortDigest = (digest: Sha256): string => digest.slice(0, 8);
