/**
 * Numbers as text, one character each, so that a script can bring many of them without another encoding: small ones are
 * a character of ASCII, and nothing has to be taken apart by bits. It is the idea of UTF-8 itself, used as a code of
 * variable length for whole numbers.
 *
 * @see RFC 3629
 */

/** The character of 0: the first behind the quotation mark, which JSON would escape. */
const FIRST = 0x23;
/** The backslash, the controls behind ASCII and the surrogates are left out. */
const GAPS = [
  [0x5c, 1],
  [0x7f, 0x21],
  [0xd800, 0x800],
] as const;

/** The largest number that has a character. */
export const LARGEST = 0x10ffff - FIRST - GAPS.reduce((sum, [, width]) => sum + width, 0);

/**
 * Writes whole numbers from 0 to {@link LARGEST}.
 *
 * @throws {RangeError} where one is not.
 */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    if (!(number >= 0 && number <= LARGEST))
      throw new RangeError(`${String(number)} has no character, expected 0 to ${String(LARGEST)}`);
    let code = number + FIRST;
    for (const [from, width] of GAPS) if (code >= from) code += width;
    text += String.fromCodePoint(code);
  }
  return text;
}

/** Reads what {@link writeNumbers} wrote. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    let code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i += 1;
    if (code >= 0xe000) code -= 0x800;
    if (code > 0x9f) code -= 0x21;
    if (code > 0x5c) code -= 1;
    numbers.push(code - FIRST);
  }
  return numbers;
}
