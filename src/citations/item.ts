import { writeDate } from '../archive/dates/in-words.ts';
import { shortDigest } from '../archive/hash.ts';
import { publicAddress } from '../archive/addresses/links.ts';
import { TYPE_NAMES } from '../archive/type-names.ts';
import { mainDate } from '../archive/dates/when.ts';
import type { DateField } from '../schemas/dates.ts';
import type { EntryHead, EntryType } from '../schemas/entry.ts';
import type { CslItem } from './csl.ts';
import { toCslDate } from './csl-date.ts';
import { splitName } from './names.ts';

/** The fields of an entry, or of an older version of it, that a citation is made from. */
export const CITED_FIELDS = [
  'id',
  'type',
  'title',
  'date',
  'dates',
  'speakers',
  'places',
  'tags',
  'language',
  'basis',
  'source',
  'withdrawn',
] as const satisfies readonly (keyof EntryHead)[];

export type Citable = Pick<EntryHead, (typeof CITED_FIELDS)[number]>;

/** Where a text stands: what the archive is called, its public address where it has one, and the page. */
export interface Standing {
  readonly archive: string;
  readonly address: string | null;
  /** From the root of the site. */
  readonly path: string;
  /** BCP 47, the language of the archive's own words. */
  readonly language: string;
  /** The names whose parts an editor has given, `Family, Given` by the name as printed. */
  readonly inverted: ReadonlyMap<string, string>;
}

/** A variable of CSL that an editor supplied, and the part of it that did not have to be: `stated` of a date. */
export type Supplied = ReadonlyMap<string, DateField>;

/** What each type of entry is in CSL. All were taken from pages, so none is a talk that somebody heard. */
const KINDS: Readonly<Record<EntryType, Pick<CslItem, 'type' | 'genre' | 'container-title'>>> = {
  speech: { type: 'webpage', genre: TYPE_NAMES.speech.one },
  readout: { type: 'webpage', genre: TYPE_NAMES.readout.one },
  article: { type: 'webpage' },
  'telegram-post': { type: 'post', genre: TYPE_NAMES['telegram-post'].one, 'container-title': 'Telegram' },
};

/** A text as reference managers take it. What is not known has no key; what an editor supplied is told in its note. */
export function toCslItem(entry: Citable, standing: Standing): CslItem {
  const { dates, source } = entry;
  const { language, address, path, archive, inverted } = standing;
  const authors =
    entry.speakers.length > 0
      ? entry.speakers.map((name) => splitName(name, inverted))
      : source.publisher === null
        ? []
        : [{ literal: source.publisher }];
  const main = mainDate(entry);
  return {
    id: entry.id,
    ...KINDS[entry.type],
    title: titleOf(entry),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(main === null ? {} : { issued: toCslDate(main.edtf, language) }),
    ...(dates.captured === null ? {} : { accessed: toCslDate(dates.captured.edtf, language) }),
    ...(source.publisher === null ? {} : { publisher: source.publisher }),
    ...(entry.places.length === 0 ? {} : { 'event-place': entry.places.join(', ') }),
    ...(entry.tags.length === 0 ? {} : { keyword: entry.tags.join(', ') }),
    ...(entry.language === 'und' ? {} : { language: entry.language }),
    ...(address === null ? {} : { URL: publicAddress(address, path) }),
    archive,
    archive_location: path,
    note: writeNote(entry, language),
  };
}

/** The variables of CSL whose values an editor supplied. */
export function suppliedOf(entry: Citable): Supplied {
  const main = mainDate(entry);
  const isSupplied = (path: string): boolean => entry.basis[path]?.basis === 'supplied';
  const publisher = isSupplied('source/publisher');
  const fields: readonly (readonly [variable: string, supplied: boolean])[] = [
    ['title', entry.title === null || isSupplied('title')],
    [
      'author',
      entry.speakers.length === 0 ? publisher : entry.speakers.every((_, i) => isSupplied(`speakers/${String(i)}`)),
    ],
    ['publisher', publisher],
    ['event-place', entry.places.some((_, i) => isSupplied(`places/${String(i)}`))],
  ];
  return new Map<string, DateField>([
    ...fields.filter(([, supplied]) => supplied).map(([variable]): [string, null] => [variable, null]),
    ...(main?.basis === 'supplied' ? [['issued', main] as const] : []),
  ]);
}

/** What is cited where no line serves as a title. */
function titleOf({ title, type, withdrawn }: Citable): string {
  if (withdrawn !== null) return 'Withdrawn document';
  return title ?? `${TYPE_NAMES[type].one} without a title`;
}

/** What reference managers have no field for: the version, the original address, and what an editor supplied. */
function writeNote(entry: Citable, language: string): string {
  const { source, dates, basis, withdrawn } = entry;
  const captured = writeDate(dates.captured, language);
  const main = mainDate(entry);
  const supplied = [
    ...(main?.basis === 'supplied' ? [`date (${main.reason})`] : []),
    ...Object.entries(basis).flatMap(([field, known]) =>
      known.basis === 'supplied' && field !== 'source/url' ? [`${field} (${known.reason})`] : [],
    ),
  ];
  return [
    `Version ${shortDigest(source.sha256)}, from the capture ${source.capture}, SHA-256 ${source.sha256}.`,
    ...(main === null || 'date-parts' in toCslDate(main.edtf, language)
      ? []
      : [`Date: ${writeDate(main, language) ?? ''}.`]),
    ...(captured === null ? [] : [`Captured ${captured}.`]),
    ...(source.url === null ? [] : [`Original address: ${source.url}`]),
    ...(withdrawn === null ? [] : [`Withdrawn by the archive on ${withdrawn.date}: ${withdrawn.reason}`]),
    ...(supplied.length === 0 ? [] : [`Supplied by the archive: ${supplied.join('; ')}.`]),
  ].join(' ');
}
