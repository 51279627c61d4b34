import type { CslName } from './csl.ts';

/** How to tell the family name of a person, tried in this order; null where a rule doesn't know. */
const RULES: readonly { readonly reason: string; readonly split: (words: readonly string[]) => CslName | null }[] = [
  {
    reason: 'An office or a body has no family name: it is told by its small words, or by its length',
    split: (words) => (words.length > 5 || words.some((word) => SMALL.has(word)) ? asItStands(words) : null),
  },
  {
    reason: 'A name of one word has no parts that could be told, nor has one without spaces, as in Chinese',
    split: (words) => (words.length === 1 ? asItStands(words) : null),
  },
  {
    reason: 'Initials stand for given names, so what they follow is the family name: Лавров С. В.',
    split: (words) => {
      const at = words.findIndex(isInitial);
      return at > 0 && words.slice(at).every(isInitial) ? cutAt(words, at, 'family first') : null;
    },
  },
  {
    reason: 'Chinese, Korean and Vietnamese names are romanised with the family name first: Wang Yi',
    split: (words) => (FAMILY_FIRST.has(words[0] ?? '') ? cutAt(words, 1, 'family first') : null),
  },
  {
    reason: 'A particle begins the family name: von der Leyen',
    split: (words) => {
      const at = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
      return at > 0 && at < words.length - 1 ? cutAt(words, at, 'family last') : null;
    },
  },
  {
    reason: 'Elsewhere the last word is the family name, as languages of Europe print names',
    split: (words) => cutAt(words, words.length - 1, 'family last'),
  },
];

/** Words that stand in the name of a body and in no person’s. */
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'the', 'and', '&', 'по', 'и', 'при', 'на']);

/** The family names that are the most frequent where they come first, romanised, but for those that are given names elsewhere. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(
  `Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Fan Fang Feng Fu Gao Gong Guo Han Hao He Hou Hu Hua Huang Jia Jiang Jin
  Kim Kong Li Liang Liao Lin Ling Liu Lu Luo Lyu Ma Mao Meng Ngo Nguyen Park Peng Pham Phan Qian Qiao Qin Ren Shao Shen
  Shi Song Su Sun Tan Tang Tian Tran Wan Wang Wei Wen Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan
  Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou`.split(/\s+/),
);

/**
 * The parts of a name, for styles that put the family name first.
 *
 * @param name As printed, without title.
 * @param inverted Names whose parts an editor has given, `Family, Given` by the name as printed.
 */
export function splitName(name: string, inverted: ReadonlyMap<string, string> = new Map()): CslName {
  const known = inverted.get(name) ?? name;
  const [family = '', given = ''] = known.split(/,\s+/, 2);
  if (family !== '' && given !== '') return { family, given };
  const words = name.trim().split(/\s+/u);
  for (const { split } of RULES) {
    const found = split(words);
    if (found !== null) return found;
  }
  return { literal: name };
}

const isInitial = (word: string): boolean => /^(?:\p{Lu}\p{Ll}?\.-?)+$/u.test(word);

const asItStands = (words: readonly string[]): CslName => ({ literal: words.join(' ') });

function cutAt(words: readonly string[], at: number, order: 'family first' | 'family last'): CslName {
  const [first, second] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return order === 'family first' ? { family: first, given: second } : { family: second, given: first };
}
