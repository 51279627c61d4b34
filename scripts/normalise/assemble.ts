import { readAs } from '../../src/archive/reading.ts';
import { Entry, type EntryType, type Paragraph } from '../../src/schemas/entry.ts';
import type { EntryId } from '../../src/schemas/ids.ts';
import type { Dates, Edtf } from '../../src/schemas/dates.ts';
import { parseOrThrow } from '../../src/schemas/parse.ts';
import type { Draft } from './drafts.ts';
import type { Description } from './describe.ts';
import { carryIds, nameEntry, type Given } from './identify.ts';
import type { Placed } from './ledger.ts';
import type { Work } from './work.ts';

/** An entry with the draft it was made from. */
export interface Assembled {
  readonly entry: Entry;
  readonly placed: Placed;
}

/**
 * Makes the entries of a capture: each is named, or keeps the name it was published under, and so do its
 * paragraphs.
 *
 * @param before The entries that this capture gave when it was last written, in their order.
 * @param published The ids under which it was published, in the order of the text: they hold where the file of an entry is gone.
 * @param taken All ids that are given; those given here are added by the caller.
 */
export function assemble(
  work: Work,
  before: readonly Entry[],
  published: readonly EntryId[],
  taken: Given,
  today: string,
): Assembled[] {
  const own = new Set<string>();
  const given: Given = { has: (id) => own.has(id) || taken.has(id) };
  const matched = matchEntries(work, before);
  return work.documents.map(({ draft, description, entry: note }, index) => {
    const old = matched[index];
    const date = mainDate(description.type, description.dates);
    const naming = {
      date,
      speaker: description.speakers[0] ?? null,
      title: description.title,
      capture: work.capture.path,
      ordinal: index + 1,
    };
    const known = published.length === work.documents.length ? published[index] : undefined;
    const free = known !== undefined && !given.has(known) && !before.some((entry) => entry.id === known);
    const id = note?.id ?? old?.id ?? (free ? known : nameEntry(naming, given));
    own.add(id);
    return build(work, draft, description, id, date, old, today);
  });
}

function build(
  { capture }: Work,
  draft: Draft,
  description: Description,
  id: EntryId,
  date: Edtf | null,
  old: Entry | undefined,
  today: string,
): Assembled {
  const { publisher, url, type, ...fields } = description;
  const { path, sha256 } = capture;
  const { ids, retired } = carryIds(
    draft.paragraphs.map(({ text }) => text),
    old?.paragraphs ?? [],
    old?.retired ?? [],
    today,
  );
  const paragraphs = draft.paragraphs.map(({ text, start, end, kind, speaker, label, pieces }, index) => ({
    id: ids[index],
    text,
    start,
    end,
    kind,
    speaker,
    label,
    ...(capture.format === 'text' || pieces.length < 2 ? {} : { parts: pieces }),
  }));
  const variants = draft.marks.flatMap((mark) =>
    mark.as === 'variant'
      ? [{ text: readAs(capture.read(mark.start, mark.end)), start: mark.start, end: mark.end, of: mark.of }]
      : [],
  );
  const between = draft.between.map(({ as, text, start, end, after }) => ({
    as,
    text,
    start,
    end,
    after: ids[after] ?? null,
  }));
  const entry = parseOrThrow(
    Entry,
    {
      id,
      type,
      date,
      ...fields,
      source: { capture: path, sha256, publisher, url },
      paragraphs,
      between,
      variants,
      versions: [{ capture: path, captured: fields.dates.captured?.edtf ?? null, sha256 }],
      retired,
      changes: old?.changes ?? [],
      formerly: old?.formerly ?? [],
      withdrawn: null,
    },
    `${path}: the entry ${id}`,
  );
  return { entry, placed: { id, paragraphs: entry.paragraphs, between: entry.between, draft } };
}

/** The date that an entry stands under: for a speech that of the event, for others that of publication, else the other one; none without a year. */
function mainDate(type: EntryType, { event, published }: Dates): Edtf | null {
  const known = [event, published].map((date) => (date === null || /^X/.test(date.edtf) ? null : date.edtf));
  const [first, second] = type === 'speech' ? known : known.toReversed();
  return first ?? second ?? null;
}

/** Finds for each document the entry that it was published as: by its name in the note, else by the paragraphs both have. */
function matchEntries(work: Work, before: readonly Entry[]): (Entry | undefined)[] {
  const free = new Set(before);
  const take = (entry: Entry | undefined): Entry | undefined => {
    if (entry !== undefined) free.delete(entry);
    return entry;
  };
  const named = work.documents.map(({ entry }) => take(before.find(({ id }) => id === entry?.id)));
  return work.documents.map(({ draft }, index) => {
    const ranked = [...free]
      .map((entry) => ({ entry, shared: countShared(draft, entry.paragraphs) }))
      .sort((a, b) => b.shared - a.shared);
    const alone = before.length === work.documents.length ? before[index] : undefined;
    return (
      named[index] ??
      take(
        ranked[0] !== undefined && ranked[0].shared > 0
          ? ranked[0].entry
          : alone !== undefined && free.has(alone)
            ? alone
            : undefined,
      )
    );
  });
}

function countShared(draft: Draft, paragraphs: readonly Paragraph[]): number {
  const texts = new Set(paragraphs.map(({ text }) => text));
  return draft.paragraphs.filter(({ text }) => texts.has(text)).reduce((sum, { text }) => sum + text.length, 0);
}
