/** Numbers in ascending order, each once. */
export type Sorted = readonly number[];

/** Where numbers stand in a list, of those that do: their places in it, in order. */
export function placesIn(list: Sorted, wanted: Sorted): number[] {
  const places: number[] = [];
  let from = 0;
  for (const number of wanted) {
    from = firstNotBelow(list, number, from);
    if (from === list.length) break;
    if (list[from] === number) places.push(from);
  }
  return places;
}

/** The numbers that stand in both lists. */
export const intersect = (a: Sorted, b: Sorted): number[] => {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return placesIn(many, few).map((at) => many[at] ?? 0);
};

/** The numbers that stand in any of some lists. */
export function unite(lists: readonly Sorted[]): Sorted {
  const [first = [], second] = lists;
  if (second === undefined) return first;
  if (lists.length > 2) {
    const middle = lists.length >> 1;
    return unite([unite(lists.slice(0, middle)), unite(lists.slice(middle))]);
  }
  const both: number[] = [];
  for (let [i, j] = [0, 0]; i < first.length || j < second.length;) {
    const [a, b] = [first[i] ?? Infinity, second[j] ?? Infinity];
    both.push(Math.min(a, b));
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return both;
}

/**
 * The place of the first number that is not below a bound, from some place on; the length of the list where all are. It
 * leaps ahead by doubling and halves what it leapt over, so that a few numbers are found in a long list without reading
 * it whole.
 *
 * @see J. Bentley, A. Yao, “An almost optimal algorithm for unbounded searching”, Information Processing Letters 5, 1976
 */
export function firstNotBelow(list: Sorted, bound: number, from = 0): number {
  let step = 1;
  while ((list[from + step - 1] ?? Infinity) < bound) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step - 1, list.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
