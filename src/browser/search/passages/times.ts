import type { Occurrences } from '../../../search/passages/postings.ts';

/** How often something stands in each passage that has it. */
export type Times = Occurrences;

/** How often words stand in each passage, whichever of their forms it is. */
export function timesOf(places: readonly Times[]): Times {
  const [first = { passages: [], times: [] }, second] = places;
  if (second === undefined) return first;
  if (places.length === 2) return add(first, second);
  const middle = places.length >> 1;
  return add(timesOf(places.slice(0, middle)), timesOf(places.slice(middle)));
}

function add(a: Times, b: Times): Times {
  const [passages, times]: [number[], number[]] = [[], []];
  for (let [i, j] = [0, 0]; i < a.passages.length || j < b.passages.length;) {
    const [one, other] = [a.passages[i] ?? Infinity, b.passages[j] ?? Infinity];
    passages.push(Math.min(one, other));
    times.push((one <= other ? (a.times[i] ?? 0) : 0) + (other <= one ? (b.times[j] ?? 0) : 0));
    if (one <= other) i += 1;
    if (other <= one) j += 1;
  }
  return { passages, times };
}
