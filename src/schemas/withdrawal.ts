import { z } from 'zod';

/** The text goes; the page stays, keeps its ids and says when the text was withdrawn, and why. */
export const Withdrawal = z.strictObject({ date: z.iso.date(), reason: z.string().min(1) });
export type Withdrawal = z.infer<typeof Withdrawal>;
