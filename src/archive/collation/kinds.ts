/**
 * How a stretch of a text stands in another one. What only the first of a pair has was left out, what only the second
 * has was added: that tells which text is read against which, not who wrote first.
 */
export const KINDS = [
  /** Letter for letter. */
  'verbatim',
  /** The same words in other capitals, or with other punctuation. */
  'form',
  /** Left out where a mark of omission stands. */
  'omission-marked',
  /** Left out, and nothing says so. */
  'omission-unmarked',
  /** Put in: words, an emoji, the `#` of a tag, the mark of a list. */
  'addition',
  /** Other words in the same place. */
  'rewording',
] as const;

export type Kind = (typeof KINDS)[number];
