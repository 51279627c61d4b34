import { z } from 'zod';

const Text = z.string().min(1);

/** A name with its parts, or as it stands. */
const CslName = z.union([z.strictObject({ family: z.string(), given: z.string() }), z.strictObject({ literal: Text })]);

/** A day, month or year, a range of them, or what can only be said in words. */
const CslDate = z.union([
  z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) }),
  z.strictObject({ literal: Text }),
]);

/**
 * What reference managers read of a text: Citation Style Language data, with the keys that the archive knows.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export const CslItem = z.strictObject({
  id: Text,
  type: z.enum(['webpage', 'post']),
  title: Text,
  author: z.array(CslName).optional(),
  issued: CslDate.optional(),
  /** The day of the capture: as it was then, the archive shows the text. */
  accessed: CslDate.optional(),
  genre: Text.optional(),
  publisher: Text.optional(),
  'container-title': Text.optional(),
  'event-place': Text.optional(),
  keyword: Text.optional(),
  /** BCP 47. */
  language: Text.optional(),
  URL: z.url().optional(),
  archive: Text,
  archive_location: Text,
  note: z.string(),
});
