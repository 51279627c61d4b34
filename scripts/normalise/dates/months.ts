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
  ...Object.fromEntries(LANGUAGES.flatMap(listMonths)),
  ...OTHERS,
};

/** The languages whose names of the days of the week are read. */
const WEEKDAY_LANGUAGES = 'en ru fr de es zh ja ko tr uz kk ky ar fa ur hi'.split(' ');

/** The names of the days of the week, long and short. */
export const WEEKDAYS: readonly string[] = [...new Set(WEEKDAY_LANGUAGES.flatMap(listWeekdays))].sort(
  (a, b) => b.length - a.length,
);

/** Each name with the number of its month: alone and after a day, long and short, since Slavic months have another ending there. */
function listMonths(language: string): [string, string][] {
  const kept = SHORT.has(language) ? (['long', 'short'] as const) : (['long'] as const);
  const forms = kept.flatMap((month) => [
    openWriter(language, { month }),
    openWriter(language, { month, day: 'numeric' }),
  ]);
  return Array.from({ length: 12 }, (_, index) => index).flatMap((index) => {
    const written = forms.map((write) => write(new Date(Date.UTC(2024, index, 15))).replace(/[\d.-]|\bde\b/g, ''));
    const sept = language === 'en' && index === 8 ? ['sep', 'sept'] : [];
    return [...written, ...sept]
      .map((name) => name.trim())
      .filter((name) => NAME.test(name))
      .map((name): [string, string] => [name, String(index + 1)]);
  });
}

function listWeekdays(language: string): string[] {
  const days = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 7 + index)));
  return (['long', 'short'] as const).flatMap((weekday) =>
    days.map(openWriter(language, { weekday })).map((name) => name.replace(/\.$/, '')),
  );
}

/** What writes dates in a language; it is costly to make, and made once for all dates. */
function openWriter(language: string, options: Intl.DateTimeFormatOptions): (date: Date) => string {
  const form = new Intl.DateTimeFormat(language, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  return (date) => form.format(date).toLowerCase();
}
