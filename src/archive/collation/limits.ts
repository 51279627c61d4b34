/**
 * When a likeness is a parallel. Words are tokens: words of scripts that set spaces, single letters of the others.
 * Evidence of words is in bits, log2(all words / times this word occurs), as in `alignment/thresholds.ts`.
 */
export const LIMITS = {
  /** Words in a row that make a shingle: passim takes five too. */
  shingle: 5,
  /** The same where a text sets no space between words: two letters make about a word. */
  unspacedShingle: 10,
  /** Entries beyond which a shingle is a stock phrase, and proves nothing. */
  stock: 40,
  /**
   * What the shingles of a passage must prove together, each the inverse square of the number of other entries that have
   * it: twelve words in a row that two entries alone have, and far more of a formula that several have. A sentence says
   * something; a phrase within one may be a name that is long. In entries of one event less is enough, since they are known
   * to tell of one thing, and the others of that event do not count.
   */
  proof: { sentence: 8, phrase: 16 },
  proofInEvent: { sentence: 5, phrase: 10 },
  /** Words from which on a passage is no formula but a text that was taken over; then the number of others counts as it is. */
  long: 60,
  /** The bits that the words of a passage must have: formulas are made of common words. */
  bits: 60,
  /** A shingle that stands more often in one text finds no run. */
  places: 12,
  /** Passages of a pair, and the least words of one; fewer prove nothing in any case. */
  passages: 60,
  shortest: 8,
  /** Shared runs of a pair; the longest ones count, where there are more. */
  runs: 3000,
  /** Shared runs before one that are tried as its predecessor in a passage. */
  lookback: 200,
  /** Unmatched words that one side may have between two runs of a passage, whatever the other has. */
  change: 40,
  /** Unmatched words of the other side that are bridged without any sign that they were left out on purpose. */
  leap: 150,
  /** The share of a text from which on it is an excerpt of the other; then a leap may be of any length. */
  excerpt: 0.5,
  /** Words after the end of a passage that are tried for more of it. */
  window: 60,
  /** Cells of a table of an alignment; what would need more is left unmatched. */
  cells: 1_000_000,
  /** Words up to which one wording in the place of another is a rewording; past that the one was left out and the other added. */
  rewording: 12,
  /** The share of both paragraphs that must be matched for the rest of the two to be compared. */
  carried: 0.5,
} as const;

/**
 * What an alignment of words gains and loses, in units of five bits (Smith & Waterman 1981; gaps that cost more to
 * open than to go on: Gotoh 1982).
 */
export const SCORES = {
  /** Bits of a word that weigh one. */
  bitsPerPoint: 5,
  least: 0.4,
  most: 3,
  mismatch: -1,
  open: -2.5,
  extend: -0.05,
  /** What more words at the end of a passage must gain to be taken in. */
  extension: 4,
  /** Bits below which a few matched words between two longer changes are chance. */
  island: 16,
} as const;
