import type { Ledger } from '../../schemas/ledger.ts';

/** The rule by which a ledger accounts for a whole capture that was withdrawn, without a word of it. */
export const WITHDRAWN = 'withdrawn';

/** Whether a capture was withdrawn: nothing of it is shown, even where its file still lies in the collection. */
export const isWithdrawn = ({ spans }: Pick<Ledger, 'spans'>): boolean =>
  spans.length > 0 && spans.every((span) => span.as === 'furniture' && span.rule === WITHDRAWN);
