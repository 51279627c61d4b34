/** Letters of scripts that set no space between words, which are compared one by one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/v;

/** A word, or one letter of a script that sets no space between words. */
export const TOKEN = new RegExp(`${UNSPACED.source}|[[\\p{L}\\p{M}\\p{N}]--${UNSPACED.source}]+`, 'gv');

/** A text as the numbers of its tokens. */
export type Tokens = Int32Array;

/** All texts of a comparison as numbers, with how much each token proves. */
export interface Corpus {
  readonly before: readonly Tokens[];
  readonly after: readonly Tokens[];
  /** For each token its evidence in bits. */
  readonly bits: Float64Array;
}

/**
 * Words in lower case without punctuation, and single letters of scripts without spaces.
 * No dictionary of words takes part (as in `Intl.Segmenter`): ids must not change with the version of Node.
 */
export const splitTokens = (text: string): readonly string[] => text.normalize('NFKC').toLowerCase().match(TOKEN) ?? [];

/** Whether a token is a letter of a script that sets no space between words. */
export const isUnspaced = (token: string): boolean => UNSPACED.test(token);

/** Numbers the tokens of two lists of texts, and weighs each by its rarity in both together. */
export function readCorpus(before: readonly string[], after: readonly string[]): Corpus {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let total = 0;
  const read = (text: string): Tokens => {
    const words = splitTokens(text);
    total += words.length;
    return Int32Array.from(words, (word) => {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) numbers.set(word, number);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    });
  };
  const tokens = { before: before.map(read), after: after.map(read) };
  return { ...tokens, bits: Float64Array.from(counts, (count) => Math.log2(total / count)) };
}

export const sameTokens = (a: Tokens | undefined, b: Tokens | undefined): boolean => a?.join(' ') === b?.join(' ');

/** Texts one after the other. */
export function joinTokens(...texts: readonly Tokens[]): Tokens {
  const joined = new Int32Array(texts.reduce((length, tokens) => length + tokens.length, 0));
  let at = 0;
  for (const tokens of texts) {
    joined.set(tokens, at);
    at += tokens.length;
  }
  return joined;
}
