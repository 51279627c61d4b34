import { citeFile, type CitePart } from './archive/cite-files.ts';
import { archive, entries, language, type ListedEntry } from './collection.ts';
import { citeEntry, type Citation } from './citations/citation.ts';
import { FORMATS } from './citations/formats.ts';
import { toCslItem, type Standing } from './citations/item.ts';
import { MARKS } from './citations/marks.ts';
import { makeCite } from './citations/processor.ts';
import { readLibrary, STYLES } from './citations/styles.ts';
import { foldersOfBuild } from './folders.ts';
import { readAuthorities } from './loaders/authorities.ts';
import { once } from './loaders/files.ts';
import { fullNamesOf } from './archive/authorities/names.ts';
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
  readAuthorities(foldersOfBuild().content).authorities.people.flatMap((person) => {
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
  const text = textByPage.get(page);
  return text === undefined ? [] : citeEntry(text.entry, standingOf(page), cites);
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
