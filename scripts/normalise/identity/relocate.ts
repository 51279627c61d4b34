import type { Entry, Retired } from '../../../src/schemas/entry.ts';

/** Letters from which a text is taken to be one and the same in two places: “Thank you.” is anybody's. */
const LEAST_LETTERS = 24;

/**
 * Finds removed paragraphs that stand in another entry of the same capture, as where a page or a post is taken apart
 * in another way: word for word, long enough to be nobody else's, and in one place alone.
 */
export function relocate(entries: readonly Entry[]): Entry[] {
  if (!entries.some(({ retired }) => retired.some(isSought))) return [...entries];
  const places = Map.groupBy(
    entries.flatMap(({ id: entry, paragraphs }) => paragraphs.map(({ id, text }) => ({ entry, id, text }))),
    ({ text }) => text,
  );
  return entries.map((entry) => {
    const retired = entry.retired.map((item): Retired => {
      const [place, ...others] = isSought(item) ? (places.get(item.text) ?? []) : [];
      if (place === undefined || others.length > 0 || place.entry === entry.id) return item;
      return { ...item, fate: 'moved', entry: place.entry, to: [place.id] };
    });
    return { ...entry, retired };
  });
}

function isSought({ fate, text }: Retired): boolean {
  return fate === 'removed' && (text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS;
}
