import { readDateline } from '../dates/datelines.ts';
import { findDates } from '../dates/dates.ts';
import { countWords, isProse } from '../reading/lines.ts';
import { GENRE } from './genres.ts';
import { isRow } from '../segmenting/rows.ts';

/** A line that may be the title, with what stands around it. */
export interface Candidate {
  readonly text: string;
  readonly words: number;
  /** Whether it stands there more than once, or once more with a date behind it. */
  readonly isTwice: boolean;
  /** Whether nothing that is not frame stands above it. */
  readonly isFirst: boolean;
  /** Whether running text stands above it already. */
  readonly isBelowText: boolean;
  /** Whether it stands at the top of a letter. */
  readonly isLetterhead: boolean;
  /** The line above it and those below it, times of day aside. */
  readonly before: string;
  readonly after: readonly string[];
  /** Whether the line below it is frame. */
  readonly isAboveFrame: boolean;
  /** Whether running text or a turn of speech follows, dates left aside. */
  readonly isFollowed: boolean;
}

/** How much speaks for a line to be the title: the points of all signs that hold. */
export function weighTitle(line: Candidate): number {
  return SIGNS.filter(({ holds }) => holds(line)).reduce((sum, { points }) => sum + points, 0);
}

/** What speaks for a line, or against it: rows of a table that are added up. */
const SIGNS: readonly { name: string; reason: string; points: number; holds: (line: Candidate) => boolean }[] = [
  {
    name: 'twice',
    reason: 'sites print a title in the path or the tab and above the text',
    points: 4,
    holds: ({ isTwice, words }) => isTwice && words >= 3,
  },
  { name: 'date-below', reason: 'a date stands below it', points: 2, holds: ({ after }) => after.some(isDateLine) },
  {
    name: 'date-next',
    reason: 'the date is the very next line',
    points: 1,
    holds: ({ after }) => isDateLine(after[0] ?? ''),
  },
  {
    name: 'date-above',
    reason: 'the date stands right above it',
    points: 2,
    holds: ({ before }) => isDateLine(before),
  },
  { name: 'first', reason: 'it comes first', points: 1, holds: ({ isFirst }) => isFirst },
  { name: 'followed', reason: 'the text follows it', points: 1, holds: ({ isFollowed }) => isFollowed },
  { name: 'wordy', reason: 'three words say something', points: 1, holds: ({ words }) => words >= 3 },
  {
    name: 'telling',
    reason: 'eight words tell of something that happened',
    points: 1,
    holds: ({ words }) => words >= 8,
  },
  {
    name: 'leads',
    reason: 'of several such lines above a date the first is the title, and those below it go on from there',
    points: 2,
    holds: ({ text, words, before, after: [next = '', ...rest] }) =>
      words >= 8 &&
      !OFFICE_NAME.test(text) &&
      countWords(before) < 6 &&
      countWords(next) >= 6 &&
      !isProse(next) &&
      !isDateLine(next) &&
      rest.some(isDateLine),
  },
  {
    name: 'bylined',
    reason: 'who wrote it stands right below it, and a date near by',
    points: 2,
    holds: ({ text, after: [next = '', ...rest] }) =>
      BYLINE.test(next) && !OFFICE_NAME.test(text) && [next, ...rest].some(isDateLine),
  },
  {
    name: 'continued',
    reason: 'the name of a kind of text goes on in the next line with whose it is',
    points: 3,
    holds: ({ text, after: [next = ''] }) => GENRE.test(text) && /^(?:by|of|from) (?:the )?\p{Lu}/u.test(next),
  },
  {
    name: 'genre',
    reason: 'it names the kind of text, or an event',
    points: 1,
    holds: ({ text, words }) => words >= 3 && GENRE.test(text),
  },
  {
    name: 'announced',
    reason: 'it begins with the kind of text and says whose it is, or on what',
    points: 2,
    holds: ({ text }) => ANNOUNCED.test(text),
  },
  {
    name: 'registered',
    reason: 'it begins with its number and its day',
    points: 4,
    holds: ({ text }) => isRegistered(text),
  },
  {
    name: 'act',
    reason: 'the name of a kind of document stands alone at the top of one',
    points: 3,
    holds: ({ text, isFirst }) => isFirst && ACT.test(text),
  },
  {
    name: 'numbered-act',
    reason: 'the name of a kind of document and its number',
    points: 3,
    holds: ({ text }) => NUMBERED_ACT.test(text),
  },
  {
    name: 'adopted',
    reason: 'it says who adopted the text, and when',
    points: -4,
    holds: ({ text }) => /^(?:unanimously )?(?:adopted|принят[аоы]?) (?:by|at|on|without|на)(?!\p{L})/iu.test(text),
  },
  {
    name: 'office',
    reason: 'a few words that name an office are a letterhead',
    points: -2,
    holds: ({ text, words }) => words <= 12 && OFFICE_NAME.test(text),
  },
  {
    name: 'letterhead',
    reason: 'what stands above "Dear Sir" says who writes, unless it names the kind of text',
    points: -3,
    holds: ({ isLetterhead, isTwice, text }) => isLetterhead && !isTwice && !GENRE.test(text),
  },
  {
    name: 'terse',
    reason: 'one or two words with no text below them are rather words of a menu',
    points: -1,
    holds: ({ text, words, isFollowed }) => words <= 2 && !isFollowed && !GENRE.test(text) && !ACT.test(text),
  },
  {
    name: 'row',
    reason: 'a label and what it says is a field of the text, not its title',
    points: -4,
    holds: ({ text }) => isRow(text),
  },
  {
    name: 'numbered',
    reason: 'the number of a meeting and nothing beside it says which one it was, not what came of it',
    points: -4,
    holds: ({ text }) => NUMBERED.test(text),
  },
  {
    name: 'path',
    reason: 'signs that lead from one page to another are a path',
    points: -3,
    holds: ({ text }) => /\S\s*[>›»]\s*\S/u.test(text.replace(/«[^»]*»/gu, '')),
  },
  {
    name: 'section',
    reason: 'words for kinds of texts, in the plural and nothing beside them, name a section of the site',
    points: -3,
    holds: ({ text }) => SECTION.test(text),
  },
  {
    name: 'text-above',
    reason: 'what stands below running text points to another page, unless it stands above it too',
    points: -3,
    holds: ({ isBelowText, isTwice }) => isBelowText && !isTwice,
  },
  {
    name: 'said-again',
    reason: 'a whole sentence that stands below running text and again is one that the text quotes of itself',
    points: -6,
    holds: ({ text, isBelowText, isTwice }) => isBelowText && isTwice && /[.。]["”»’')\]]*$/u.test(text),
  },
  {
    name: 'runs-on',
    reason: 'it goes on from the line above',
    points: -3,
    holds: ({ text }) => /^(?:of|for|and|by|from) (?:the )?\p{L}/iu.test(text) && !GENRE.test(text),
  },
  {
    name: 'frame-below',
    reason: 'the frame goes on below it',
    points: -2,
    holds: ({ isAboveFrame }) => isAboveFrame,
  },
  {
    name: 'shouted',
    reason: 'a few words in capitals alone name a section',
    points: -1,
    holds: ({ text, words }) => words <= 4 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text),
  },
];

