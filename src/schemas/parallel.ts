import { z } from 'zod';
import { KINDS } from '../archive/collation/kinds.ts';
import { EntryId, ParagraphId } from './ids.ts';

/** A part of a paragraph's text, in UTF-16 code units, `end` not included. */
const Part = z.strictObject({ paragraph: ParagraphId, start: z.int().min(0), end: z.int().min(0) });

/** A passage that stands in two entries: a line of `parallels.jsonl`. */
export const Parallel = z.strictObject({
  /** The entry that the other one is read against: by kind (speech, readout or article, post), then the one with fewer marks of omission, then the longer. It says nothing of which was first. */
  left: EntryId,
  right: EntryId,
  /** The event that both are about, where one is recorded. */
  event: z.string().min(1).nullable(),
  /** How many words stand in both, but for capitals; letters, where a script sets no space between words. */
  words: z.int().min(1),
  /** Whether one of the two entries has it, or some of it, a second time. */
  again: z.boolean(),
  /**
   * The passage piece by piece, in the order of the left entry, each piece within one paragraph of either entry: `verbatim`;
   * `form`, other capitals or punctuation; `omission-marked` and `omission-unmarked`, left out by the entry that has no
   * place here, with and without a mark of omission; `addition`, in the right entry alone; `rewording`, other words.
   */
  stretches: z.array(z.strictObject({ kind: z.enum(KINDS), left: Part.nullable(), right: Part.nullable() })).min(1),
});
export type Parallel = z.infer<typeof Parallel>;
