import { CHANGES_PATH, documentPath, FEED_PATH, relativeHref } from '../archive/links.ts';
import { archive, language } from '../collection.ts';
import { writeAtom } from '../render/atom.ts';
import { nameChanges, renderRevision } from '../render/revision.ts';
import { titleOf } from '../render/row.ts';
import { revisions, type ListedRevision } from '../revisions.ts';

/** As many of the newest revisions as a feed holds. */
const LENGTH = 200;

/** The feed of changes: one item for what changed in an entry at one time. Links are absolute where the address is known. */
export function GET(): Response {
  const feed = writeAtom({
    name: `changes of ${archive.name}`,
    title: `Changes, ${archive.name}`,
    author: archive.keeper ?? archive.name,
    language,
    page: hrefOf(CHANGES_PATH),
    self: archive.address === null ? null : hrefOf(FEED_PATH),
    items: revisions.slice(0, LENGTH).map((revision) => ({
      name: nameOf(revision),
      title: `${titleOf(revision.of)}: ${nameChanges(revision)}`,
      day: revision.since,
      href: hrefOf(documentPath(revision.of.id)),
      category: categoryOf(revision),
      content: renderRevision(revision, revision.of, hrefOf, language),
    })),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}

function hrefOf(path: string, fragment?: string): string {
  const href = relativeHref(FEED_PATH, path, fragment);
  return archive.address === null ? href : new URL(href, `${archive.address.replace(/\/$/, '')}/`).href;
}

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
