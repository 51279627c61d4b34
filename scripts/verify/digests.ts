/** What a comparison of digests tells: all is well, or which of the two is damaged: the record of the digest, or the file. */
export type Verdict = 'same' | 'record' | 'file';

/**
 * Compares the digest of a file with the one that was recorded, and tells which of the two was damaged. A file that
 * changed in one bit has a digest that agrees with the old one in about 4 of 64 digits, as any two random ones do;
 * that two of them agree in half has a chance below 10⁻²⁰. A record that agrees in half was itself damaged.
 */
export function compareDigests(found: string, recorded: string): Verdict {
  if (found === recorded) return 'same';
  const alike = [...found].filter((digit, index) => digit === recorded[index]).length;
  return alike * 2 >= found.length ? 'record' : 'file';
}

/** As much of a digest as a message shows. */
export const shorten = (sha256: string): string => `${sha256.slice(0, 12)}…`;
