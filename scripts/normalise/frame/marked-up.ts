import type { Capture, Hint } from '../capture.ts';
import { isProse } from '../reading/lines.ts';
import { addMarks, freeLines, type Mark, type Sheet, wholeLine } from '../segmenting/sheet.ts';

/** What an element around a line says of it, where it says all. */
const HINTS: Readonly<Partial<Record<Hint, { as: 'furniture' | 'caption'; rule: string }>>> = {
  frame: { as: 'furniture', rule: 'html-frame' },
  links: { as: 'furniture', rule: 'html-links' },
  tooltip: { as: 'furniture', rule: 'html-tooltip' },
  outside: { as: 'furniture', rule: 'html-title' },
  caption: { as: 'caption', rule: 'html-caption' },
};

/** Marks what the elements around a line say: its frame, its tooltips, its captions, and the place that is named as such. */
export function markElements(sheet: Sheet, { facts }: Capture): Sheet {
  const [body] = facts.filter(({ field }) => field === 'body');
  const places = facts.filter(
    (fact) => fact.field === 'place' && fact.visible && (body === undefined || fact.start < body.start),
  );
  const marks = sheet.lines.flatMap((line): Mark[] => {
    const row = line.hint === undefined ? undefined : HINTS[line.hint];
    if (row !== undefined) return wholeLine(line, row);
    const place = places.find(({ start, end }) => line.start >= start && line.end <= end);
    return place === undefined ? [] : wholeLine(line, { as: 'place', rule: 'html-place' });
  });
  return addMarks(sheet, marks);
}

/** The line that the markup says is the title, if it is visible. */
export function findMarkedTitle(sheet: Sheet, { facts }: Capture): number | undefined {
  const free = freeLines(sheet);
  for (const fact of facts.filter(({ field }) => field === 'title')) {
    const value = fact.value.replace(/\s+[|•–—-]\s+[^|•–—-]{2,60}$/u, '');
    const at = free.find((index) => {
      const line = sheet.lines[index];
      if (line === undefined) return false;
      return fact.visible
        ? line.start >= fact.start && line.end <= fact.end
        : line.text === fact.value || line.text === value;
    });
    if (at !== undefined) return at;
  }
  return undefined;
}

/** What stands outside the article that the markup names is the frame; inside, but after its text, only what is no running text. */
export function markOutside(sheet: Sheet, { facts }: Capture): Sheet {
  const bodies = facts.filter(({ field }) => field === 'body');
  const articles = facts.filter(({ field }) => field === 'article');
  const titles = facts.filter(({ field, visible }) => field === 'title' && visible);
  const body = bodies.find(({ value }) => value.length >= Math.max(...bodies.map((fact) => fact.value.length)));
  const inner = body ?? (articles.length === 1 ? articles[0] : undefined);
  if (inner === undefined) return sheet;
  const title =
    titles.find(({ end }) => end <= inner.start) ??
    titles.find(({ start, end }) => start >= inner.start && end <= inner.end);
  const from = Math.min(inner.start, title?.start ?? inner.start);
  const marks = freeLines(sheet).flatMap((index): Mark[] => {
    const line = sheet.lines[index];
    if (line === undefined || (line.start >= from && line.end <= inner.end)) return [];
    const isNear = articles.some(
      ({ start, end }) => line.start >= start && line.end <= end && inner.start >= start && inner.end <= end,
    );
    return isNear && isProse(line.text) ? [] : wholeLine(line, { as: 'furniture', rule: 'html-outside' });
  });
  return addMarks(sheet, marks);
}
