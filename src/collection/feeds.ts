import {
  atomPath,
  CHANGES_FEED,
  ENTRIES_FEED,
  entryFeedsOf,
  jsonFeedPath,
  type EntryFeed,
} from '../archive/addresses/feed-paths.ts';
import { documentPath, publicAddress, relativeHref } from '../archive/addresses/links.ts';
import { newestDay } from '../archive/dates/newest-day.ts';
import { TYPE_NAMES } from '../archive/type-names.ts';
import { facets } from './browse.ts';
import { archive, entries, language, type ListedEntry } from './collection.ts';
import { once } from '../loaders/files.ts';
import { renderExcerpt } from '../render/excerpt.ts';
import { BEGINNING, type Feed, type FeedItem } from '../render/feeds/feed.ts';
import { nameChanges, renderRevision, type HrefOf } from '../render/versions/revision.ts';
import { titleOf } from '../render/row.ts';
import { revisions, type ListedRevision } from './revisions.ts';
import { entryFile, readTextAnew } from './texts.ts';

/** As many of the newest items as a feed of entries holds, and one of changes. */
const ENTRIES = 100;
const CHANGES = 200;

/** The feeds of entries, by their paths. */
const entryFeeds = new Map(entryFeedsOf(entries, facets).map((feed) => [feed.path, feed]));

/** The path of every feed, from the root of the site, without the extension of its form. */
export const feedPaths: readonly string[] = [CHANGES_FEED, ...entryFeeds.keys()];

/** Whether a page has a feed of what it lists; if so, it is called as the page. */
export const feedOf = (page: string): string | undefined =>
  [page.replace(/\.html$/, '')].find((path) => path === CHANGES_FEED || entryFeeds.has(path));

/**
 * A feed with its items. Links are absolute where the archive has an address; else they are relative to the feed.
 *
 * @throws {Error} where there is no such feed.
 */
export async function makeFeed(path: string): Promise<Feed> {
  const hrefOf: HrefOf = (to, fragment) => {
    const href = relativeHref(atomPath(path), to, fragment);
    return archive.address === null ? href : new URL(href, publicAddress(archive.address, atomPath(path))).href;
  };
  const of = entryFeeds.get(path);
  if (of === undefined && path !== CHANGES_FEED) throw new Error(`there is no feed ${path}`);
  return {
    ...(of === undefined ? changesFeed(hrefOf) : await entriesFeed(of, hrefOf)),
    author: archive.keeper ?? archive.name,
    language,
    page: hrefOf(`${path}.html`),
    self: archive.address === null ? null : { atom: hrefOf(atomPath(path)), json: hrefOf(jsonFeedPath(path)) },
  };
}

type Content = Pick<Feed, 'name' | 'title' | 'items'>;

/** A feed of entries, the one that was changed last first. */
async function entriesFeed({ path, of, entries }: EntryFeed<ListedEntry>, hrefOf: HrefOf): Promise<Content> {
  const dated = entries
    .map((entry) => ({ entry, day: newestDay([entry]) ?? BEGINNING }))
    .sort((a, b) => (a.day === b.day ? (a.entry.id < b.entry.id ? -1 : 1) : a.day < b.day ? 1 : -1));
  const items = dated.slice(0, ENTRIES).map(({ entry, day }) => makeItem(entry, day, hrefOf));
  return {
    name: path === ENTRIES_FEED ? `entries of ${archive.name}` : `entries of ${archive.name}\n${path}`,
    title: of === null ? archive.name : `${of}, ${archive.name}`,
    items: await Promise.all(items),
  };
}

/** An entry is known by its id and the digest of its first capture, which no other collection has. */
async function makeItem(entry: ListedEntry, day: string, hrefOf: HrefOf): Promise<FeedItem> {
  const { id, type, outline, speakers, dates, versions } = entry;
  const published = dates.published?.edtf ?? '';
  return {
    name: ['entry', id, versions[0]?.sha256 ?? ''].join('\n'),
    title: titleOf(entry),
    ...(entry.language === 'und' || entry.language === language ? {} : { language: entry.language }),
    day,
    published: /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : null,
    authors: speakers,
    href: hrefOf(documentPath(id)),
    category: { term: type, label: TYPE_NAMES[type].one },
    content: renderExcerpt(await beginningOf(entry), entry, (paragraph) => hrefOf(documentPath(id), paragraph)),
    entry: { id, paragraphs: outline.map(({ id }) => id) },
  };
}

/** Characters of the first paragraphs of an entry that a feed shows; the one with the last of them is whole. */
const BEGINNING_LENGTH = 600;

/** The first paragraphs of an entry; no more of it is kept, since many feeds may show them. */
const beginningOf = once(async (entry: ListedEntry) => {
  const { paragraphs } = await readTextAnew(entryFile(entry));
  let length = 0;
  const end = paragraphs.findIndex(({ text }) => (length += text.length) >= BEGINNING_LENGTH);
  return end === -1 ? paragraphs : paragraphs.slice(0, end + 1);
});

/** One item for what changed in an entry at one time. */
const changesFeed = (hrefOf: HrefOf): Content => ({
  name: `changes of ${archive.name}`,
  title: `Changes, ${archive.name}`,
  items: revisions.slice(0, CHANGES).map((revision) => ({
    name: nameOf(revision),
    title: `${titleOf(revision.of)}: ${nameChanges(revision)}`,
    day: revision.since,
    href: hrefOf(documentPath(revision.of.id)),
    category: categoryOf(revision),
    content: renderRevision(revision, revision.of, hrefOf, language),
  })),
});

/** Known by the entry, the day, and the capture, whose digest no other collection has. */
function nameOf({ of, since, capture }: ListedRevision): string {
  const sha256 = of.versions.find((version) => version.capture === capture)?.sha256 ?? of.versions[0]?.sha256 ?? '';
  return [of.id, since, capture === null ? 'read anew' : 'captured', sha256].join('\n');
}

function categoryOf({ capture, withdrawn }: ListedRevision): { term: string; label: string } {
  if (withdrawn !== null) return { term: 'withdrawn', label: 'The archive withdrew the text' };
  return capture === null
    ? { term: 'archive', label: 'The archive reads the same capture in another way' }
    : { term: 'source', label: 'The source changed it' };
}
