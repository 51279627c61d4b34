import { z } from 'zod';

/** A text as a style cites it, as HTML of citeproc. `MARKS` stand for the number of a paragraph and for its id. */
export const Cited = z.strictObject({
  /** In running text or a note: of the whole, and of a paragraph. */
  whole: z.string(),
  paragraph: z.string(),
  /** In the list of what is cited. */
  entry: z.string(),
});
export type Cited = Readonly<z.infer<typeof Cited>>;
