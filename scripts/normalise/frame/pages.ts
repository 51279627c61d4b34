import { isProse, SENTENCE_END } from '../reading/lines.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine } from '../segmenting/sheet.ts';

/** The number of a page alone on a line; some forms say of themselves that they are one. */
const NUMBERS: readonly { readonly form: RegExp; readonly certain: boolean }[] = [
  { form: /^page\s+(?<number>\d{1,4})\s*(?:of|\/)\s*\d{1,4}$/iu, certain: true },
  { form: /^(?:стр(?:аница|\.)?)\s*(?<number>\d{1,4})\s*(?:из|\/)\s*\d{1,4}$/iu, certain: true },
  { form: /^第\s*(?<number>\d{1,4})\s*页\s*[,，/]?\s*共\s*\d{1,4}\s*页$/u, certain: true },
  { form: /^(?:page|p\.|стр\.?)\s*(?<number>\d{1,4})$/iu, certain: false },
  { form: /^(?<number>\d{1,4})\s*\/\s*\d{1,4}$/u, certain: false },
  { form: /^[-–—]\s*(?<number>\d{1,4})\s*[-–—]$/u, certain: false },
  { form: /^(?<number>\d{1,4})$/u, certain: false },
];

/** The rules by which the end of a page is known: a sentence goes on behind it. */
export const PAGE_RULES: ReadonlySet<string> = new Set(['page-end', 'running-head']);

interface Page {
  readonly index: number;
  readonly number: number;
  readonly form: RegExp;
}

/** A running head is short, and stands at so many pages. */
const LONGEST = 120;
const PAGES = 2;

/**
 * Marks the ends of pages in text that was taken out of a print: numbers that go up, and the running heads beside
 * them. A number that does not call itself one of a page is one only where a sentence goes on across it, or where the
 * same words stand beside several: sections are numbered too.
 */
export function markPages(sheet: Sheet): Sheet {
  const pages = NUMBERS.flatMap(({ form, certain }) => {
    const found = findPages(sheet, form);
    const goesUp = found.length >= PAGES && found.every(({ number }, at) => number > (found[at - 1]?.number ?? -1));
    const isSure = goesUp && (found.some((page) => isMidSentence(sheet, page)) || findHeads(sheet, found).length > 0);
    return certain || isSure ? found : [];
  }).sort((a, b) => a.index - b.index);
  if (pages.length === 0) return sheet;
  const numbered = addMarks(
    sheet,
    pages.flatMap(({ index }) => mark(sheet, index, 'page-end')),
  );
  return addMarks(
    numbered,
    findHeads(sheet, pages).flatMap((index) => mark(sheet, index, 'running-head')),
  );
}

function findPages(sheet: Sheet, form: RegExp): Page[] {
  return freeLines(sheet).flatMap((index) => {
    const number = form.exec(sheet.lines[index]?.text ?? '')?.groups?.['number'];
    return number === undefined ? [] : [{ index, number: Number(number), form }];
  });
}

function isMidSentence({ lines }: Sheet, { index }: Page): boolean {
  const [before = '', after = ''] = [lines[index - 1]?.text, lines[index + 1]?.text];
  return /\p{L}-?$|,$/u.test(before) && before.length > 40 && /^\p{Ll}/u.test(after);
}

/** The lines beside the numbers of pages that stand there several times, whatever figures stand in them. */
function findHeads(sheet: Sheet, pages: readonly Page[]): number[] {
  const { lines, marks } = sheet;
  const numbered = new Set(pages.map(({ index }) => index));
  const isShort = (index: number): boolean => {
    const text = lines[index]?.text ?? '';
    return (
      text !== '' &&
      text.length <= LONGEST &&
      !marks.has(index) &&
      !numbered.has(index) &&
      !(isProse(text) && SENTENCE_END.test(text))
    );
  };
  const beside = [...new Set(pages.flatMap(({ index }) => [index - 2, index - 1, index + 1, index + 2]))].filter(
    isShort,
  );
  const words = (index: number): string => (lines[index]?.text ?? '').replace(/\d+/gu, '#');
  return [...Map.groupBy(beside, words)].flatMap(([, places]) => (places.length >= PAGES ? places : []));
}

const mark = ({ lines }: Sheet, index: number, rule: string): Mark[] =>
  lines.slice(index, index + 1).flatMap((line) => wholeLine(line, { as: 'furniture', rule } as const));
