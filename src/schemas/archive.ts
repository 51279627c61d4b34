import { z } from 'zod';
import { WebAddress } from './web.ts';

/** What a collection says of itself: `archive.yaml`. */
export const Archive = z.strictObject({
  /** The name of the archive, as in the page title. */
  name: z.string().min(1),
  /** One sentence on the home page: what it holds. */
  description: z.string().min(1),
  /** What the collection is about, for the about page: one paragraph each. */
  about: z.array(z.string().min(1)).default([]),
  /** BCP 47 tags of the languages of its texts, the first being that of its pages. */
  languages: z.array(z.string().min(2)).min(1),
  /** The public address, where one is known; the archive works without. */
  address: WebAddress.nullable().default(null),
  /** Who keeps it. */
  keeper: z.string().min(1).nullable().default(null),
  /** The terms under which the archive's own words and data may be used. */
  licence: z
    .strictObject({ name: z.string().min(1), url: WebAddress.nullable() })
    .nullable()
    .default(null),
});
export type Archive = z.infer<typeof Archive>;
