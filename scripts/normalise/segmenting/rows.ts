import type { Line } from '../capture.ts';
import { readDateLine, readTimeLine } from '../dates/dates.ts';
import { isProse } from '../reading/lines.ts';
import { hasOffice, isBareName, splitTitle } from '../speakers/names.ts';
import { addMarks, type Mark, type Sheet, wholeLine, withinLine } from './sheet.ts';

/** A row of fields above a text: a label, and what it says. */
interface RowForm {
  readonly rule: string;
  readonly as: 'byline' | 'place';
  readonly match: RegExp;
}

const FORMS: readonly RowForm[] = [
  {
    rule: 'row-byline',
    as: 'byline',
    match:
      /^(?:(?:delivered|presented|signed|issued|written|made|statement|speech|remarks|address) by|from|author|speaker|by|автор|выступающий|докладчик|作者|发言人)\s*[:：]\s*(?<value>\S.{1,120})$/iu,
  },
  {
    rule: 'row-place',
    as: 'place',
    match: /^(?:location|venue|place|where|место(?: проведения)?|地点)\s*[:：]\s*(?<value>\S.{1,80})$/iu,
  },
];

/** Other labels of rows, which say nothing that an entry has a field for. */
const OTHER =
  /^(?:来源|source|источник|kaynak|المصدر|منبع|to|cc|ref(?:erence)?|no|language|languages|кому|от кого)\s*[:：]\s*\S.{0,100}$/iu;

/** "By Ada Quill", beside a title. */
const BY = /^by (?<value>\p{Lu}.{2,80})$/iu;

/** How many lines below a title, and how many above a text, fields may stand. */
const HEAD = 6;

/** What a row says: of which field, and from where in the line on. */
interface Row {
  readonly rule: string;
  readonly as: 'byline' | 'place';
  readonly at: number;
}

/** Whether a line is a row of fields. */
export function isRow(text: string): boolean {
  return OTHER.test(text) || readRow(text) !== undefined;
}

/** Marks the rows of fields that stand between a title and its text: who speaks or writes, and where. */
export function markRows(sheet: Sheet, title: number): Sheet {
  const marks: Mark[] = [];
  for (let at = title + 1; at <= title + HEAD; at++) {
    const line = sheet.lines[at];
    if (line === undefined) break;
    if (sheet.marks.has(at)) continue;
    const row = readRow(line.text);
    if (row === undefined && endsHead(line.text)) break;
    if (row !== undefined) marks.push(...markRow(line, row));
  }
  return addMarks(sheet, marks);
}

/** What is no field and no short line begins the text. */
const endsHead = (text: string): boolean =>
  isProse(text) || (/[,:;!?]$/u.test(text) && readDateLine(text) === undefined && readTimeLine(text) === undefined);

function markRow(line: Line, { rule, as, at }: Row): Mark[] {
  if (as === 'byline') return wholeLine(line, { as, rule, value: line.text.slice(at) });
  return [
    { as: 'furniture', rule, ...withinLine(line, 0, line.text.slice(0, at).trimEnd().length) },
    { as, rule, ...withinLine(line, at, line.text.length) },
  ];
}

function readRow(text: string): Row | undefined {
  if (/[.!?。！？]$/u.test(text) && isProse(text)) return undefined;
  for (const { rule, as, match } of FORMS) {
    const value = match.exec(text)?.groups?.['value'];
    if (value !== undefined) return { rule, as, at: text.length - value.length };
  }
  const named = BY.exec(text)?.groups?.['value'] ?? '';
  const person = splitTitle(named);
  if (person !== undefined && (person.name.includes(' ') || hasOffice(person.role)))
    return { rule: 'byline-by', as: 'byline', at: text.length - named.length };
  const [before = '', ...after] = text.split(', ');
  return text.length <= LONGEST && isBareName(before) && hasOffice(after.join(' '))
    ? { rule: 'name-and-office', as: 'byline', at: 0 }
    : undefined;
}

/** The longest line that names who speaks, in code units. */
const LONGEST = 120;
