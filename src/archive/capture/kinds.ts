import type { Span, SpanKind } from '../../schemas/ledger.ts';
import { codePoints } from './counts.ts';

/** What a reader tells apart: several kinds of span are one group. */
export const GROUPS = [
  'body',
  'field',
  'omission',
  'separator',
  'furniture',
  'teaser',
  'echo',
  'markup',
  'blank',
] as const;
export type Group = (typeof GROUPS)[number];

/** The name of each group: in a legend, and in an account of characters. */
export const GROUP_NAMES: Readonly<Record<Group, { readonly label: string; readonly account: string }>> = {
  body: { label: 'Text', account: 'Text' },
  field: { label: 'Title or field', account: 'Titles and other fields' },
  omission: { label: 'Omission', account: 'Omissions marked by the source' },
  separator: { label: 'Separator', account: 'Separators' },
  furniture: { label: 'Furniture', account: 'Page furniture' },
  teaser: { label: 'Pointer', account: 'Pointers to other documents' },
  echo: { label: 'Repeat', account: 'Repeats' },
  markup: { label: 'Markup', account: 'Markup' },
  blank: { label: 'Blank', account: 'Line ends and blank space' },
};

/** Each kind of span with its group and its name at a line. */
export const KINDS: Readonly<Record<SpanKind, { readonly group: Group; readonly label: string }>> = {
  body: { group: 'body', label: 'text' },
  title: { group: 'field', label: 'title' },
  date: { group: 'field', label: 'date' },
  byline: { group: 'field', label: 'byline' },
  place: { group: 'field', label: 'place' },
  speaker: { group: 'field', label: 'speaker' },
  caption: { group: 'field', label: 'caption' },
  omission: { group: 'omission', label: 'omission, marked' },
  separator: { group: 'separator', label: 'separator' },
  furniture: { group: 'furniture', label: 'furniture' },
  teaser: { group: 'teaser', label: 'pointer to another document' },
  echo: { group: 'echo', label: 'repeat' },
  variant: { group: 'echo', label: 'copy that differs' },
  markup: { group: 'markup', label: 'markup' },
  blank: { group: 'blank', label: 'blank' },
};

/**
 * How many characters each group has, in Unicode code points, as a reader would count them. The figures add
 * up to those of the capture.
 *
 * @param text The decoded capture.
 */
export function countCharacters(spans: readonly Span[], text: string): Record<Group, number> {
  const counts = noneOfEach();
  for (const { as, start, end } of spans) counts[KINDS[as].group] += codePoints(text.slice(start, end));
  return counts;
}

/** Nothing counted yet, for each group. */
export function noneOfEach(): Record<Group, number> {
  return { body: 0, field: 0, omission: 0, separator: 0, furniture: 0, teaser: 0, echo: 0, markup: 0, blank: 0 };
}

/** A stretch of a capture of one group; blank space between two stretches of one group belongs to it. */
export interface Run {
  readonly group: Group;
  readonly start: number;
  readonly end: number;
}

/** The stretches of a capture, in order; what is blank between two different ones is left out. */
export function runsOf(spans: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { as, start, end } of spans) {
    const { group } = KINDS[as];
    const last = runs.at(-1);
    if (group === 'blank' || group === 'markup') continue;
    if (last?.group === group) runs[runs.length - 1] = { ...last, end };
    else runs.push({ group, start, end });
  }
  return runs;
}
