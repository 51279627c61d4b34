import type { Line } from '../capture.ts';
import { findDates, readDateLine } from '../dates/dates.ts';
import { isProse, isShort } from '../reading/lines.ts';
import { GENERAL_LINES } from '../profiles/general.ts';
import { matches, type FactRule, type LineRule, type Profile, type SectionRule } from '../rules.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine, withinLine } from '../segmenting/sheet.ts';

/** How many lines of a menu must be known before the run of them is one. */
const COMPANY = 3;

/** How many are enough at the very beginning or end of a page where all of them are known, or below all text where the first and the last are. */
const EDGE = 2;

/** How many unknown short lines may stand between two known ones of a menu. */
const GAP = 3;

/** How many short lines a section of keywords may hold. */
const SECTION = 40;

/** Marks what the rules know by the line alone, by its company, and by the label that opens a section. */
export function markFurniture(sheet: Sheet, profile: Profile): Sheet {
  const rules = [...profile.lines, ...GENERAL_LINES];
  const facts = addMarks(
    sheet,
    (profile.facts ?? []).flatMap((rule) => markFact(sheet, rule)),
  );
  const sections = addMarks(
    facts,
    (profile.sections ?? []).flatMap((rule) => markSection(facts, rule)),
  );
  const alone = addMarks(
    sections,
    markAlone(
      sections,
      rules.filter(({ where }) => where === 'alone'),
    ),
  );
  return addMarks(
    alone,
    markCompany(
      alone,
      rules.filter(({ where }) => where === 'company'),
      profile.kind,
    ),
  );
}

/** What the frame states of the page: the value, and its place. */
export function readFact(
  lines: readonly Line[],
  rule: FactRule,
): { value: string; line: Line; start: number; end: number } | undefined {
  for (const line of lines) {
    const value = rule.match.exec(line.text)?.groups?.['value'];
    if (value === undefined) continue;
    const at = line.text.indexOf(value);
    return { value, line, ...withinLine(line, at, at + value.length) };
  }
  return undefined;
}

function markFact({ lines }: Sheet, rule: FactRule): Mark[] {
  const fact = readFact(lines, rule);
  if (fact === undefined) return [];
  const { line, value } = fact;
  if (rule.field !== 'published') return wholeLine(line, { as: 'furniture', rule: rule.name });
  const date = readDateLine(value);
  if (date === undefined) return [];
  const at = line.text.indexOf(value);
  const stated = {
    edtf: date.edtf,
    ...withinLine(line, at + date.start, at + date.end),
    ...(date.time === undefined ? {} : { time: date.time }),
  };
  return wholeLine(line, { as: 'date', rule: rule.name, field: 'published', date: stated });
}

function markSection(sheet: Sheet, { name, opens, ends }: SectionRule): Mark[] {
  const { lines } = sheet;
  return lines.flatMap((line, index) => {
    if (!opens.test(line.text)) return [];
    const rest = lines.slice(index + 1, index + 2 + SECTION);
    const length = rest.findIndex(({ text }) => ends.test(text));
    const inside = rest.slice(0, length);
    if (length < 1 || !inside.every(({ text }) => isShort(text))) return [];
    return [line, ...inside].flatMap((framed): Mark[] => wholeLine(framed, { as: 'furniture', rule: name }));
  });
}

function markAlone(sheet: Sheet, rules: readonly LineRule[]): Mark[] {
  return freeLines(sheet).flatMap((index) => markLine(sheet, index, rules));
}

/** What a line becomes by the first of the rules that it matches. */
export function markLine({ lines }: Sheet, index: number, rules: readonly LineRule[]): Mark[] {
  const line = lines[index];
  const rule = line === undefined ? undefined : rules.find((row) => matches(row, line.text));
  if (line === undefined || rule === undefined) return [];
  const value = rule.match instanceof RegExp ? rule.match.exec(line.text)?.groups?.['value'] : undefined;
  const what = { rule: rule.name };
  return rule.as === 'byline'
    ? wholeLine(line, { ...what, as: rule.as, value: value ?? line.text })
    : wholeLine(line, { ...what, as: rule.as });
}

/** Runs of lines of which at least three, with the frame right beside them, are known words of a menu; short lines between two of them belong to it. */
function markCompany(sheet: Sheet, rules: readonly LineRule[], kind: Profile['kind']): Mark[] {
  const { lines, marks } = sheet;
  const known = new Map(
    freeLines(sheet).flatMap((index) => {
      const marks = markLine(sheet, index, rules);
      return marks.length === 0 ? [] : [[index, marks] as const];
    }),
  );
  const counts = Map.groupBy(freeLines(sheet), (index) => lines[index]?.text ?? '');
  const mayBeFrame = (index: number): boolean => {
    const text = lines[index]?.text ?? '';
    return marks.has(index) || (isShort(text) && findDates(text).length === 0 && (counts.get(text)?.length ?? 0) < 2);
  };
  /** What follows a colon is a list in the text, though it be one of words that menus are made of. */
  const isListed = (first = 0): boolean =>
    isProse(lines[first - 1]?.text ?? '') && /[:：]$/u.test(lines[first - 1]?.text ?? '');
  const lastProse = freeLines(sheet).findLast((index) => isProse(lines[index]?.text ?? '')) ?? Infinity;
  const firstProse = freeLines(sheet).find((index) => isProse(lines[index]?.text ?? '')) ?? 0;
  const isSite = kind === 'page' && [...known.keys()].filter((index) => index < firstProse).length >= COMPANY;
  const found: Mark[] = [];
  let run: number[] = [];
  const isFramed = (index: number): boolean => marks.get(index)?.[0]?.as === 'furniture';
  /** How many lines of the frame of a page touch a run; in a channel each post has its own. */
  const countBeside = ([first = 0, ...rest]: readonly number[]): number => {
    let count = 0;
    if (kind === 'channel') return count;
    for (let at = first - 1; isFramed(at); at--) count++;
    for (let at = (rest.at(-1) ?? first) + 1; isFramed(at); at++) count++;
    return count;
  };
  const close = (): void => {
    const sure = run.filter((index) => known.has(index) || isFramed(index));
    const isEdge = run[0] === 0 || run.at(-1) === lines.length - 1;
    const isFoot = run.at(-1) === lines.length - 1 && (run[0] ?? 0) > lastProse;
    const isBelow = kind === 'page' && (run[0] ?? 0) > lastProse;
    const isLast = isFoot && isSite;
    const enough = isLast ? 1 : (isEdge && sure.length === run.length) || isFoot || isBelow ? EDGE : COMPANY;
    if (sure.length + countBeside(run) >= enough && sure.length * 2 >= run.length && !isListed(run[0])) {
      found.push(
        ...run.flatMap((index): Mark[] => {
          const line = lines[index];
          if (line === undefined || marks.has(index)) return [];
          return known.get(index) ?? wholeLine(line, { as: 'furniture', rule: 'menu-run' });
        }),
      );
    }
    run = [];
  };
  for (const index of known.keys()) {
    const last = run.at(-1);
    if (last !== undefined) {
      const between = Array.from({ length: index - last - 1 }, (_, step) => last + 1 + step);
      const unknown = between.filter((at) => !marks.has(at)).length;
      if (unknown > GAP || !between.every(mayBeFrame)) close();
      else run.push(...between);
    }
    run.push(index);
  }
  close();
  return found;
}
