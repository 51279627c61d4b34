import type { Reading } from './reading.ts';

/** What ends a sentence, with what closes behind it; a colon ends what introduces the words of others. */
const END = /[.!?:;…。！？：；]/u;

/**
 * Whether words from one place to another hold a sentence from its beginning to its end, or a paragraph.
 *
 * @param from The first word.
 * @param to The word behind the last.
 */
export function holdsSentence(reading: Reading, from: number, to: number): boolean {
  let begun = false;
  for (let word = from; word <= to; word += 1) {
    if (!isBorder(reading, word)) continue;
    if (begun) return true;
    begun = true;
  }
  return false;
}

/** Whether a sentence ends before a word. */
function isBorder({ text, owners, starts, ends, words }: Reading, word: number): boolean {
  if (word === 0 || word === words.length || owners[word] !== owners[word - 1]) return true;
  return END.test(text.paragraphs[owners[word] ?? 0]?.text.slice(ends[word - 1], starts[word]) ?? '');
}
