/** A run of what Unicode calls White_Space, which `\s` is not: that leaves out U+0085 and takes in U+FEFF. */
const WHITE_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

/** Control characters that are not white space. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
export const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/**
 * What a slice of a capture reads as: control characters left out, each run of white space made one
 * blank, none at the ends, and nothing else changed.
 */
export function readAs(slice: string): string {
  return slice.replace(CONTROLS, '').replace(WHITE_SPACE, ' ').replace(/^ | $/g, '');
}
