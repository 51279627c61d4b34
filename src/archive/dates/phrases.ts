/** What stands round a date, or in its place; `{}` is the date, twice in an interval. */
interface Phrases {
  readonly about: string;
  readonly uncertain: string;
  readonly aboutUncertain: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly startUnknown: string;
  readonly endUnknown: string;
  readonly between: string;
  /** The first year of a decade. */
  readonly decade: string;
  /** A season and its year. */
  readonly season: string;
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
  readonly noYear: string;
  /** Behind a day or a month, `noYear`. */
  readonly withoutYear: string;
}

/** By language. Where a date has two ends the first place is for the first that there is. */
const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    about: 'about {}',
    uncertain: '{}, uncertain',
    aboutUncertain: 'about {}, uncertain',
    notBefore: 'not before {}',
    notAfter: 'not after {}',
    startUnknown: 'to {}, its beginning not known',
    endUnknown: 'from {}, its end not known',
    between: '{} to {}',
    decade: '{}s',
    season: '{} {}',
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    noYear: 'year not stated',
    withoutYear: ', {}',
  },
  ru: {
    about: 'около {}',
    uncertain: '{}, под вопросом',
    aboutUncertain: 'около {}, под вопросом',
    notBefore: 'не ранее {}',
    notAfter: 'не позднее {}',
    startUnknown: 'до {}, начало неизвестно',
    endUnknown: 'с {}, конец неизвестен',
    between: '{} — {}',
    decade: '{}-е годы',
    season: '{} {} г.',
    seasons: ['весна', 'лето', 'осень', 'зима'],
    noYear: 'год не указан',
    withoutYear: ', {}',
  },
  zh: {
    about: '约{}',
    uncertain: '{}（存疑）',
    aboutUncertain: '约{}（存疑）',
    notBefore: '不早于{}',
    notAfter: '不晚于{}',
    startUnknown: '至{}，起始不详',
    endUnknown: '自{}，终止不详',
    between: '{}至{}',
    decade: '{}年代',
    season: '{}，{}',
    seasons: ['春季', '夏季', '秋季', '冬季'],
    noYear: '年份未注明',
    withoutYear: '，{}',
  },
};

/** The phrases of a language, BCP 47; those of English where there are none. */
export function phrasesOf(language: string): Phrases {
  const found = PHRASES[language.split('-')[0] ?? ''] ?? PHRASES['en'];
  if (found === undefined) throw new Error('the phrases for dates have no English');
  return found;
}

/** A phrase with words in its places, one after the other; empty words fill none. */
export function fillPhrase(phrase: string, ...words: readonly string[]): string {
  return words.filter((word) => word !== '').reduce((filled, word) => filled.replace('{}', () => word), phrase);
}
