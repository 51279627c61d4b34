import { z } from 'zod';
import { Dates, Edtf } from './dates.ts';
import { CapturePath, EntryId, ParagraphId, Sha256 } from './ids.ts';
import { Offset, Place } from './place.ts';
import { WebAddress } from './web.ts';
import { Withdrawal } from './withdrawal.ts';

/** The kinds of entry, with the folder that each is kept in. */
export const ENTRY_FOLDERS = {
  speech: 'speeches',
  readout: 'readouts',
  article: 'articles',
  'telegram-post': 'telegram-posts',
} as const;

/** A piece of a paragraph: `[start, end]`, joined to the one before by a blank, or by nothing with `''` as third. */
export const Part = z.union([z.tuple([Offset, Offset]), z.tuple([Offset, Offset, z.literal('')])]);
export type Part = z.infer<typeof Part>;

/** The unit that people link to. */
export const Paragraph = z.strictObject({
  /** Permanent within the entry. */
  id: ParagraphId,
  /** What stands at its place in the capture, each run of white space made one blank. */
  text: z.string().min(1),
  start: Offset,
  end: Offset,
  /** `item` is a list item (its mark stays in the text), `heading` a heading within the text. */
  kind: z.enum(['text', 'item', 'heading']),
  /** Who speaks, by name, on every paragraph of a turn. */
  speaker: z.string().min(1).nullable(),
  /** The label as printed, with its mark, on the first paragraph of a turn. */
  label: z.string().min(1).nullable(),
  /** The pieces, where something else stands in the middle. */
  parts: z.array(Part).min(2).optional(),
});
export type Paragraph = z.infer<typeof Paragraph>;

/** What stands alone between two paragraphs. */
export const Between = z.strictObject({
  as: z.enum(['caption', 'omission', 'separator']),
  text: z.string(),
  start: Offset,
  end: Offset,
  /** The paragraph that it follows; null before the first. */
  after: ParagraphId.nullable(),
});
export type Between = z.infer<typeof Between>;

/** A copy within the capture that differs from the text shown. */
const Variant = z.strictObject({ text: z.string().min(1), start: Offset, end: Offset, of: Place });
export type Variant = z.infer<typeof Variant>;

/** The entry as one capture had it. */
const Version = z.strictObject({ capture: CapturePath, captured: Edtf.nullable(), sha256: Sha256 });
export type Version = z.infer<typeof Version>;

/** The day on which a change was found, and the capture that brought it: null where the same capture was read in another way, by another rule or note. */
const found = { since: z.iso.date(), capture: CapturePath.nullable() };

/** A paragraph id that was published and is no longer in the text. */
export const Retired = z.strictObject({
  id: ParagraphId,
  /** What happened to the paragraph. One that `moved` stands in another entry now. */
  fate: z.enum(['removed', 'merged', 'split', 'moved', 'withdrawn']),
  /** The paragraphs that hold its text now, in `entry` where that is given. */
  to: z.array(ParagraphId),
  /** The entry that the paragraph moved to. */
  entry: EntryId.optional(),
  /** Its last wording; empty where that was withdrawn. */
  text: z.string(),
  /** The paragraph of the text, as it is now, behind which it stood; null at the top. */
  after: ParagraphId.nullable(),
  ...found,
});
export type Retired = z.infer<typeof Retired>;

/** What changed between two readings of an entry, of what is still in it; oldest first. */
const Change = z.discriminatedUnion('what', [
  /** Another wording under the same id; `text` is the one before. */
  z.strictObject({ what: z.literal('edited'), id: ParagraphId, text: z.string().min(1), ...found }),
  /** The same paragraph in another place; `after` is the one behind which it stood. */
  z.strictObject({ what: z.literal('moved'), id: ParagraphId, after: ParagraphId.nullable(), ...found }),
  z.strictObject({ what: z.literal('added'), id: ParagraphId, ...found }),
  /** A paragraph that had been found gone on the day `gone`, and is there again. */
  z.strictObject({ what: z.literal('returned'), id: ParagraphId, gone: z.iso.date(), ...found }),
  /** `text` is the title before. */
  z.strictObject({ what: z.literal('title'), text: z.string().min(1).nullable(), ...found }),
]);
export type Change = z.infer<typeof Change>;

/** How a field is known: it stands in the capture, or an editor supplied it. */
export const Basis = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('stated'), start: Offset, end: Offset }),
  z.strictObject({ basis: z.literal('supplied'), reason: z.string().min(1) }),
]);
export type Basis = z.infer<typeof Basis>;

/** What all kinds of entry have, less the text. */
const head = {
  /** As printed; derived from the first sentence where no line serves; null where there is none. */
  title: z.string().min(1).nullable(),
  /** The main date; null without a year. */
  date: Edtf.nullable(),
  dates: Dates,
  /** The id of the event that it is about. */
  event: z.string().min(1).nullable(),
  /** Who speaks or signs, once each, as printed without title, in order. */
  speakers: z.array(z.string().min(1)),
  places: z.array(z.string().min(1)),
  /** The hashtags of a post, without `#`. */
  tags: z.array(z.string().min(1)),
  /** BCP 47, `und` where it can't be told. */
  language: z.string().min(2),
  /** The channel that a post was forwarded from. */
  forwardedFrom: z.string().min(1).nullable(),
  /** How each field other than a date is known, by its path: `source/publisher`, `places/0`. */
  basis: z.record(z.string(), Basis),
  source: z.strictObject({
    capture: CapturePath,
    sha256: Sha256,
    publisher: z.string().min(1).nullable(),
    url: WebAddress.nullable(),
  }),
  variants: z.array(Variant),
  /** One for each capture of the document, the newest last: the text is that of the last. */
  versions: z.array(Version).min(1),
  retired: z.array(Retired),
  changes: z.array(Change),
  /** Ids under which it was published before; their addresses lead to it. */
  formerly: z.array(EntryId),
  /** Where the text was withdrawn: when, and why. Then it holds no words of the capture. */
  withdrawn: Withdrawal.nullable(),
};

const text = { paragraphs: z.array(Paragraph), between: z.array(Between) };

const union = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.discriminatedUnion('type', [
    z.strictObject({ id: EntryId, type: z.literal('speech'), ...shape }),
    z.strictObject({ id: EntryId, type: z.literal('readout'), ...shape }),
    z.strictObject({ id: EntryId, type: z.literal('article'), ...shape }),
    z.strictObject({ id: EntryId, type: z.literal('telegram-post'), ...shape }),
  ]);

/** One document of the archive: a line of `entries.jsonl`. */
export const Entry = union({ ...head, ...text });
export type Entry = z.infer<typeof Entry>;
export type EntryType = Entry['type'];

/** The front matter of an entry on disk: all but what its body holds. */
export const EntryHead = union(head);
export type EntryHead = z.infer<typeof EntryHead>;
