import { roleOf } from '../../archive/facets/people.ts';
import { mainDate } from '../../archive/dates/when.ts';
import type { DateField } from '../../schemas/dates.ts';
import type { EntryHead } from '../../schemas/entry.ts';
import type { ParagraphId } from '../../schemas/ids.ts';
import type { StoredEntry } from '../../schemas/stored.ts';
import { renderDate, renderSupplied } from '../fields.ts';
import { safe, type Html } from '../html.ts';
import { renderLink } from '../link.ts';

/** What the apparatus needs to know beside the entry. */
export interface ApparatusContext {
  /** The language of the page, BCP 47. */
  readonly language: string;
  /** The href of a speaker's page, and of a tag's; undefined where there is none. */
  readonly personHref: (name: string) => string | undefined;
  readonly tagHref: (tag: string) => string | undefined;
  /** The href of the page of a place of the entry; undefined where no authority knows it. */
  readonly placeHref: (name: string) => string | undefined;
  /** The event that it is about. */
  readonly event: Link | null;
  /** Whom and what it names, by kind. */
  readonly named: readonly NamedGroup[];
  /** Where it has more than one version: how many, and the hrefs of their list and of the oldest beside the newest. */
  readonly versions?:
    { readonly number: number; readonly list: string | undefined; readonly comparison: string | undefined } | undefined;
}

/** A name that leads to its page. */
export interface Link {
  readonly name: string;
  /** Undefined where what is written is read without the pages. */
  readonly href: string | undefined;
}

/** Names of one kind that stand in a text: a label, such as `People named`, and those most often named first. */
export interface NamedGroup {
  readonly label: string;
  readonly names: readonly NamedLink[];
}

/** A name that stands in a text, and where. */
export interface NamedLink extends Link {
  /** Whether it stands in the title. */
  readonly title: boolean;
  /** The paragraphs of the page in which it stands, by their numbers. */
  readonly paragraphs: readonly { readonly number: number; readonly id: ParagraphId }[];
}

type Described = EntryHead & Pick<StoredEntry, 'labels'>;

/**
 * What is known of an entry and how: label over value. Serif is stated in the capture, brackets are
 * supplied by an editor, with the reason; what is not known is printed as not stated. Date and speaker come
 * first; the rest can be folded away. Of a text that was withdrawn only the dates are told.
 */
export function renderApparatus(entry: Described, context: ApparatusContext): Html {
  if (entry.withdrawn !== null) return safe`<dl>${renderRows(datesOf(entry, context))}</dl>`;
  const first = safe`<dl>${renderRows(firstOf(entry, context))}</dl>`;
  const rest = safe`<dl>${renderRows(restOf(entry, context))}</dl>`;
  return safe`${first}<details class="more"><summary>More on this document</summary>${rest}</details>`;
}

/** All that is known of an entry and how, in one list. */
export function renderAllKnown(entry: Described, context: ApparatusContext): Html {
  const rows =
    entry.withdrawn === null ? [...firstOf(entry, context), ...restOf(entry, context)] : datesOf(entry, context);
  return safe`<dl>${renderRows(rows)}</dl>`;
}

interface Value {
  readonly words: Html;
  /** Whether the words stand in the capture, and so in serif. */
  readonly stated: boolean;
  /** On what ground an editor knows it. */
  readonly reason?: string | undefined;
}

interface Row {
  readonly label: string;
  /** None where it is not known. */
  readonly values: readonly Value[];
  /** What is said of a value that is not known. */
  readonly absence?: string | undefined;
}

/** What stays known of an entry whose text was withdrawn. */
function datesOf(entry: Described, { language }: ApparatusContext): readonly Row[] {
  return [
    { label: 'Date', values: dateValues(mainDate(entry), language) },
    { label: 'Captured on', values: dateValues(entry.dates.captured, language) },
  ];
}

function firstOf(entry: Described, { language, personHref, versions }: ApparatusContext): readonly Row[] {
  const main = mainDate(entry);
  const roles = entry.labels.flatMap(({ speaker, label }) => roleOf(label, speaker) ?? []);
  return [
    { label: 'Date', values: dateValues(main, language) },
    {
      label: entry.speakers.length > 1 ? 'Speakers' : 'Speaker',
      values: fieldValues(entry, 'speakers', entry.speakers, personHref),
    },
    ...(roles.length === 0 ? [] : [{ label: 'Named as', values: roles.map(stated) }]),
    ...(versions === undefined ? [] : [{ label: 'Versions', values: [renderVersions(versions)] }]),
  ];
}

