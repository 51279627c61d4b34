import { z } from 'zod';

/** A position in the decoded text of a capture, in UTF-16 code units from 0. */
export const Offset = z.int().min(0);

/** Where something stands in the decoded text of a capture: `end` is exclusive. */
export const Place = z.strictObject({
  /** First code unit. */
  start: Offset,
  /** The code unit after the last. */
  end: Offset,
});
export type Place = z.infer<typeof Place>;
