/** Lines of a capture in words: `line 9`, `lines 5 to 27`. */
export const nameLines = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  first === last ? `line ${String(first)}` : `lines ${String(first)} to ${String(last)}`;