function restOf(entry: Described, { language, tagHref, placeHref, event, named }: ApparatusContext): readonly Row[] {
  const { dates, source, forwardedFrom, tags } = entry;
  const main = mainDate(entry);
  const known = <Word extends string>(value: Word | null): readonly Word[] => (value === null ? [] : [value]);
  return [
    ...otherDates(dates.event, main, 'Took place', language),
    ...otherDates(dates.published, main, 'Published on', language),
    ...linkRow('Event', event === null ? [] : [event]),
    { label: 'Place', values: fieldValues(entry, 'places', entry.places, placeHref) },
    { label: 'Published by', values: fieldValues(entry, 'source/publisher', known(source.publisher)) },
    ...(forwardedFrom === null
      ? []
      : [{ label: 'Forwarded from', values: fieldValues(entry, 'forwardedFrom', [forwardedFrom]) }]),
    {
      label: 'Page address, as recorded',
      values: fieldValues(entry, 'source/url', known(source.url), (url) => (/^https?:/.test(url) ? url : undefined)),
      absence: reasonOf(entry, 'source/url'),
    },
    { label: 'Language', values: [{ words: safe`${nameLanguage(entry.language, language)}`, stated: false }] },
    ...(tags.length === 0
      ? []
      : [
          {
            label: 'Tags',
            values: [{ words: safe`${tags.map((tag) => [renderLink(`#${tag}`, tagHref(tag)), ' '])}`, stated: true }],
          },
        ]),
    { label: 'Captured on', values: dateValues(dates.captured, language) },
    ...named.flatMap(namedRow),
  ];
}

/** Names in the archive's own words, one after the other; no row where there is none. */
function linkRow(label: string, links: readonly Link[]): readonly Row[] {
  if (links.length === 0) return [];
  const words = links.map(({ name, href }, i) => [i === 0 ? null : ', ', renderLink(name, href)]);
  return [{ label, values: [{ words: safe`${words}`, stated: false }] }];
}

/** More paragraphs than this are counted, not listed. */
const LISTED = 8;

function namedRow({ label, names }: NamedGroup): readonly Row[] {
  if (names.length === 0) return [];
  const items = names.map(
    ({ name, href, title, paragraphs }) =>
      safe`<li>${renderLink(name, href)} <span>${[title ? 'in the title' : null, ...renderNumbers(paragraphs, title)]}</span></li>`,
  );
  return [{ label, values: [{ words: safe`<ul class="app-named">${items}</ul>`, stated: false }] }];
}

function renderNumbers(paragraphs: NamedLink['paragraphs'], isBehind: boolean): readonly Html[] {
  const rest = paragraphs.length - LISTED;
  const links = paragraphs.slice(0, LISTED).map(({ number, id }, i) => {
    const before = i > 0 ? ', ' : isBehind ? ', ¶\u00a0' : '¶\u00a0';
    return safe`${before}<a href="#${id}">${number}</a>`;
  });
  return rest > 0 ? [...links, safe` and ${rest} more`] : links;
}

function renderVersions({ number, list, comparison }: NonNullable<ApparatusContext['versions']>): Value {
  const compare = comparison === undefined ? null : safe` · ${renderLink('compare', comparison)}`;
  return { words: safe`${renderLink(`${String(number)} versions`, list)}${compare}`, stated: false };
}

const stated = (words: string): Value => ({ words: safe`${words}`, stated: true });

function otherDates(date: DateField, main: DateField, label: string, language: string): readonly Row[] {
  return date === null || date === main ? [] : [{ label, values: dateValues(date, language) }];
}

function dateValues(date: DateField, language: string): readonly Value[] {
  if (date === null) return [];
  const time = date.time === undefined ? null : `, ${date.time}`;
  return [
    {
      words: safe`${renderDate(date, language)}${time}`,
      stated: date.basis === 'stated',
      reason: date.basis === 'supplied' ? date.reason : undefined,
    },
  ];
}

/** The values of a field, each stated or supplied by the basis that is recorded for it: `places/0`, `source/url`. */
function fieldValues(
  entry: EntryHead,
  field: string,
  values: readonly string[],
  hrefOf: (value: string) => string | undefined = () => undefined,
): readonly Value[] {
  return values.map((value, i) => {
    const path = field.includes('/') || field === 'forwardedFrom' ? field : `${field}/${String(i)}`;
    const reason = reasonOf(entry, path);
    const words = reason === undefined ? safe`${value}` : renderSupplied(value);
    return { words: renderLink(words, hrefOf(value)), stated: reason === undefined, reason };
  });
}

function reasonOf({ basis }: EntryHead, path: string): string | undefined {
  const known = basis[path];
  return known?.basis === 'supplied' ? known.reason : undefined;
}

function nameLanguage(tag: string, language: string): string {
  if (tag === 'und') return 'could not be told';
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}

function renderRows(rows: readonly Row[]): readonly Html[] {
  return rows.map(({ label, values, absence }) => {
    const none = safe`<dd class="dim">not stated${renderReason(absence)}</dd>`;
    return safe`<div><dt>${label}</dt>${values.length === 0 ? none : values.map(renderValue)}</div>`;
  });
}

function renderValue({ words, stated, reason }: Value): Html {
  if (stated) return safe`<dd class="src">${words}</dd>`;
  return safe`<dd>${words}${renderReason(reason === undefined ? undefined : `Supplied: ${reason}`)}</dd>`;
}

const renderReason = (reason: string | undefined): Html | null =>
  reason === undefined ? null : safe`<small>${reason}</small>`;
