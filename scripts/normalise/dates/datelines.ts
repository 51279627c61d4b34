import { findDates, type FoundDate, readDateLine } from './dates.ts';
import { GENRE } from '../titles/genres.ts';
import { countWords, isShort } from '../reading/lines.ts';
import { isBareName } from '../speakers/names.ts';
import { isOutlet } from '../speakers/parties.ts';

/** A line that says when, or where and when, and nothing else. */
export interface Dateline {
  readonly date: FoundDate;
  /** From where to where in the line the place stands, where one does. */
  readonly place?: { readonly start: number; readonly end: number };
  /** From where to where the name of who wrote stands, where one does. */
  readonly author?: { readonly start: number; readonly end: number };
}

/** A date alone on its line, or with the name of a section behind a bar or a bullet. */
export function readFiledDate(text: string): FoundDate | undefined {
  const alone = readDateLine(text);
  if (alone !== undefined) return alone;
  const [first = '', second = '', ...more] = text.split(/\s+[•|·]\s+/u);
  if (second === '' || more.length > 0) return undefined;
  return isShort(second) ? readDateLine(first) : undefined;
}

/** A line with a place is short. */
const LONGEST = 80;

/**
 * Reads "3 March 2016", "Halden, 3 March 2016" and "3 March 2016 14:20 Halden"; undefined for any other line.
 * With a place beside it, a date without a year is rather an item of a programme.
 */
export function readDateline(text: string): Dateline | undefined {
  const alone = readFiledDate(text);
  if (alone !== undefined) return { date: alone };
  const enclosed = /^[(（](?<inside>[^()（）]+)[)）]$/u.exec(text)?.groups?.['inside'];
  if (enclosed !== undefined) return shift(readDateline(enclosed), 1);
  const [date, ...more] = text.length > LONGEST ? [] : findDates(text);
  if (date === undefined || more.length > 0 || date.edtf.startsWith('X') || text.endsWith('.')) return undefined;
  if (NUMBER.test(text.slice(0, date.start)) && OFFICE.test(text.slice(date.through))) return { date };
  const before = /^(?<place>\S.*?),\s*$/u.exec(text.slice(0, date.start))?.groups?.['place'];
  if (before !== undefined && text.slice(date.through).trim() === '' && isTown(before))
    return { date, place: { start: 0, end: before.length } };
  const by = /^(?<by>by\s+)(?<author>\S.*?)\s*[,|•·–—-]\s*$/iu.exec(text.slice(0, date.start))?.groups;
  const { by: word = '', author = '' } = by ?? {};
  if (isBareName(author) && text.slice(date.through).trim() === '')
    return { date, author: { start: word.length, end: word.length + author.length } };
  // Behind a bare date a title may stand; behind the time of day or a comma, the place.
  const gap = date.time === undefined ? /^,\s+/u : /^,?\s+/u;
  const behind = text.slice(date.through);
  const place = behind.replace(gap, '');
  if (date.start > 0 || place === behind || !isTown(place)) return undefined;
  return { date, place: { start: text.length - place.length, end: text.length } };
}

/** The number under which an office files a text, before its date, and the office that may stand behind it. */
const NUMBER =
  /^(?:(?:press |media |news )?(?:release|statement|communiqu[eé]|note)|пресс-релиз|сообщение|pressemitteilung)?\s?(?:no|nr|№|n°)?\s?[.:]?\s*(?:[\p{Lu}\d]+[/-])*\d+\S{0,8}[,;/|–—-]?\s+(?:(?:dated|from|of|от|vom)\s+)?$/iu;
const OFFICE = /^\s*$|^[,;|/]\s+(?:\p{Lu}|de |der |des |du )[\p{L} .,’'-]{2,60}$/u;

function shift(dateline: Dateline | undefined, by: number): Dateline | undefined {
  if (dateline === undefined) return undefined;
  const move = <Piece extends { start: number; end: number }>(piece: Piece): Piece => ({
    ...piece,
    start: piece.start + by,
    end: piece.end + by,
  });
  const { date, place, author } = dateline;
  return {
    date: { ...move(date), through: date.through + by },
    ...(place === undefined ? {} : { place: move(place) }),
    ...(author === undefined ? {} : { author: move(author) }),
  };
}

/** A line that names a place: a few words in capitals, no sentence and no salutation. */
export function isPlace(text: string): boolean {
  return (
    text.length <= LONGEST &&
    countWords(text) <= 10 &&
    /^(?!(?:With|During|After|Before|By|From|To|For|Source|Photo|Text)\b)\p{Lu}/u.test(text) &&
    !/[:;!?,]$|["“”«»]/u.test(text) &&
    findDates(text).length === 0 &&
    text
      .split(' ')
      .every((word) =>
        /^[\p{Lu}\d(]|^(?:of|the|and|de|la|le|du|des|on|near|in|at|a|an|-|–|—|el|al|province|region|district|village)$/u.test(
          word,
        ),
      )
  );
}

/** A place beside a date: three words at most for a town, a few more with its country, none that names a kind of text or a paper. */
function isTown(text: string): boolean {
  const parts = text.split(/,\s*/);
  return (
    parts.length <= 3 &&
    parts.every((part) => isPlace(part) && countWords(part) <= 3) &&
    !GENRE.test(text) &&
    !isOutlet(text)
  );
}
