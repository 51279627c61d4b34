import { nameUuid } from '../archive/name-uuid.ts';
import { safe, type Html } from './html.ts';
import { writeXml } from './xml.ts';

/** One item of a feed. */
export interface FeedItem {
  /** What it is known by for ever; no two items share it. */
  readonly name: string;
  readonly title: string;
  /** The day on which it was published, `2024-05-03`. */
  readonly day: string;
  readonly href: string;
  /** What kind of item it is: a word for machines and one for people. */
  readonly category: { readonly term: string; readonly label: string };
  readonly content: Html;
}

/** A feed, its items newest first. */
export interface Feed {
  readonly name: string;
  readonly title: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** The page that shows the same. */
  readonly page: string;
  /** Its own address, where the archive has one. */
  readonly self: string | null;
  readonly items: readonly FeedItem[];
}

/** The day of a feed in which nothing has happened yet: Atom wants one. */
const BEGINNING = '1970-01-01';

/** Writes a feed as Atom (RFC 4287). Links may be relative; then they are so to the feed. */
export function writeAtom({ name, title, author, language, page, self, items }: Feed): string {
  const own = self === null ? null : safe`<link rel="self" type="application/atom+xml" href="${self}"/>`;
  return writeXml(safe`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${nameUuid(name)}</id>
<title>${title}</title>
<updated>${instantOf(items[0]?.day ?? BEGINNING)}</updated>
<author><name>${author}</name></author>
<link rel="alternate" type="text/html" href="${page}"/>
${own}
${items.map(writeItem)}</feed>
`);
}

/** HTML stands in a feed as text; `safe` writes text as XML too, by references to numbers. */
const writeItem = ({ name, title, day, href, category, content }: FeedItem): Html => safe`<entry>
<id>${nameUuid(name)}</id>
<title>${title}</title>
<updated>${instantOf(day)}</updated>
<link rel="alternate" type="text/html" href="${href}"/>
<category term="${category.term}" label="${category.label}"/>
<content type="html">${content.html}</content>
</entry>
`;

const instantOf = (day: string): string => `${day}T00:00:00Z`;
