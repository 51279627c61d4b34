/**
 * How many items at the beginning of a list have a property, found by halving.
 *
 * @param items In such an order that those which have it stand before those which have not.
 */
export function countLeading<Item>(items: readonly Item[], has: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && has(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
