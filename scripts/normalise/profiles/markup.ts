import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from '../reading/html.ts';
import type { Fact } from '../reading/metadata.ts';

/** A place in markup where pages state a field, in the order of trust. */
export interface Source {
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
export const SOURCES: readonly Source[] = [
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
