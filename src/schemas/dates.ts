import { z } from 'zod';
import { faultOf } from '../archive/dates/edtf.ts';
import { Offset } from './place.ts';

/** What a JSON Schema, which knows no calendar, can ask of such a date: its form. */
const EDTF_DATE = '-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?';
const EDTF_FORM = `^(?:${EDTF_DATE}|(?:${EDTF_DATE}|\\.\\.)?/(?:${EDTF_DATE}|\\.\\.)?)$`;

/**
 * A date in EDTF (ISO 8601-2, level 1), a day at the finest: `2014-09-10`, `2014-09`, `XXXX-11-18` (year not known),
 * `201X`, `2014~` (about), `2014?` (uncertain), `2014%` (both), `2014-21` (spring), `2024-07-03/2024-07-04`,
 * `2024-07-31/..` (not before), `../2020` (not after), `2014/` (its end not known), `-0043` (44 BC).
 */
export const Edtf = z
  .string()
  .superRefine((text, context) => {
    const message = faultOf(text);
    if (message !== null) context.addIssue({ code: 'custom', message });
  })
  .meta({ pattern: EDTF_FORM })
  .brand<'Edtf'>();
export type Edtf = z.infer<typeof Edtf>;

/** A time of day as stated, on a clock of 24 hours: `10:58`. */
const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 10:58');

/** A date that stands in the capture, with its place. */
const StatedDate = z.strictObject({
  edtf: Edtf,
  basis: z.literal('stated'),
  start: Offset,
  end: Offset,
  /** The time of day that stands beside it, where one does. */
  time: Time.optional(),
});

/** A date that an editor supplied in whole or in part, with the reason. */
const SuppliedDate = z.strictObject({
  edtf: Edtf,
  basis: z.literal('supplied'),
  /** On what ground the editor knows it. */
  reason: z.string().min(1),
  /** The part that stands in the capture, where one does, at `start` to `end`. */
  stated: Edtf.optional(),
  start: Offset.optional(),
  end: Offset.optional(),
  time: Time.optional(),
});

/** One date of an entry and how we know it; null where it is not known. */
export const DateField = z.discriminatedUnion('basis', [StatedDate, SuppliedDate]).nullable();
export type DateField = z.infer<typeof DateField>;

/** The three dates that an entry can have. */
export const Dates = z.strictObject({
  /** When what the entry is about took place. */
  event: DateField,
  /** When the source published it. */
  published: DateField,
  /** When the capture was taken. */
  captured: DateField,
});
export type Dates = z.infer<typeof Dates>;
