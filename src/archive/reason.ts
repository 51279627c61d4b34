/** What something thrown says in words; anything may be thrown, not errors alone. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
