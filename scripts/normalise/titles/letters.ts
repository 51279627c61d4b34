import { hasOffice, isBareName } from '../speakers/names.ts';

const GREETING =
  /^(?:dear|(?:your )?excellenc(?:y|ies)|sir|madam|sirs|to whom it may concern|уважаем\p{L}+|многоуважаем\p{L}+|ваше превосходительство|尊敬的)(?![\p{L}-]).{0,100}[,:!，：！]$|^(?:excellency|sir|madam)$/iu;

const CLOSING =
  /^(?:(?:yours |very )?(?:sincerely|truly|faithfully|respectfully)(?: yours)?|(?:with )?(?:best|kind|warm) regards|respectfully|с уважением|此致)[,.!，]?$/iu;

const SIGNED = /^\(signed\)\s*|^\/s\/\s*|^\(подпись\)\s*/iu;

/** Whether a line greets whom a letter is to: "Dear Mr Sand,". */
export function isSalutation(text: string): boolean {
  return GREETING.test(text);
}

/** Below the text so many lines may be a signature. */
const FOOT = 4;

/**
 * The name that a text is signed with, below its last words: a name and an office on one line, or one below
 * the other where the text is a letter; undefined where nobody signs.
 *
 * @param lines The paragraphs of the text.
 */
export function readSignature(lines: readonly string[]): string | undefined {
  const isLetter = lines.some((line) => isSalutation(line) || CLOSING.test(line));
  const from = Math.max(1, lines.length - FOOT);
  for (const [offset, line] of lines.slice(from).entries()) {
    const name = line.replace(SIGNED, '').replace(/,$/, '');
    const [before = '', ...after] = name.split(', ');
    const next = lines[from + offset + 1] ?? '';
    const isShort = line.length <= LONGEST && !/[.!?:;]$/u.test(line);
    if (!isShort || !isBareName(before)) continue;
    if (after.length > 0 ? hasOffice(after.join(' ')) : name !== line.replace(/,$/, '') || (isLetter && isOffice(next)))
      return before;
  }
  return undefined;
}

/** The longest line of a signature, in code units. */
const LONGEST = 120;

const isOffice = (text: string): boolean => text.length <= LONGEST && hasOffice(text) && !/[.!?:;]$/u.test(text);
