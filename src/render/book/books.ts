import { documentPath, publicAddress } from '../../archive/addresses/links.ts';
import { newestDay } from '../../archive/dates/newest-day.ts';
import { TYPE_NAMES } from '../../archive/type-names.ts';
import { formatDate, writeDate } from '../../archive/dates/in-words.ts';
import { mainDate } from '../../archive/dates/when.ts';
import { Edtf } from '../../schemas/dates.ts';
import type { Archive } from '../../schemas/archive.ts';
import type { EntryHead } from '../../schemas/entry.ts';
import type { Book } from './book.ts';
import type { Chapter } from './chapter.ts';

/** A book of one entry. It names the newest day of that entry, so that it stays the same while others are added. */
export function bookOfEntry(entry: EntryHead, chapter: Chapter, archive: Archive): Book {
  const { id, date, basis, speakers, source } = entry;
  const day = newestDay([entry]);
  const { language } = commonOf(archive);
  const when = writeDate(mainDate(entry), language);
  const page = documentPath(id);
  return {
    ...commonOf(archive),
    name: `${archive.address ?? archive.name} ${page}`,
    title: basis['title']?.basis === 'supplied' ? `[${chapter.title}]` : chapter.title,
    languages: [entry.language],
    creators: speakers.map((name, i) => (basis[`speakers/${String(i)}`]?.basis === 'supplied' ? `[${name}]` : name)),
    date: date !== null && FULL_DATE.test(date) ? date : null,
    sources: [...(source.url === null ? [] : [source.url]), `the capture ${source.capture}, SHA-256 ${source.sha256}`],
    preface: [
      `${when ?? 'Date not stated'}, ${TYPE_NAMES[entry.type].one}`,
      `From the archive ${archive.name}${archive.address === null ? '' : `, ${publicAddress(archive.address, page)}`}`,
      ...sayState(day, archive),
    ],
    day,
    chapters: [chapter],
  };
}

/** A book of all entries of an archive, in the order given. */
export function bookOfArchive(entries: readonly EntryHead[], chapters: readonly Chapter[], archive: Archive): Book {
  const day = newestDay(entries);
  return {
    ...commonOf(archive),
    name: `${archive.address ?? archive.name} documents`,
    title: archive.name,
    languages: archive.languages,
    creators: [],
    date: null,
    sources: archive.address === null ? [] : [archive.address],
    preface: [
      archive.description,
      ...(archive.address === null ? [] : [archive.address]),
      `${String(chapters.length)} ${chapters.length === 1 ? 'document' : 'documents'}.`,
      ...sayState(day, archive),
    ],
    day,
    chapters,
  };
}

function commonOf({ name, keeper, licence, languages }: Archive): Pick<Book, 'language' | 'publisher' | 'rights'> {
  return {
    language: languages[0] ?? 'en',
    publisher: keeper ?? name,
    rights:
      licence === null
        ? null
        : `The archive’s own words and data may be used under ${licence.name}${licence.url === null ? '' : ` (${licence.url})`}. The texts belong to those who published them.`,
  };
}

/** Of what day a book is, and who answers for it. */
const sayState = (day: string | null, { keeper, languages }: Archive): readonly string[] => [
  ...(day === null
    ? []
    : [`The newest day that its records name is ${formatDate(Edtf.parse(day), languages[0] ?? 'en')}.`]),
  ...(keeper === null ? [] : [`Kept by ${keeper}.`]),
];

/** Dates that Dublin Core takes (W3CDTF): a year, a month or a day, all of it known. */
const FULL_DATE = /^\d{4}(?:-\d{2}){0,2}$/;
