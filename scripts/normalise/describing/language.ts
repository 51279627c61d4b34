import { franc } from 'franc-min';

/** ISO 639-3, as the detector names languages, with BCP 47. */
const LANGUAGES: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  deu: 'de',
  ita: 'it',
  nld: 'nl',
  pol: 'pl',
  tur: 'tr',
  uzn: 'uz',
  rus: 'ru',
  ukr: 'uk',
  bel: 'be',
  kaz: 'kk',
  tgk: 'tg',
  kir: 'ky',
  srp: 'sr',
  bul: 'bg',
  arb: 'ar',
  pes: 'fa',
  urd: 'ur',
  hin: 'hi',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
};

/** Languages in Cyrillic that lack the letters ы, э and ё: a short text in Russian looks like them otherwise. */
const WITHOUT_YERY = new Set(['bul', 'srp', 'ukr']);

/** A text of fewer code units says too little of itself. */
const SHORT = 160;

/**
 * Tells the language of a text from its first 4,000 code units; `und` where it can't.
 *
 * @param beside What else the capture holds: a short text in the same letters is in the same language.
 */
export function tellLanguage(text: string, beside = ''): string {
  const isAlike = /\p{Script=Cyrillic}/u.test(text) && /\p{Script=Cyrillic}/u.test(beside);
  const start = (text.length < SHORT && isAlike ? `${text}\n${beside}` : text).slice(0, 4000);
  const only = Object.keys(LANGUAGES).filter((code) => !/[ыэё]/iu.test(start) || !WITHOUT_YERY.has(code));
  return LANGUAGES[franc(start, { only, minLength: 3 })] ?? 'und';
}
