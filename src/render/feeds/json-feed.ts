import { nameUuid } from '../../archive/name-uuid.ts';
import type { JsonFeed } from '../../schemas/json-feed.ts';
import { instantOf, type Feed, type FeedItem } from './feed.ts';

/** Writes a feed as JSON Feed, version 1.1. */
export function writeJsonFeed({ title, author, language, page, self, items }: Feed): string {
  const addresses = self === null ? {} : { home_page_url: page, feed_url: self.json };
  const feed: JsonFeed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    ...addresses,
    authors: [{ name: author }],
    language,
    items: items.map((item) => writeItem(item, self !== null)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function writeItem(
  { name, title, language, day, published, authors = [], href, category, content, entry }: FeedItem,
  isAbsolute: boolean,
): JsonFeed['items'][number] {
  return {
    id: nameUuid(name),
    ...(isAbsolute ? { url: href } : {}),
    title,
    content_html: content.html,
    date_modified: instantOf(day),
    ...(typeof published === 'string' ? { date_published: instantOf(published) } : {}),
    ...(authors.length === 0 ? {} : { authors: authors.map((name) => ({ name })) }),
    tags: [category.label],
    ...(language === undefined ? {} : { language }),
    _archive: {
      path: href,
      ...(entry === undefined ? {} : { entry: entry.id, paragraphs: [...entry.paragraphs] }),
    },
  };
}
