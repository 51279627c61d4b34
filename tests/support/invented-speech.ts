import { type Random, randomOf } from './random.ts';

/** How texts of one kind are made. */
export interface Style {
  readonly name: string;
  /** Between words: nothing where a script sets none. */
  readonly space: string;
  readonly stop: string;
  /** Words that are in every other sentence, most common first. */
  readonly common: readonly string[];
  /** All others, most common first. */
  readonly rare: readonly string[];
  /** Paragraphs that stand in many texts, and more than once in some. */
  readonly refrains: readonly string[];
}

/** A paragraph as words; marks of punctuation belong to the word before. */
export type Words = readonly string[];

/** Every stem with every ending, in an order that has nothing to do with either. */
function combine(stems: string, endings: string): readonly string[] {
  const random = randomOf(stems.length);
  return stems
    .split(' ')
    .flatMap((stem) =>
      endings.split(' ').map((ending) => ({ word: stem + ending.replace('-', ''), at: random.next() })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

const ENGLISH: Style = {
  name: 'English',
  space: ' ',
  stop: '.',
  common:
    'the of and to in that we is for our this with on it are as have not be by will which from all has at their these an must also would more they been its who can were'.split(
      ' ',
    ),
  rare: combine(
    'harbour treat bridg farm lead sign trad build talk grain school debat front council minist report found settl open land secur border assembl river market statut charter train pilot support',
    '- s ed ing er ers ment al ation ly able less ward ism',
  ),
  refrains: [
    'Thank you.',
    'Question',
    'Mr President,',
    '* * *',
    'Allow me to thank you once again for your hospitality.',
  ],
};

const RUSSIAN: Style = {
  name: 'Russian',
  space: ' ',
  stop: '.',
  common:
    'и в не на что с мы это как по его к но из у за то от для о так же было бы все она они наш мира также при до или уже только если который'.split(
      ' ',
    ),
  rare: combine(
    'договор порт мост сел труд торг дом хлеб школ совет границ рек зем рынок устав поезд лоцман союз стран народ мор город закон год работ сторон',
    '- а у ом е ы ов ам ами ах ский ного ние ник',
  ),
  refrains: [
    'Спасибо.',
    'Вопрос',
    'Уважаемые коллеги!',
    '* * *',
    'Благодарю вас за внимание и за тёплый приём на этой земле.',
  ],
};

const CHINESE: Style = {
  name: 'Chinese',
  space: '',
  stop: '。',
  common: '的 是 在 和 了 我们 不 与 为 也 将 对 这 中 上 以 及 有 各 都 要 并 就 而 从'.split(' '),
  rare: combine(
    '港 桥 粮 校 商 农 铁 河 市 法 约 议 国 民 友 安 合 发 建 改 开 经 文 海 交 信 平 新 主 共',
    '口 路 业 作 展 设 革 放 济 化 上 通 任 等 生 权 同 事 政 理',
  ),
  refrains: ['谢谢。', '问题', '各位同事:', '* * *', '再次感谢你们的热情接待和周到安排。'],
};

/** Sixty words in all, so that any two paragraphs have many in common. */
const POOR: Style = {
  name: 'sixty words',
  space: ' ',
  stop: '.',
  common: ENGLISH.common.slice(0, 24),
  rare: ENGLISH.rare.slice(0, 36),
  refrains: ['Thank you.', 'Next item.'],
};

export const STYLES: readonly Style[] = [ENGLISH, RUSSIAN, CHINESE, POOR];

/** Writes one paragraph as words; now and then a short one, a numbered item, or a formula that returns. */
export function inventParagraph(style: Style, formulas: readonly Words[], random: Random): Words {
  if (random.chance(0.025)) return [random.pick(style.refrains)];
  if (random.chance(0.03)) return inventWords(style, random.whole(1, 4), random);
  if (random.chance(0.03)) return [`${random.whole(1, 40)}.`, ...inventWords(style, random.whole(3, 7), random)];
  const sentences = random.whole(1, random.whole(1, 7));
  return Array.from({ length: sentences }, () =>
    random.chance(0.05) && formulas.length > 0 ? random.pick(formulas) : inventSentence(style, random),
  ).flat();
}

/** A sentence of 5 to some 45 words, short ones more often. */
export function inventSentence(style: Style, random: Random): Words {
  const words = inventWords(style, 5 + Math.floor(40 * random.next() ** 2), random);
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), last + style.stop];
}

/** Words by Zipf's law: some four in ten are the common ones. */
const inventWords = (style: Style, length: number, random: Random): Words =>
  Array.from({ length }, () => inventWord(style, random));

export function inventWord({ common, rare }: Style, random: Random): string {
  if (random.chance(0.03)) return String(random.whole(1, 2030));
  const from = random.chance(0.45) ? common : rare;
  // The inverse of the distribution function of Zipf's law as Mandelbrot shifted it.
  const rank = Math.floor(SHIFT * ((from.length / SHIFT + 1) ** random.next() - 1));
  return from[rank] ?? '';
}

/** How far the commonest words are from being the only ones. */
const SHIFT = 4;
