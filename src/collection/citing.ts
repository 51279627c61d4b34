import { citeFile, type CitePart } from '../archive/addresses/cite-files.ts';
import { writeDate } from '../archive/dates/in-words.ts';
import { TYPE_NAMES } from '../archive/type-names.ts';
import { mainDate } from '../archive/dates/when.ts';
import { archive, authorities, entries, language, type ListedEntry } from './collection.ts';
import { citeEntry, type Citation } from '../citations/citation.ts';
import { FORMATS } from '../citations/formats.ts';
import { toCslItem, type Standing } from '../citations/item.ts';
import type { Described, KnownEvent } from '../citations/metadata.ts';
import { MARKS } from '../citations/marks.ts';
import { makeCite } from '../citations/processor.ts';
import { readLibrary, STYLES } from '../citations/styles.ts';
import { once } from '../loaders/files.ts';
import { fullNamesOf } from '../archive/authorities/names.ts';
import { versionsOf } from './versions.ts';

/** A text that has a page of its own: an entry, or an older version of it. */
export interface CitedText {
  readonly entry: ListedEntry;
  /** Its page, from the root of the site. */
  readonly page: string;
}

/** All texts that can be cited. */
export const citedTexts: readonly CitedText[] = entries.flatMap((entry) => [
  { entry, page: `documents/${entry.id}.html` },
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

const standingOf = (page: string): Standing => ({
  archive: archive.name,
  address: archive.address,
  path: page,
  language,
  inverted,
});

const textByPage = new Map(citedTexts.map((text) => [text.page, text]));

/** A text as each style cites it, by the page of the text. */
export const citationsOn = once((page: string): readonly Citation[] => {
  return citeEntry(need(page).entry, standingOf(page), cites);
});

/** The files of a text for reference managers, by their paths from the root of the site. */
export function citeFilesOf({ entry, page }: CitedText): readonly { path: string; media: string; text: string }[] {
  const item = toCslItem(entry, standingOf(page));
  return FORMATS.map(({ extension, media, write }) => ({
    path: citeFile(page, extension),
    media,
    text: write(item),
  }));
}

/** What the script of a page loads when a reader wants to cite from it. */
export function citePartOf(text: CitedText): CitePart {
  const item = toCslItem(text.entry, standingOf(text.page));
  const placed = item.URL === undefined ? item : { ...item, URL: item.URL + MARKS.fragment };
  return {
    styles: citationsOn(text.page).map(({ style, whole, paragraph, entry }) => ({
      name: style.name,
      citation: { name: style.citation, whole, paragraph },
      entry: { name: style.entry, html: entry },
    })),
    files: FORMATS.map(({ name, extension, media, write }) => ({
      name,
      file: `${text.entry.id}.${extension}`,
      media,
      text: write(placed),
    })),
  };
}

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
