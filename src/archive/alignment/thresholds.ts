/**
 * When likeness is proof. Shares are of tokens, from 0 to 1; evidence is in bits, the sum over the tokens that two
 * paragraphs share in order of log2(all tokens / times this token occurs), so that rare words prove more than common
 * ones (self-information; Spärck Jones, “A statistical interpretation of term specificity”, 1972).
 */
export const THRESHOLDS = {
  /** Equal texts that stand in another order are one paragraph that was moved from so many words on; “Thank you.” is anybody's. */
  movedWords: 3,
  /** The least share of the longer paragraph that both have: an edit of a third leaves two thirds, and some slack for how words were counted. */
  likeness: 0.58,
  /** Evidence without which likeness proves nothing, wherever the paragraphs stand: about five words of middling rarity. */
  proof: 30,
  /** The same where both neighbours are the same, so that one old and one new paragraph face each other. */
  proofInPlace: 14,
  /** The same where one neighbour is the same. */
  proofBeside: 20,
  /** How much more evidence the best candidate must have than any other: two or three words that only it has. */
  margin: 12,
  /** Likeness from which another new paragraph, of which nobody knows the origin, makes a claim doubtful. */
  rivalLikeness: 0.3,
  /** The least share of a part that comes from the whole, and of a member that is in the sum. */
  containment: 0.6,
  /** The least share of the cut or grown paragraph that is the other's, where one alone is left of a split or merge. */
  remainder: 0.85,
  /** Evidence without which a stretch in common makes no part: about three words. */
  stretch: 14,
  /** Pairs of neighbouring tokens that must be shared, of the shorter paragraph's, for two paragraphs to be compared at all. */
  sharedPairs: 0.15,
  /** The share of the pairs of tokens of a moved text that another one holds, from which on it is doubtful which of the two it was: what an edit of a fifth leaves. */
  returning: 0.6,
} as const;

/** Bounds on effort. Past them paragraphs are not compared, and so retired. */
export const LIMITS = {
  /** Old paragraphs that each new one is compared with. */
  candidates: 6,
  /** Paragraphs of a pair of tokens beyond which it is too common to find candidates by. */
  postings: 500,
  /** Free paragraphs between two anchors, old times new, up to which all are compared with all. */
  gapPairs: 36,
  /** Free paragraphs of each side that a gap may have in which order alone proves which of equal texts is which. */
  narrow: 5,
  /** Cells of a table of common subsequences; longer texts are first cut at what is unique in both. */
  cells: 4_000_000,
  /** Rounds in which paragraphs that were proved help to prove their neighbours. */
  rounds: 4,
} as const;
