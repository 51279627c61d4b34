/** Where the short name of a month is no common word: those of other languages are. */
const SHORT = new Set(['en', 'ru']);

/** The languages whose names of months are read, in the Gregorian calendar. */
const LANGUAGES = 'en ru uk be fr de es it pt pl ro nl id tr az uz kk ky tg ar ar-SY fa ur hi'.split(' ');

/** Two letters make a name in scripts that leave vowels out or write them as marks. */
const NAME = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}]{3,}|[\p{Script=Arabic}\p{Script=Devanagari} ]{2,})$/u;

/** How months are written beside what the platform has: with no mark over a letter, or as in one country. */
const OTHERS = {
  ابريل: '4',
  إبريل: '4',
  اغسطس: '8',
  اكتوبر: '10',
  अक्तूबर: '10',
  फरवरी: '2',
  सितम्बर: '9',
  नवम्बर: '11',
  दिसम्बर: '12',
} as const;

/** The names of months, lower case, with their numbers; made from what the platform knows of each language. */
export const MONTHS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
        names(language, index).map((name) => [name, String(index + 1)]),
      ),
    ),
  ),
  ...OTHERS,
};

/** The names of the days of the week, long and short. */
export const WEEKDAYS: readonly string[] = [
  ...new Set(
    ['en', 'ru', 'fr', 'de', 'es', 'zh', 'ja', 'ko', 'tr', 'uz', 'kk', 'ky', 'ar', 'fa', 'ur', 'hi'].flatMap(
      (language) =>
        Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 7 + index))).flatMap((date) =>
          (['long', 'short'] as const).map((weekday) => write(language, { weekday }, date).replace(/\.$/, '')),
        ),
    ),
  ),
].sort((a, b) => b.length - a.length);

/** Alone and after a day, long and short: Russian and Ukrainian months have another ending there. */
function names(language: string, index: number): string[] {
  const date = new Date(Date.UTC(2024, index, 15));
  const forms = (['long', 'short'] as const).flatMap((month) => [
    write(language, { month }, date),
    write(language, { month, day: 'numeric' }, date).replace(/[\d.-]|\bde\b/g, ''),
  ]);
  const sept = language === 'en' && index === 8 ? ['sep', 'sept'] : [];
  const kept = SHORT.has(language) ? [...forms, ...sept] : forms.filter((_, form) => form < 2);
  return kept.map((name) => name.replace(/\.$/, '').trim()).filter((name) => NAME.test(name));
}

function write(language: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  const form = { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
  return new Intl.DateTimeFormat(language, form).format(date).toLowerCase();
}
