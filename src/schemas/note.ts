import { z } from 'zod';
import { Edtf } from './dates.ts';
import { CapturePath, EntryId } from './ids.ts';
import { WebAddress } from './web.ts';
import { Withdrawal } from './withdrawal.ts';

/** Why the editor says so; without it nothing is supplied. */
const reason = z.string().min(1);

const supplied = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, reason });

/** Something that an editor supplies: the value, or null for "looked for and not found", and the reason. */
const SuppliedText = supplied(z.string().min(1).nullable());
export type SuppliedText = z.infer<typeof SuppliedText>;

const SuppliedNoteDate = z.strictObject({ edtf: Edtf, reason });

/** What an editor knows of one entry of a capture. */
export const EntryNote = z.strictObject({
  /** The line on which the entry begins, from 1. */
  at: z.int().min(1),
  id: EntryId.optional(),
  /** Other ids under which it was published, when it was taken for more than one entry. */
  formerly: z.array(EntryId).optional(),
  type: supplied(z.enum(['speech', 'readout', 'article', 'telegram-post'])).optional(),
  title: supplied(z.string().min(1)).optional(),
  dates: z.strictObject({ event: SuppliedNoteDate.optional(), published: SuppliedNoteDate.optional() }).optional(),
  speakers: z.array(supplied(z.string().min(1))).optional(),
  places: z.array(supplied(z.string().min(1))).optional(),
  /** An id of `authorities/events.yaml`. */
  event: z.string().min(1).optional(),
});
export type EntryNote = z.infer<typeof EntryNote>;

/** What the editor knows better than a rule, for whole lines, first and last included, from 1. */
export const Override = z.strictObject({
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  as: z.enum(['body', 'title', 'date', 'byline', 'place', 'caption', 'omission', 'separator', 'furniture']),
  reason,
});
export type Override = z.infer<typeof Override>;

/** The note beside a capture: where it came from, when, and what an editor knows and on what ground. */
export const Note = z.strictObject({
  publisher: SuppliedText.optional(),
  url: supplied(WebAddress.nullable()).optional(),
  captured: SuppliedNoteDate.optional(),
  /** This is a later capture of the same document. */
  captureOf: CapturePath.optional(),
  rights: z.strictObject({ term: z.string().min(1), source: z.string().min(1) }).optional(),
  entries: z.array(EntryNote).optional(),
  overrides: z.array(Override).optional(),
  withdrawn: Withdrawal.optional(),
});
export type Note = z.infer<typeof Note>;