/** A title that begins with its number and its day: "No: 214, 9 August 2022, Press Release on …". */
export function isRegistered(text: string): boolean {
  const number = REGISTERED.exec(text);
  const [date] = number === null ? [] : findDates(text);
  const rest = date === undefined ? '' : text.slice(date.through).replace(/^,?\s+/u, '');
  const isTitle = /^\p{Lu}/u.test(rest) && countWords(rest) >= 4 && !isOfficeName(rest);
  return number !== null && date?.start === number[0].length && isTitle;
}

const REGISTERED = /^(?:no|nr|№|n°|sayı|press release no)\s?[.:]?\s*\d{1,5}(?:\/\d{2,4})?,\s+/iu;

const NUMBERED =
  /^(?:\d[\d,]*(?:st|nd|rd|th)|№\s?\d+|第\d+次)\s?(?:(?:plenary|formal|emergency|special) )?(?:meetings?|sessions?|sittings?|заседание|会议)(?:\s*[&,(].{0,20})?$/iu;

/** "By Ada Quill", with at most a few more names. */
const BYLINE = /^by \p{Lu}\S+(?: \S+){1,6}$/iu;

const ANNOUNCED =
  /^(?:(?:joint|opening|closing|press|national) )?(?:statement|remarks|address|speech|message|letter|readout|interview|declaration|communiqu[eé])s? (?:by|of|on|to|at|from|delivered)\b/iu;

const ACT =
  /^(?:(?:joint|final|political|ministerial|summit) )?(?:communiqu[eé]|declaration|memorandum(?: of understanding)?|agreement|resolution|decision|protocol|treaty|charter|decree|executive order|joint statement|итоговое коммюнике|совместное (?:коммюнике|заявление)|коммюнике|декларация|меморандум|соглашение|решение|протокол|указ|联合(?:公报|声明)|公报|宣言)$/iu;

/** Whether a line is the name of a kind of document, alone or with its number. */
export const isAct = (text: string): boolean => ACT.test(text) || NUMBERED_ACT.test(text);

const NUMBERED_ACT =
  /^(?:resolution|decision|decree|executive order|резолюция|постановление|указ|решение)\s+(?:№|no\.?)?\s*[A-Z]{0,3}\d[\d/().\s-]{0,20}$/iu;

const KINDS =
  'statements|remarks|speeches|addresses|interviews|articles|news|press releases|releases|briefings|transcripts|readouts|publications|events|messages|documents|comments|media|выступления|заявления|интервью|статьи|новости|пресс-релизы|брифинги|стенограммы|публикации|события|документы|комментарии';
const SECTION = new RegExp(`^(?:${KINDS})(?:(?:,| and| &| /| и)\\s(?:${KINDS}))*$`, 'iu');

/** Whether a line begins as the name of an office and says nothing of it. */
export const isOfficeName = (text: string): boolean => OFFICE_NAME.test(text) && !/[.!?…:]$/u.test(text);

const OFFICE_NAME =
  /^(?:the )?(?:ministry|department|office|embassy|bureau|government|administration|presidency|secretariat|permanent mission|united nations|white house|kremlin|president of|prime minister of|министерство|посольство|администрация|президент\s\p{Lu}\p{L}+$|правительство|外交部$)(?!.*\b(?:statement|remarks|meets?|met|says)\b)/iu;

const isDateLine = (text: string): boolean => readDateline(text) !== undefined;
