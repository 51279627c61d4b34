import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readAs } from '../../../src/archive/capture/reading.ts';
import { findDates } from '../dates/dates.ts';
import { attribute } from './html.ts';
import { isElement, readNode } from './nodes.ts';
import { SOURCES, type Source } from '../profiles/markup.ts';
import type { StatedDate } from '../segmenting/sheet.ts';

/** What a page states of itself in its markup, with the place in the file where it stands. */
export interface Fact {
  readonly field:
    | 'title'
    | 'published'
    | 'place'
    | 'author'
    | 'publisher'
    | 'url'
    | 'body'
    | 'article'
    | 'post'
    | 'post-text'
    | 'post-date'
    | 'post-forwarded'
    | 'post-url';
  /** The name of the row that found it. */
  readonly rule: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is visible text, not the value of an attribute or a script. */
  readonly visible: boolean;
}

/** Keys of JSON-LD, with the fields they hold. */
const LD_KEYS = [
  ['headline', 'title'],
  ['datePublished', 'published'],
] as const;

/** What the markup of a page states, the most trusted source of each field first. */
export function readFacts(source: string, document: Tree.Document): Fact[] {
  const elements: Tree.Element[] = [];
  const visit = (node: Tree.ChildNode): void => {
    if (!isElement(node)) return;
    elements.push(node);
    node.childNodes.forEach(visit);
  };
  document.childNodes.forEach(visit);
  const facts = SOURCES.flatMap((row) =>
    elements.filter(row.matches).flatMap((element) => readElement(source, element, row) ?? []),
  );
  return [
    ...facts,
    ...elements
      .filter((element) => attribute(element, 'type') === 'application/ld+json')
      .flatMap((element) => readLinkedData(source, element)),
  ];
}

function readElement(source: string, element: Tree.Element, { name, field, from }: Source): Fact | undefined {
  const location = element.sourceCodeLocation;
  if (location == null) return undefined;
  if (from === undefined) {
    const start = location.startTag?.endOffset ?? location.startOffset;
    const end = location.endTag?.startOffset ?? location.endOffset;
    return { field, rule: name, value: readAs(readNode(element)), start, end, visible: true };
  }
  const [value, place] = [attribute(element, from), location.attrs?.[from]];
  if (value === undefined || value.trim() === '' || place === undefined) return undefined;
  const quoted = /=\s*["']?/.exec(source.slice(place.startOffset, place.endOffset));
  const start = place.startOffset + (quoted === null ? 0 : quoted.index + quoted[0].length);
  const end = /["']/.test(source[place.endOffset - 1] ?? '') ? place.endOffset - 1 : place.endOffset;
  return { field, rule: name, value: value.trim(), start, end, visible: false };
}

function readLinkedData(source: string, element: Tree.Element): Fact[] {
  const location = element.sourceCodeLocation;
  if (location == null) return [];
  const text = source.slice(location.startOffset, location.endOffset);
  return LD_KEYS.flatMap(([key, field]): Fact[] => {
    const match = new RegExp(`"${key}"\\s*:\\s*"(?<value>(?:[^"\\\\]|\\\\.)*)"`).exec(text);
    const value = match?.groups?.['value'];
    if (match === null || value === undefined) return [];
    const end = location.startOffset + match.index + match[0].length - 1;
    return [{ field, rule: `json-ld-${field}`, value, start: end - value.length, end, visible: false }];
  });
}

/** The date that a fact states; undefined where it states none. */
export function dateOf({ value, start }: Fact): StatedDate | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?=T|\s|$)/.exec(value)?.[1];
  const [found] = findDates(iso ?? value);
  return found === undefined ? undefined : { edtf: found.edtf, start: start + found.start, end: start + found.end };
}
