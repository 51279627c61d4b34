/** What the shape of a line tells, whatever its words. Each takes the line as it reads. */

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The end of a sentence, or of what is quoted. */
export const SENTENCE_END = /[.!?…。！？;；:：]["”»’')\]]*$|["”»]$/u;

/** The number of words; a Chinese or Japanese character counts as half a word. */
export function countWords(text: string): number {
  const cjk = text.match(new RegExp(CJK, 'gu'))?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  return cjk > 0 ? Math.ceil(cjk / 2) + Math.max(0, words - cjk) : words;
}

/** Running text: a sentence that ends, of some length, or simply long. */
export function isProse(text: string): boolean {
  const words = countWords(text);
  return words >= 25 || (words >= 6 && SENTENCE_END.test(text));
}

/** A line that can stand above a text: it has letters, is of no great length and ends like no sentence. */
export function isHeadingLike(text: string): boolean {
  return (
    /\p{L}/u.test(text) && text.length <= 300 && countWords(text) <= 50 && !/[.;,:。；，：]["”»’')\]]*$/u.test(text)
  );
}

/** As short as the entries of a menu: a few words, no end of a sentence. */
export function isShort(text: string): boolean {
  return text.length <= 60 && countWords(text) <= 7 && !/[.!?。！？][”"»]?$/u.test(text);
}

/** The mark of a list item at the beginning of a line: a bullet, a number, a letter, or an emoji used as a bullet. */
const BULLET =
  /^(?:(?:•|‣|▪|▫|◦|●|○|■|□|►|▶|▸|➤|➢|✔|✓|✅|☑|👉|👇|🔹|🔸|🔻|🔺|❇|✳)\ufe0f?\s*|[-–—*·]\s+|\(?\d{1,3}[.)]\s+|\(?[a-zа-я][.)]\s+|[ivxlc]+[.)]\s+|第[一二三四五六七八九十]+[，、])/iu;

/** A name with its initials, which are no marks of a list. */
const SIGNED = /^(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u;

/** Whether the line begins with the mark of a list item. */
export function isItem(text: string): boolean {
  return BULLET.test(text) && !SIGNED.test(text) && /\p{L}/u.test(text.replace(BULLET, ''));
}
