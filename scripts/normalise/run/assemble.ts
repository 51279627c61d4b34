import { readAs } from '../../../src/archive/capture/reading.ts';
import { Entry, type EntryType, type Part } from '../../../src/schemas/entry.ts';
import type { EntryId } from '../../../src/schemas/ids.ts';
import type { Dates, Edtf } from '../../../src/schemas/dates.ts';
import { parseOrThrow } from '../../../src/schemas/parse.ts';
import type { Published } from '../identity/carry.ts';
import type { Capture } from '../capture.ts';
import { nameEntry, type Given } from '../identify.ts';
import type { Placed } from '../ledger.ts';
import { matchEntries } from '../identity/match.ts';
import { recall, type History } from '../identity/recall.ts';
import type { Work } from './work.ts';

/** An entry with the draft it was made from. */
export interface Assembled {
  readonly entry: Entry;
  readonly placed: Placed;
}

/** What was published of the document of a capture. */
export interface Past {
  /** The entries that this capture gave when it was last read, in their order. */
  readonly own: readonly Published[];
  /** The entries of the document as the capture before this one has them; where this is the first, as the one after it has them. */
  readonly kin: readonly Published[];
  /** Whether `kin` are of an earlier capture, so that what differs was changed by the source. */
  readonly earlier: boolean;
}

/** A capture of which nothing was published. */
export const NO_PAST: Past = { own: [], kin: [], earlier: false };

/**
 * Makes the entries of a capture: each is named, or keeps the name it was published under, and so do its
 * paragraphs.
 *
 * @param taken All ids that are given; those given here are added by the caller.
 * @param today The day that goes down for what is found changed.
 */
export function assemble(work: Work, past: Past, taken: Given, today: string): Assembled[] {
  const named = new Set<string>();
  const given: Given = { has: (id) => named.has(id) || taken.has(id) };
  const own = matchEntries(work, past.own);
  const kin = matchEntries(work, past.kin, own);
  return work.documents.map((document, index) => {
    const { description, entry: note } = document;
    const naming = {
      date: mainDate(description.type, description.dates),
      speaker: description.speakers[0] ?? null,
      title: description.title,
      capture: work.capture.path,
      ordinal: index + 1,
    };
    const [first, second] = past.earlier ? [kin[index], own[index]] : [own[index], kin[index]];
    const id = note?.id ?? first?.id ?? second?.id ?? nameEntry(naming, given);
    named.add(id);
    const absorbed = past.own.filter((entry) => note?.formerly?.includes(entry.id) === true && entry !== own[index]);
    const history = recall(work, document, { ...past, own: own[index], kin: kin[index], absorbed, today });
    return build(work, document, id, naming.date, history);
  });
}

function build(
  { capture }: Work,
  { draft, description }: Work['documents'][number],
  id: EntryId,
  date: Edtf | null,
  { ids, retired, changes, formerly, versions }: History,
): Assembled {
  const { publisher, url, type, ...fields } = description;
  const { path, sha256 } = capture;
  const paragraphs = draft.paragraphs.map(({ text, start, end, kind, speaker, label, pieces }, index) => ({
    id: ids[index],
    text,
    start,
    end,
    kind,
    speaker,
    label,
    ...partsOf(capture, pieces),
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
      versions: [...versions, { capture: path, captured: fields.dates.captured?.edtf ?? null, sha256 }],
      retired,
      changes,
      formerly: [...new Set(formerly)].filter((name) => name !== id),
      withdrawn: null,
    },
    `${path}: the entry ${id}`,
  );
  return { entry, placed: { id, paragraphs: entry.paragraphs, between: entry.between, draft } };
}

/** The pieces of a paragraph, where it is more than what stands from its start to its end. */
function partsOf({ format, text }: Capture, pieces: readonly Part[]): { parts?: readonly Part[] } {
  if (format !== 'text') return pieces.length < 2 ? {} : { parts: pieces };
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const gap = last === undefined ? '' : text.slice(last[1], piece[0]);
    if (last !== undefined && piece[2] === undefined && gap !== '' && readAs(gap) === '')
      parts[parts.length - 1] = withEnd(last, piece[1]);
    else parts.push(piece);
  }
  return parts.length < 2 ? {} : { parts };
}

const withEnd = ([start, , glue]: Part, end: number): Part => (glue === undefined ? [start, end] : [start, end, glue]);

/** The date that an entry stands under: for a speech that of the event, for others that of publication, else the other one; none without a year. */
function mainDate(type: EntryType, { event, published }: Dates): Edtf | null {
  const known = [event, published].map((date) => (date === null || date.edtf.startsWith('X') ? null : date.edtf));
  const [first, second] = type === 'speech' ? known : known.toReversed();
  return first ?? second ?? null;
}
