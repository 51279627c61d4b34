import { language } from './collection.ts';

const format = new Intl.NumberFormat(language);

/** A figure as the language of the archive writes it: `49,081`. */
export const figure = (number: number): string => format.format(number);

/** A figure with what it counts: `1 entry`, `49,081 characters`. */
export const figureOf = (number: number, one: string, many: string): string =>
  `${figure(number)} ${number === 1 ? one : many}`;
