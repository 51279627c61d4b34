/** Where the short name of a month is no common word: French, German, Spanish, Italian, Portuguese ones are. */
const SHORT = new Set(['en', 'ru']);

/** The names of months, lower case, with their numbers; made from what the platform knows of each language. */
export const MONTHS: Readonly<Record<string, string>> = Object.fromEntries(
  ['en', 'ru', 'uk', 'fr', 'de', 'es', 'it', 'pt'].flatMap((language) =>
    Array.from({ length: 12 }, (_, index) => index).flatMap((index) =>
      names(language, index).map((name) => [name, String(index + 1)]),
    ),
  ),
);

/** The names of the days of the week, long and short. */
export const WEEKDAYS: readonly string[] = [
  ...new Set(
    ['en', 'ru', 'fr', 'de', 'es', 'zh'].flatMap((language) =>
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
    write(language, { month, day: 'numeric' }, date).replace(/[\d\s.]|\bde\b/g, ''),
  ]);
  const sept = language === 'en' && index === 8 ? ['sep', 'sept'] : [];
  const kept = SHORT.has(language) ? [...forms, ...sept] : forms.filter((_, form) => form < 2);
  return kept.map((name) => name.replace(/\.$/, '').trim()).filter((name) => /^\p{L}{3,}$/u.test(name));
}

function write(language: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date).toLowerCase();
}
