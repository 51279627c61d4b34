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

/** Tells the language of a text from its first 4,000 code units; `und` where it can't. */
export function tellLanguage(text: string): string {
  const start = text.slice(0, 4000);
  const only = Object.keys(LANGUAGES).filter((code) => !/[ыэё]/iu.test(start) || !WITHOUT_YERY.has(code));
  return LANGUAGES[franc(start, { only, minLength: 3 })] ?? 'und';
}
