import type { Entry, Version } from '../../schemas/entry.ts';

/** Of so many versions, from the oldest on, any two are compared. */
export const COMPARED = 8;

/**
 * Which versions are compared: any two of the first eight, each with the one before, and each with the oldest. A pair
 * that is compared stays so however many versions follow, and their number grows no faster than that of the versions.
 *
 * @param versions Oldest first.
 * @returns Indices, the older first. Two captures of the same bytes have nothing to compare.
 */
export function pairsOf(versions: readonly Pick<Version, 'sha256'>[]): readonly (readonly [number, number])[] {
  const seen = new Set<string>();
  return versions.flatMap(({ sha256: newer }, j) =>
    versions.slice(0, j).flatMap(({ sha256: older }, i): (readonly [number, number])[] => {
      const pair = `${older}-${newer}`;
      if (older === newer || seen.has(pair) || (j >= COMPARED && i > 0 && i < j - 1)) return [];
      seen.add(pair);
      return [[i, j]];
    }),
  );
}

/** Whether the text of a version is the one that its entry shows: it is the newest, or its capture has the same bytes. */
export const isShown = ({ versions }: Pick<Entry, 'versions'>, { sha256 }: Pick<Version, 'sha256'>): boolean =>
  versions.at(-1)?.sha256 === sha256;
