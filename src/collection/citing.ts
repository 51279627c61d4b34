import { citeScript, type CitePart, type CitePool } from '../archive/addresses/cite-files.ts';
import { writeDate } from '../archive/dates/in-words.ts';
import { documentPath } from '../archive/addresses/links.ts';
import { TYPE_NAMES } from '../archive/type-names.ts';
import { mainDate } from '../archive/dates/when.ts';
import { archive, authorities, entries, language, type ListedEntry } from './collection.ts';
import { citationsFrom, citeEntry, type Citation } from '../citations/citation.ts';
import type { Cited } from '../citations/cited.ts';
import { FORMATS, type Format } from '../citations/formats.ts';
import { CITED_FIELDS, toCslItem, type Standing } from '../citations/item.ts';
import type { Described, KnownEvent } from '../citations/metadata.ts';
import { MARKS } from '../citations/marks.ts';
import { countPools, poolOf } from '../citations/pools.ts';
import { makeCite } from '../citations/processor.ts';
import { readLibrary, STYLES } from '../citations/styles.ts';
import { foldersOfBuild } from '../folders.ts';
import { digestOf, digestOfCiting, once } from '../loaders/files.ts';
import { readCitations, writeCitations } from '../loaders/kept-citations.ts';
import { fullNamesOf } from '../archive/authorities/names.ts';
import { versionsOf } from './versions.ts';

/** A text that has a page of its own: an entry, or an older version of it. */
interface CitedText {
  readonly entry: ListedEntry;
  /** Its page, from the root of the site. */
  readonly page: string;
}

/** All texts that can be cited. */
const citedTexts: readonly CitedText[] = entries.flatMap((entry) => [
  { entry, page: documentPath(entry.id) },
  ...new Map(
    versionsOf(entry)
      .filter(({ shown }) => !shown)
      .map((version) => [version.path, { entry: version, page: version.path }]),
  ).values(),
]);

const library = readLibrary(process.cwd());
const cites = STYLES.map((style) => makeCite(style, library, language));

/** The names of people that the collection gives with the family name first, by each of their names of as many words. */
const inverted = new Map(
  authorities.people.flatMap((person) => {
    const names = fullNamesOf(person).map(({ name }) => name);
    return names
      .filter((name) => name.includes(', '))
      .flatMap((name) => {
        const plain = name.split(', ').toReversed().join(' ');
        return names.includes(plain) ? [[plain, name] as const] : [];
      });
  }),
);

function standingOf(page: string): Standing {
  return { archive: archive.name, address: archive.address, path: page, language, inverted };
}

const textByPage = new Map(citedTexts.map((text) => [text.page, text]));

const pools = countPools(citedTexts.length);
const { cache } = foldersOfBuild();
const keptIn = once((pool: number) => readCitations(cache, pool));

/** What decides how texts are cited besides the texts. */
const maker = digestOf(await digestOfCiting(process.cwd()), JSON.stringify([standingOf(''), [...inverted]]));
const keyOf = ({ entry, page }: CitedText): string =>
  digestOf(maker, page, JSON.stringify(CITED_FIELDS.map((field) => entry[field])));

/** A text as each style cites it, by the page of the text: as an earlier build made it, or made now. */
export const citationsOn = once((page: string): readonly Citation[] => {
  const text = need(page);
  const kept = keptIn(poolOf(page, pools)).get(keyOf(text));
  return kept === undefined ? citeEntry(text.entry, standingOf(page), cites) : citationsFrom(kept);
});

/** A file for reference managers: its name, and an address that holds all of it. */
export interface CiteFile {
  readonly name: string;
  readonly file: string;
  readonly href: string;
}

/**
 * The files of a text for reference managers. They stand in the page: as files of their own, four of a thousand bytes
 * each for every text, they would take most of a stick.
 */
export function citeFilesOn(page: string): readonly CiteFile[] {
  const { entry } = need(page);
  const item = toCslItem(entry, standingOf(page));
  return FORMATS.map(({ name, extension, media, write }) => ({
    name,
    file: `${entry.id}.${extension}`,
    href: `data:${media};charset=utf-8,${encodeURIComponent(write([item]))}`,
  }));
}

/** The script that a page loads when a reader wants to cite from it, from the root of the site. */
export const citeScriptOf = (page: string): string => citeScript(poolOf(page, pools));

/** The texts of each pool. */
export const citePools: ReadonlyMap<number, readonly CitedText[]> = Map.groupBy(citedTexts, ({ page }) =>
  poolOf(page, pools),
);

/** What the script of a pool brings. How its texts are cited is kept for the next build. */
export function makeCitePool(pool: number): CitePool {
  const texts = citePools.get(pool) ?? [];
  const made = texts.map((text): [string, Cited[]] => [
    keyOf(text),
    citationsOn(text.page).map(({ whole, paragraph, entry }) => ({ whole, paragraph, entry })),
  ]);
  writeCitations(cache, pool, new Map(made));
  return Object.fromEntries(texts.map((text) => [text.page, citePartOf(text)]));
}

function citePartOf({ entry, page }: CitedText): CitePart {
  const item = toCslItem(entry, standingOf(page));
  const placed = item.URL === undefined ? item : { ...item, URL: item.URL + MARKS.fragment };
  return {
    styles: citationsOn(page).map(({ style, whole, paragraph, entry: listed }) => ({
      name: style.name,
      citation: { name: style.citation, whole, paragraph },
      entry: { name: style.entry, html: listed },
    })),
    files: FORMATS.map(({ name, extension, media, write }) => ({
      name,
      file: `${entry.id}.${extension}`,
      media,
      text: write([placed]),
    })),
  };
}

/** All entries as reference managers take them, in one of their forms. */
export const citeAll = ({ write }: Format): string =>
  write(entries.map((entry) => toCslItem(entry, standingOf(documentPath(entry.id)))));

/** What the head of a page says of its text. */
export function describedOn(page: string): Described {
  const { entry } = need(page);
  const { type, speakers, source } = entry;
  const parts = [
    TYPE_NAMES[type].one,
    speakers.join(', ') || (source.publisher ?? ''),
    writeDate(mainDate(entry), language) ?? '',
  ].filter((part) => part !== '');
  const [what = '', ...rest] = parts;
  return {
    entry,
    item: toCslItem(entry, standingOf(page)),
    description: `${[what.charAt(0).toUpperCase() + what.slice(1), ...rest].join(', ')}. ${archive.name}.`,
  };
}

/** The event that a text is about, where the collection knows it. */
export function eventOn(page: string): KnownEvent | null {
  const { entry } = need(page);
  const event = authorities.events.find(({ id }) => id === entry.event);
  return event === undefined ? null : { name: event.name, date: event.date?.edtf ?? null };
}

function need(page: string): CitedText {
  const text = textByPage.get(page);
  if (text === undefined) throw new Error(`${page} is the page of no text that could be cited`);
  return text;
}
