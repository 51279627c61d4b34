/**
 * The longest strictly increasing subsequence, by patience sorting (Fredman, “On computing the length of longest
 * increasing subsequences”, 1975).
 *
 * @returns The indices of its members, in order.
 */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  for (const [at, value] of values.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = tops[low - 1] ?? -1;
    tops[low] = at;
  }
  const members: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) members.push(at);
  return members.reverse();
}
