import type { DateField } from '../schemas/dates.ts';
import { MARKS } from './marks.ts';

/** What may stand before the words of a variable, and behind them, and is none of them: tags, quotation marks, stops. */
const AROUND = /^((?:<[^>]+>|[“"«‘])*)(.*?)((?:<\/[^>]+>|[.,\s”"»’])*)$/su;

/** Marks the words of a variable as supplied, within the quotation marks around them. */
export const markSupplied = (words: string): string => markWords(words, MARKS.open, MARKS.close);

/** Marks what was supplied of a date: all of it, or the year where the day is stated. */
export function markDate(words: string, date: DateField): string {
  if (date?.basis !== 'supplied') return words;
  const year = date.edtf.slice(0, 4);
  return date.stated === undefined || date.stated.startsWith(year)
    ? markWords(words, MARKS.openDate, MARKS.closeDate)
    : words.replace(year, MARKS.openDate + year + MARKS.closeDate);
}

/** Puts the marks into square brackets. A date that a style writes in two pieces has one pair. */
export function bracketSupplied(text: string): string {
  return text.replaceAll(`${MARKS.closeDate}, ${MARKS.openDate}`, ', ').replace(OPENING, '[').replace(CLOSING, ']');
}

const OPENING = new RegExp(`[${MARKS.open}${MARKS.openDate}]`, 'g');
const CLOSING = new RegExp(`[${MARKS.close}${MARKS.closeDate}]`, 'g');

function markWords(words: string, open: string, close: string): string {
  return words.replace(AROUND, (whole: string, before: string, inner: string, behind: string) =>
    inner === '' ? whole : before + open + inner + close + behind,
  );
}
