import { foldDigits } from './digits.ts';

/** The months of the calendars of Persia and of Islam, as their languages write them. */
const MONTHS =
  'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|محرم|صفر|ربیع|ربيع|جمادى|جمادی|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذوالقعده|ذو الحجة|ذي الحجة|ذوالحجه';

const NAMED = new RegExp(`(?<!\\d)\\d{1,2}\\s+(?:${MONTHS})(?!\\p{L})`, 'u');
const FIGURES = /(?<!\d)1[34]\d{2}[/-]\d{1,2}[/-]\d{1,2}(?!\d)|(?<!\d)\d{1,2}[/-]\d{1,2}[/-]1[34]\d{2}(?!\d)/;

/** Whether a text holds a day of the calendar of Persia or of Islam. Such days are told apart, and never read. */
export function isOtherCalendar(written: string): boolean {
  const text = foldDigits(written);
  return NAMED.test(text) || FIGURES.test(text);
}
