/**
 * Bytes as a string literal of JavaScript, nearly as short as themselves, for scripts that a page loads from a disk.
 *
 * The script is read as `x-user-defined`, by which the WHATWG Encoding Standard makes of a byte below 0x80 the
 * character of ASCII, and of any other the character 0xF700 above it: no byte is refused, none belongs to the next.
 * What would end the literal or a line in it is escaped, and NUL, which not every reader of a script lets pass.
 */
export const BYTE_CHARSET = 'x-user-defined';

/**
 * Writes bytes as a literal.
 *
 * @returns One character for each byte of the script, so that it must be written as Latin-1.
 */
export const writeByteLiteral = (bytes: Uint8Array): string =>
  `"${Buffer.from(bytes).toString('latin1').replace(ESCAPED, escapeOf)}"`;

/** The bytes of a literal, as the script that was read in this way has them: the eight lower bits of each character. */
export const readByteLiteral = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A digit after `\0` would make an octal number of it, which no longer is one character or not allowed at all. */
const ESCAPED = /["\\\n\r]|\0(?=([0-9])?)/g;

const escapeOf = (character: string, digit?: string): string =>
  character === '\0'
    ? digit === undefined
      ? '\\0'
      : '\\x00'
    : ({ '\n': '\\n', '\r': '\\r' }[character] ?? `\\${character}`);
