import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readAs } from '../../src/archive/reading.ts';
import { findDates } from './dates.ts';
import { attribute, isElement } from './html.ts';
import type { StatedDate } from './sheet.ts';

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

/** A place in markup where pages state a field, in the order of trust. */
interface Source {
  readonly name: string;
  readonly reason: string;
  readonly field: Fact['field'];
  readonly matches: (element: Tree.Element) => boolean;
  /** The attribute that holds it; without one, the text of the element. */
  readonly from?: string;
}

const has = (name: string, pattern: RegExp) => (element: Tree.Element) => pattern.test(attribute(element, name) ?? '');
const isClass = (name: string): ((element: Tree.Element) => boolean) =>
  has('class', new RegExp(`(?:^|\\s)(?:${name})(?:\\s|$)`));
const isProp = (name: string): ((element: Tree.Element) => boolean) =>
  has('itemprop', new RegExp(`(?:^|\\s)(?:${name})(?:\\s|$)`));
const isMeta = (name: string) => (element: Tree.Element) =>
  element.tagName === 'meta' && [attribute(element, 'property'), attribute(element, 'name')].includes(name);
const isTag = (name: string) => (element: Tree.Element) => element.tagName === name;

/** The rows: microdata, hEntry, elements of HTML, OpenGraph and its like. */
const SOURCES: readonly Source[] = [
  {
    name: 'microdata-body',
    reason: 'schema.org: the text of the article',
    field: 'body',
    matches: isProp('articleBody|text'),
  },
  {
    name: 'hentry-body',
    reason: 'hEntry: the content of the entry',
    field: 'body',
    matches: isClass(
      'e-content|entry-content|article-body|article__body|article__text|post-content|field--name-body|news-detail-text|pages_content|TRS_Editor',
    ),
  },
  { name: 'html-article', reason: 'the element for an article', field: 'article', matches: isTag('article') },
  {
    name: 'html-main',
    reason: 'the element for what a page is about',
    field: 'article',
    matches: (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  },
  { name: 'microdata-headline', reason: 'schema.org: the headline', field: 'title', matches: isProp('headline') },
  {
    name: 'hentry-name',
    reason: 'hEntry: the name of the entry',
    field: 'title',
    matches: isClass('p-name|entry-title'),
  },
  { name: 'html-h1', reason: 'the heading of the first rank', field: 'title', matches: isTag('h1') },
  {
    name: 'opengraph-title',
    reason: 'OpenGraph: the title',
    field: 'title',
    matches: isMeta('og:title'),
    from: 'content',
  },
  {
    name: 'microdata-date',
    reason: 'schema.org: the date of publication, as an attribute of time',
    field: 'published',
    matches: (element) => isProp('datePublished')(element) && attribute(element, 'datetime') !== undefined,
    from: 'datetime',
  },
  {
    name: 'hentry-date',
    reason: 'hEntry: the date of publication',
    field: 'published',
    matches: (element) =>
      isClass('dt-published|published|entry-date')(element) && attribute(element, 'datetime') !== undefined,
    from: 'datetime',
  },
  {
    name: 'microdata-date-content',
    reason: 'schema.org: the date of publication, as an attribute of meta',
    field: 'published',
    matches: isProp('datePublished'),
    from: 'content',
  },
  {
    name: 'opengraph-date',
    reason: 'OpenGraph: the time of publication',
    field: 'published',
    matches: isMeta('article:published_time'),
    from: 'content',
  },
  {
    name: 'dublin-core-date',
    reason: 'Dublin Core: the date',
    field: 'published',
    matches: (element) =>
      ['DC.date', 'dc.date', 'DC.date.issued', 'dcterms.date', 'date', 'pubdate', 'PubDate'].some((name) =>
        isMeta(name)(element),
      ),
    from: 'content',
  },
  {
    name: 'time-element',
    reason: 'the element for a date',
    field: 'published',
    matches: isTag('time'),
    from: 'datetime',
  },
  { name: 'hentry-location', reason: 'hEntry: the place', field: 'place', matches: isClass('p-location') },
  {
    name: 'microdata-location',
    reason: 'schema.org: the place that it is about or was made at',
    field: 'place',
    matches: isProp('contentLocation|locationCreated|location'),
  },
  { name: 'hentry-author', reason: 'hEntry: the author', field: 'author', matches: isClass('p-author') },
  { name: 'microdata-author', reason: 'schema.org: the author', field: 'author', matches: isProp('author') },
  {
    name: 'rel-author',
    reason: 'a link to the author',
    field: 'author',
    matches: has('rel', /(?:^|\s)author(?:\s|$)/),
  },
  {
    name: 'meta-author',
    reason: 'the author in the head of the page',
    field: 'author',
    matches: isMeta('author'),
    from: 'content',
  },
  {
    name: 'opengraph-site',
    reason: 'OpenGraph: the name of the site',
    field: 'publisher',
    matches: isMeta('og:site_name'),
    from: 'content',
  },
  {
    name: 'canonical',
    reason: 'the permanent address of the page',
    field: 'url',
    matches: (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
    from: 'href',
  },
  { name: 'opengraph-url', reason: 'OpenGraph: the address', field: 'url', matches: isMeta('og:url'), from: 'content' },
  {
    name: 'widget-post',
    reason: 'the page of a Telegram channel: a post',
    field: 'post',
    matches: isClass('tgme_widget_message'),
  },
  {
    name: 'widget-text',
    reason: 'the page of a Telegram channel: the text of a post',
    field: 'post-text',
    matches: isClass('tgme_widget_message_text'),
  },
  {
    name: 'widget-date',
    reason: 'the page of a Telegram channel: when a post was published',
    field: 'post-date',
    matches: (element) => isTag('time')(element) && isClass('time')(element),
    from: 'datetime',
  },
  {
    name: 'widget-address',
    reason: 'the page of a Telegram channel: the address of a post',
    field: 'post-url',
    matches: isClass('tgme_widget_message_date'),
    from: 'href',
  },
  {
    name: 'widget-channel',
    reason: 'the page of a Telegram channel: its name',
    field: 'publisher',
    matches: isClass('tgme_widget_message_owner_name|tgme_channel_info_header_title'),
  },
  {
    name: 'widget-forwarded',
    reason: 'the page of a Telegram channel: where a post was forwarded from',
    field: 'post-forwarded',
    matches: isClass('tgme_widget_message_forwarded_from_name'),
  },
];

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
    return { field, rule: name, value: readAs(textOf(element)), start, end, visible: true };
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

function textOf(element: Tree.Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}

/** The date that a fact states; undefined where it states none. */
export function dateOf({ value, start }: Fact): StatedDate | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?=T|\s|$)/.exec(value)?.[1];
  const [found] = findDates(iso ?? value);
  return found === undefined ? undefined : { edtf: found.edtf, start: start + found.start, end: start + found.end };
}
