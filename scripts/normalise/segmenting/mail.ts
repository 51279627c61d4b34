import { findDates } from '../dates/dates.ts';
import { isShort } from '../reading/lines.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine, withinLine } from './sheet.ts';

/** The rows at the head of a letter sent by e-mail, by what they say (RFC 5322), as programs print them. */
const ROWS = {
  from: /^(?:from|sender|от(?: кого)?|发件人|寄件者|von|de|da|od)$/iu,
  to: /^(?:to|cc|bcc|reply-to|кому|копия|收件人|抄送|an|à|para|do)$/iu,
  subject: /^(?:subject|тема|主题|主旨|betreff|objet|asunto|oggetto|temat)$/iu,
  date: /^(?:date|sent(?: at| on)?|дата|отправлено|日期|时间|发送时间|datum|gesendet|envoyé|fecha|enviado|data)$/iu,
  other:
    /^(?:message-id|in-reply-to|references|mime-version|content-[a-z-]+|received|return-path|delivered-to|dkim-signature|list-[a-z-]+|precedence|importance|priority|sensitivity|organization|attachments?|user-agent|thread-[a-z]+|x-[a-z-]+|вложения?|附件)$/iu,
} as const;

type Kind = keyof typeof ROWS;

/** A row of such a head, with the index of its line and where what it says begins. */
interface Row {
  readonly kind: Kind;
  readonly index: number;
  readonly at: number;
}

/** What the head of a letter gives: the sheet with its rows marked, and the line that its subject repeats. */
export interface Mail {
  readonly sheet: Sheet;
  /** The index of the line below the head that says what the subject says, where one does. */
  readonly title: number | undefined;
  /** The lines below the head among which else a title stands; undefined where there is no head. */
  readonly below: readonly number[] | undefined;
}

/** How many lines below its head the title of a letter is looked for. */
const BESIDE = 6;

/** The longest signature below two dashes, in lines. */
const SIGNATURE = 12;

/**
 * Marks the heads of letters sent by e-mail. Rows are one only together: at least three one below the other, among
 * them who sends and what about, to whom, or when. Of a letter that was sent on, the innermost says when and on what.
 */
export function markMail(sheet: Sheet): Mail {
  const heads = findHeads(sheet);
  const inner = heads.at(-1);
  if (inner === undefined) return { sheet, title: undefined, below: undefined };
  const outer = heads.slice(0, -1).flat();
  const below = freeLines(sheet)
    .filter((index) => index > (inner.at(-1)?.index ?? 0))
    .slice(0, BESIDE);
  const { title, marks } = markInner(sheet, inner, below);
  const marked = addMarks(sheet, [
    ...outer.flatMap(({ index }) => frame(sheet, index, 'mail-head')),
    ...marks,
    ...markSignature(sheet),
  ]);
  return { sheet: marked, title, below };
}

function findHeads(sheet: Sheet): Row[][] {
  const runs: Row[][] = [];
  for (const index of freeLines(sheet)) {
    const row = readRow(sheet.lines[index]?.text ?? '', index);
    const run = runs.at(-1);
    if (row === undefined) continue;
    if (run?.at(-1)?.index === index - 1) run.push(row);
    else runs.push([row]);
  }
  const has = (run: readonly Row[], kind: Kind): boolean => run.some((row) => row.kind === kind);
  return runs.filter(
    (run) => run.length >= 3 && has(run, 'from') && (has(run, 'subject') || (has(run, 'to') && has(run, 'date'))),
  );
}

function readRow(text: string, index: number): Row | undefined {
  const match = /^\*?(?<label>[\p{L}-]+(?: \p{L}+)?)\s*[:：]\*?\s*/u.exec(text);
  const label = match?.groups?.['label'] ?? '';
  const kind = (Object.keys(ROWS) as Kind[]).find((name) => ROWS[name].test(label));
  return match === null || kind === undefined ? undefined : { kind, index, at: match[0].length };
}

function markInner(
  sheet: Sheet,
  rows: readonly Row[],
  below: readonly number[],
): { title: number | undefined; marks: Mark[] } {
  const subject = rows.find(({ kind }) => kind === 'subject');
  const about = subject === undefined ? '' : bare(sheet.lines[subject.index]?.text.slice(subject.at) ?? '');
  const title = about === '' ? undefined : below.find((index) => says(about, sheet.lines[index]?.text ?? ''));
  const marks = rows.flatMap((row): Mark[] => {
    const line = sheet.lines[row.index];
    if (line === undefined) return [];
    const [label, value] = [withinLine(line, 0, row.at), withinLine(line, row.at, line.text.length)];
    if (row.kind === 'date') return markDate(sheet, row);
    if (row !== subject || about === '') return frame(sheet, row.index, 'mail-head');
    const start = line.text.length - about.length;
    const prefix = { ...label, end: Math.max(label.end, withinLine(line, 0, start).end) };
    return [
      { as: 'furniture', rule: 'mail-head', ...prefix },
      { as: 'title', rule: 'mail-subject', ...value, start: withinLine(line, start, line.text.length).start },
    ];
  });
  return { title, marks };
}

/** A subject less what programs and lists put before it: "Re:", "Fwd:", "[press]". */
const bare = (subject: string): string =>
  subject.replace(/^(?:(?:re|fwd?|aw|wg|отв|пересл)\s*[:：]\s*|\[[^\]]{1,40}\]\s*)+/iu, '');

/** Whether a line says what a subject says, or its end, where words for the kind of letter stand before it. */
function says(subject: string, text: string): boolean {
  const [about, line] = [subject, text].map((words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return line !== undefined && about !== undefined && line.length > 8 && (about === line || about.endsWith(` ${line}`));
}

function markDate(sheet: Sheet, { index, at }: Row): Mark[] {
  const line = sheet.lines[index];
  const [found] = line === undefined ? [] : findDates(line.text.slice(at));
  if (line === undefined || found === undefined) return frame(sheet, index, 'mail-head');
  const date = {
    edtf: found.edtf,
    ...withinLine(line, at + found.start, at + found.end),
    ...(found.time === undefined ? {} : { time: found.time }),
  };
  return wholeLine(line, { as: 'date', rule: 'mail-date', field: 'published', date } as const);
}

/** A way to reach somebody. */
const CONTACT = /@|\bwww\.|https?:|\+\d[\d\s()-]{6,}|\b(?:tel|phone|fax|тел|моб)[.:]/iu;

/** Below two dashes alone on a line, up to the end, short lines only and a way to reach somebody: the signature that a program adds. */
function markSignature({ lines, marks }: Sheet): Mark[] {
  const from = lines.findLastIndex(({ text }) => text === '--');
  const rest = lines.slice(from);
  if (from < 0 || rest.length > SIGNATURE) return [];
  const areShort = rest.every(({ text }, offset) => marks.has(from + offset) || isShort(text));
  return areShort && rest.some(({ text }) => CONTACT.test(text))
    ? rest.flatMap((line): Mark[] => wholeLine(line, { as: 'furniture', rule: 'mail-signature' }))
    : [];
}

const frame = ({ lines }: Sheet, index: number, rule: string): Mark[] =>
  lines.slice(index, index + 1).flatMap((line) => wholeLine(line, { as: 'furniture', rule } as const));
