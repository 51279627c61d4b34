import { z } from 'zod';
import { Edtf } from './dates.ts';
import { CapturePath, EntryId, ParagraphId, Sha256 } from './ids.ts';
import { Offset, Place } from './place.ts';

/** A pointer to another document, kept as data. */
export const Teaser = z.strictObject({
  date: Edtf.nullable(),
  title: z.string().min(1),
  blurb: z.string().nullable(),
});
export type Teaser = z.infer<typeof Teaser>;

const place = { start: Offset, end: Offset };
const rule = z.string().min(1).optional();

/** A field of an entry: it must name the entry. */
const field = <Kind extends string>(as: Kind) => z.strictObject({ ...place, as: z.literal(as), entry: EntryId, rule });

/** What became of the characters from `start` to `end`, `end` exclusive. */
export const Span = z.discriminatedUnion('as', [
  z.strictObject({ ...place, as: z.literal('body'), entry: EntryId, paragraph: ParagraphId, rule }),
  field('title'),
  z.strictObject({ ...place, as: z.literal('date'), entry: EntryId.optional(), rule }),
  field('byline'),
  field('place'),
  z.strictObject({ ...place, as: z.literal('speaker'), entry: EntryId, paragraph: ParagraphId.optional(), rule }),
  field('caption'),
  z.strictObject({ ...place, as: z.literal('omission'), entry: EntryId, paragraph: ParagraphId.optional(), rule }),
  z.strictObject({ ...place, as: z.literal('separator'), entry: EntryId.optional(), rule }),
  z.strictObject({ ...place, as: z.literal('furniture'), entry: EntryId.optional(), rule: z.string().min(1) }),
  z.strictObject({ ...place, as: z.literal('teaser'), teaser: Teaser, rule }),
  z.strictObject({ ...place, as: z.literal('echo'), of: Place, entry: EntryId.optional(), rule }),
  z.strictObject({ ...place, as: z.literal('variant'), of: Place, entry: EntryId, rule }),
  z.strictObject({ ...place, as: z.literal('markup') }),
  z.strictObject({ ...place, as: z.literal('blank') }),
]);
export type Span = z.infer<typeof Span>;
export type SpanKind = Span['as'];

/** For one capture: what became of every character. */
export const Ledger = z.strictObject({
  capture: CapturePath,
  sha256: Sha256,
  /** The size of the file. */
  bytes: z.int().min(0),
  /** A label of the WHATWG Encoding standard. */
  encoding: z.string().min(1),
  format: z.enum(['text', 'html', 'json']),
  /** The length of the decoded text, in UTF-16 code units. */
  length: z.int().min(0),
  /** The name of the profile by which it was read. */
  profile: z.string().min(1),
  /** The SHA-256 of the note beside it; null where there is none. */
  note: Sha256.nullable(),
  /** The SHA-256 of each entry file as last written. */
  written: z.record(EntryId, Sha256),
  /** In order, none empty, covering `0` to `length` with no hole and no overlap. */
  spans: z.array(Span),
});
export type Ledger = z.infer<typeof Ledger>;
