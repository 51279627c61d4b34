import { nameUuid } from '../../archive/name-uuid.ts';
import { BEGINNING, instantOf, type Feed, type FeedItem } from './feed.ts';
import { safe, type Html } from '../html.ts';
import { writeXml } from '../xml.ts';

/** Writes a feed as Atom (RFC 4287). Links may be relative; then they are so to the feed. */
export function writeAtom({ name, title, author, language, page, self, items }: Feed): string {
  const own = self === null ? null : safe`<link rel="self" type="application/atom+xml" href="${self.atom}"/>\n`;
  return writeXml(safe`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${nameUuid(name)}</id>
<title>${title}</title>
<updated>${instantOf(items[0]?.day ?? BEGINNING)}</updated>
<author><name>${author}</name></author>
<link rel="alternate" type="text/html" href="${page}"/>
${own}${items.map(writeItem)}</feed>
`);
}

/** HTML stands in a feed as text; `safe` writes text as XML too, by references to numbers. */
function writeItem({ name, title, language, day, published, authors, href, category, content }: FeedItem): Html {
  const lang = language === undefined ? null : safe` xml:lang="${language}"`;
  const first = typeof published === 'string' ? safe`<published>${instantOf(published)}</published>\n` : null;
  return safe`<entry${lang}>
<id>${nameUuid(name)}</id>
<title>${title}</title>
<updated>${instantOf(day)}</updated>
${first}${authors?.map((author) => safe`<author><name>${author}</name></author>\n`)}<link rel="alternate" type="text/html" href="${href}"/>
<category term="${category.term}" label="${category.label}"/>
<content type="html">${content.html}</content>
</entry>
`;
}
