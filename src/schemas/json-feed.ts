import { z } from 'zod';

const Author = z.strictObject({ name: z.string().min(1) });

/** An item of a JSON Feed. */
const Item = z.strictObject({
  /** What it is known by for ever: a URN, since an archive may have no address, or get another. */
  id: z.string().regex(/^urn:uuid:/),
  /** Its address, where the archive has one. */
  url: z.url().optional(),
  title: z.string(),
  content_html: z.string(),
  date_modified: z.iso.datetime(),
  date_published: z.iso.datetime().optional(),
  authors: z.array(Author).min(1).optional(),
  tags: z.array(z.string()),
  language: z.string().min(2).optional(),
  /** The archive's own: where the page of the item is from the feed, and the ids of its entry. */
  _archive: z.strictObject({
    path: z.string().min(1),
    entry: z.string().optional(),
    paragraphs: z.array(z.string()).optional(),
  }),
});

/**
 * A JSON Feed. Where the archive has no public address its own addresses are left out, since the standard knows no
 * relative ones.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  authors: z.array(Author).min(1),
  language: z.string().min(2),
  items: z.array(Item),
});
export type JsonFeed = z.infer<typeof JsonFeed>;
