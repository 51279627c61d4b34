import { readDateline } from '../dates/datelines.ts';
import { isProse } from '../reading/lines.ts';
import { freeLines, type Sheet } from '../segmenting/sheet.ts';
import { isSalutation } from './letters.ts';

/** How far down such a heading is looked for, and how long it may be, in lines of which nothing is known yet. */
const [REACH, LONGEST] = [12, 9];

/** The kind of words that were spoken, and by whom they were: where a mission begins the heading of a speech. */
const OPENS =
  /^(?:(?:OPENING|CLOSING|NATIONAL|JOINT|GENERAL) )?(?:STATEMENT|ADDRESS|REMARKS|SPEECH|INTERVENTION|LECTURE) (?:(?:DELIVERED|MADE|GIVEN) )?BY(?: .*)?$/u;

/** Whom a speaker turns to: there the speech begins. */
const ADDRESSED =
  /^(?:(?:MR|MRS|MS|MADAM|MISTER)\.? (?:PRESIDENT|CHAIR\p{L}*|SPEAKER|SECRETARY)|(?:YOUR )?EXCELLENC|LADIES|DISTINGUISHED|HONOU?RABLE|DEAR)\P{Ll}*[,:!.]$/u;

/**
 * Finds a heading in capitals over several lines, as speeches handed out by missions have it: the kind of text,
 * who speaks, of which office, and where. It ends above the day, above whom the speaker turns to, and above the first
 * line with small letters.
 *
 * @returns the indices of its lines; none where no such heading stands above the text, or the text itself is in capitals.
 */
export function findHeading(sheet: Sheet): readonly number[] {
  const { lines } = sheet;
  const free = freeLines(sheet).slice(0, REACH + LONGEST + 1);
  const textOf = (index = -1): string => lines[index]?.text ?? '';
  const first = free.slice(0, REACH).findIndex((index) => OPENS.test(textOf(index)));
  if (first < 0 || free.slice(0, first).some((index) => isProse(textOf(index)))) return [];
  const below = free.slice(first);
  const length = below.findIndex((index, offset) => index !== (below[0] ?? 0) + offset || endsHeading(textOf(index)));
  const heading = below.slice(0, length);
  const isWhole = length > 1 && length <= LONGEST && !heading.some((index) => /[.!?]$/u.test(textOf(index)));
  return isWhole ? heading : [];
}

const endsHeading = (text: string): boolean =>
  !/\p{Lu}{2}/u.test(text) ||
  /\p{Ll}{2}/u.test(text) ||
  readDateline(text) !== undefined ||
  isSalutation(text) ||
  ADDRESSED.test(text);
