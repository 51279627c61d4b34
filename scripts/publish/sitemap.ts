import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { documentPath, publicAddress } from '../../src/archive/addresses/links.ts';
import { newestDay } from '../../src/archive/dates/newest-day.ts';
import type { Folders } from '../../src/folders.ts';
import { readArchive } from '../../src/loaders/archive.ts';
import { safe, type Html } from '../../src/render/html.ts';
import { writeXml } from '../../src/render/xml.ts';
import { listAll } from './checksums.ts';
import { walkEntries } from './data.ts';
import type { Piece } from './data/piece.ts';

/** More addresses than these a search engine takes from no one file. */
const MOST = 50_000;

/** A page that search engines may list. */
export interface Listed {
  readonly page: string;
  /** The newest day that the records of its entry name; null where it is of no one entry. */
  readonly day: string | null;
}

/**
 * Writes `sitemap.xml` into a finished site, and `robots.txt` where it stands at the root of a host. An archive
 * without an address has neither, since both hold nothing but addresses.
 */
export async function writeSitemap({ content, dist }: Folders): Promise<void> {
  const { address } = await readArchive(content);
  if (address === null) return;
  const days = new Map<string, string | null>();
  for await (const entry of walkEntries(content)) days.set(documentPath(entry.id), newestDay([entry]));
  const listed: Listed[] = [];
  for (const page of (await listAll(dist)).filter((file) => file.endsWith('.html')))
    if (await isListed(path.join(dist, page))) listed.push({ page, day: days.get(page) ?? null });
  for (const { file, text } of [...makeSitemap(address, listed), ...makeRobots(address)])
    await writeFile(path.join(dist, file), text);
}

/**
 * The files of a sitemap: one, or one that names the others.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
export function makeSitemap(address: string, listed: readonly Listed[], most = MOST): Piece[] {
  const pages = listed.map(({ page, day }) => {
    const changed = day === null ? null : safe`<lastmod>${day}</lastmod>`;
    return safe`<url><loc>${publicAddress(address, page)}</loc>${changed}</url>\n`;
  });
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, i) => pages.slice(i * most, (i + 1) * most));
  if (parts.length < 2) return [{ file: 'sitemap.xml', text: writeList('urlset', pages) }];
  const files = parts.map((part, i) => ({ file: `sitemap-${String(i + 1)}.xml`, text: writeList('urlset', part) }));
  const names = files.map(({ file }) => safe`<sitemap><loc>${publicAddress(address, file)}</loc></sitemap>\n`);
  return [{ file: 'sitemap.xml', text: writeList('sitemapindex', names) }, ...files];
}

/** Engines ask for it at the root of a host alone. */
const makeRobots = (address: string): Piece[] =>
  new URL(address).pathname === '/'
    ? [{ file: 'robots.txt', text: `User-agent: *\nAllow: /\nSitemap: ${publicAddress(address, 'sitemap.xml')}\n` }]
    : [];

function writeList(element: 'urlset' | 'sitemapindex', items: readonly Html[]): string {
  const name = safe`${element}`;
  return writeXml(safe`<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items}</${name}>\n`);
}

/** A page that asks engines not to list it, and the one for what is missing, are left out. */
async function isListed(file: string): Promise<boolean> {
  if (path.basename(file) === '404.html') return false;
  return !(await readFile(file, 'utf8')).includes('<meta name="robots" content="noindex"');
}
