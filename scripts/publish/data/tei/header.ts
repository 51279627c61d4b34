import { documentPath, lastingAddress } from '../../../../src/archive/addresses/links.ts';
import { languageOf } from '../../../../src/loaders/archive.ts';
import { safe, type Html } from '../../../../src/render/html.ts';
import { titleOf } from '../../../../src/render/row.ts';
import type { Archive } from '../../../../src/schemas/archive.ts';
import type { Entry } from '../../../../src/schemas/entry.ts';
import type { DescribedEntry } from '../described-entry.ts';
import { renderDate } from './date.ts';
import type { Names } from './names.ts';

/**
 * What is known of an entry, of its source, and on what ground.
 *
 * @param declaration How the texts were made, where no header above this one says so.
 */
export function renderHeader({ archive, entry, rights }: DescribedEntry, names: Names, declaration: Html | null): Html {
  const { id, source, dates, basis, formerly, language, versions } = entry;
  const dated = { event: dates.event, published: dates.published, captured: dates.captured };
  const grounds = [
    ...Object.entries(dated).map(([name, date]) => [`dates/${name}`, date] as const),
    ...Object.entries(basis),
  ].flatMap(([name, ground]) =>
    ground?.basis === 'supplied' ? [safe`<note type="basis" n="${name}">${ground.reason}</note>\n`] : [],
  );
  const address = rights.url === null ? null : safe` <ptr target="${rights.url}"/>`;
  return safe`<teiHeader xml:lang="${languageOf(archive)}">
<fileDesc>
<titleStmt>
<title>${supplied(entry, 'title', titleOf(entry))}</title>
${entry.speakers.map((name, i) => safe`<author>${supplied(entry, `speakers/${String(i)}`, name)}</author>\n`)}</titleStmt>
<extent><measure unit="paragraph" quantity="${entry.paragraphs.length}">${entry.paragraphs.length} paragraphs</measure></extent>
${renderPublication(
  archive,
  safe`<idno type="archive">${id}</idno>
${formerly.map((former) => safe`<idno type="formerly">${former}</idno>\n`)}<idno type="URI">${lastingAddress(archive.address, documentPath(id))}</idno>`,
)}<sourceDesc>
<bibl>
${field('publisher', source.publisher === null ? null : supplied(entry, 'source/publisher', source.publisher))}${
    source.url === null ? null : safe`<ptr target="${source.url}"/>\n`
  }<idno type="capture">${source.capture}</idno>
<idno type="sha256">${source.sha256}</idno>
${Object.entries(dated).map(([name, date]) => field(null, renderDate(name, date)))}${grounds}<note type="rights">${rights.name}${address}</note>
${versions.length < 2 ? null : versions.map(({ capture, sha256 }) => safe`<note type="version">${capture}, SHA-256 ${sha256}</note>\n`)}</bibl>
</sourceDesc>
</fileDesc>
${declaration}<profileDesc>
<langUsage><language ident="${language}"/></langUsage>
${renderPeople(entry, names)}${renderPlaces(entry)}<textClass>
<keywords>
<term type="type">${entry.type}</term>
${entry.event === null ? null : safe`<term type="event">${entry.event}</term>\n`}${entry.tags.map((tag) => safe`<term type="tag">${tag}</term>\n`)}</keywords>
</textClass>
</profileDesc>
${renderRevisions(entry)}</teiHeader>
`;
}

/** What is known of the whole of an archive. */
export function renderCorpusHeader(archive: Archive): Html {
  return safe`<teiHeader xml:lang="${languageOf(archive)}">
<fileDesc>
<titleStmt><title>${archive.name}</title></titleStmt>
${renderPublication(archive, safe`<idno type="URI">${lastingAddress(archive.address, 'index.html')}</idno>`)}<sourceDesc><p>${archive.description}</p></sourceDesc>
</fileDesc>
${DECLARATION}</teiHeader>
`;
}

function renderPublication({ keeper, name, licence }: Archive, ids: Html): Html {
  const target = licence?.url == null ? null : safe` target="${licence.url}"`;
  const terms =
    licence === null
      ? safe`<p>The archive states no terms for its own words and data.</p>`
      : safe`<licence${target}>${licence.name}</licence>`;
  return safe`<publicationStmt>
<publisher>${keeper ?? name}</publisher>
${ids}
<availability>${terms}</availability>
</publicationStmt>
`;
}

/** How the texts were made. */
export const DECLARATION = safe`<encodingDesc>
<editorialDecl>
<p>A paragraph reads as its slice of the capture, white space folded, and nothing else changed. Its xml:id is its permanent id; in a corpus the id of the entry stands before it. A gap is an omission that the source marked, with its mark. What an editor supplied stands in supplied or has the evidence external; a note of the type basis, named after the field, gives the reason. A part of the type retired holds paragraphs that were published and are gone.</p>
</editorialDecl>
</encodingDesc>
`;

function renderPeople({ speakers }: Entry, names: Names): Html | null {
  if (speakers.length === 0) return null;
  const people = speakers.map(
    (name, i) => safe`<person xml:id="${names.speaker(i + 1)}"><persName>${name}</persName></person>\n`,
  );
  return safe`<particDesc>\n<listPerson>\n${people}</listPerson>\n</particDesc>\n`;
}

function renderPlaces(entry: Entry): Html | null {
  if (entry.places.length === 0) return null;
  const places = entry.places.map(
    (name, i) => safe`<place><placeName>${supplied(entry, `places/${String(i)}`, name)}</placeName></place>\n`,
  );
  return safe`<settingDesc>\n<listPlace>\n${places}</listPlace>\n</settingDesc>\n`;
}

function renderRevisions({ changes, retired, withdrawn }: Entry): Html | null {
  const days = Map.groupBy([...changes, ...retired], ({ since }) => since);
  const counted = [...days]
    .map(([since, { length }]) => ({ since, what: `${String(length)} changes of paragraphs or title` }))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
  const all = withdrawn === null ? counted : [{ since: withdrawn.date, what: `Withdrawn: ${withdrawn.reason}` }];
  if (all.length === 0) return null;
  return safe`<revisionDesc>\n${all.map(({ since, what }) => safe`<change when="${since}">${what}</change>\n`)}</revisionDesc>\n`;
}

/** A value, marked where an editor supplied it. */
function supplied({ basis }: Entry, path: string, value: string): Html {
  return basis[path]?.basis === 'supplied' ? safe`<supplied evidence="external">${value}</supplied>` : safe`${value}`;
}

/** A line of what is known, where it is; in an element, where one is named. */
function field(element: 'publisher' | null, value: Html | null): Html | null {
  if (value === null) return null;
  return element === null ? safe`${value}\n` : safe`<publisher>${value}</publisher>\n`;
}
