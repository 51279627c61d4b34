import type { EntryType } from '../../schemas/entry.ts';
import type { Reading } from './reading.ts';

/** Which kinds of entry others are read against: words as they were spoken first, posts, which are made of other texts, last. */
const RANKS: Readonly<Record<EntryType, number>> = { speech: 0, readout: 1, article: 1, 'telegram-post': 2 };

/**
 * Which of two texts the other one is read against: by kind; then the one with fewer marks of omission, since those say
 * of a text that it is an excerpt; then the longer one; then by id. It says nothing of which was there first.
 */
export function inOrder(a: Reading, b: Reading): readonly [Reading, Reading] {
  const order =
    RANKS[a.text.type] - RANKS[b.text.type] ||
    a.marks.length - b.marks.length ||
    b.words.length - a.words.length ||
    (a.text.id < b.text.id ? -1 : 1);
  return order <= 0 ? [a, b] : [b, a];
}
