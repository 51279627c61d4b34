/** Years in a row. */
export type Stretch = readonly [first: number, last: number];

/** Years in order as stretches of those that follow one another. */
export function stretchesOf(years: readonly number[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const year of years) {
    const last = stretches.at(-1);
    if (last?.[1] === year - 1) stretches[stretches.length - 1] = [last[0], year];
    else stretches.push([year, year]);
  }
  return stretches;
}

/** A stretch in figures: `2015–2019`, or the one year. */
export const writeStretch = ([first, last]: Stretch): string =>
  first === last ? String(first) : `${String(first)}–${String(last)}`;
