/** Something that is wrong with a collection or a finished site. */
export interface Finding {
  /** The file: of a site by its path in it, else as it is called from the folder of the collection. */
  readonly file: string;
  /** The line in it, from 1, where there is one. */
  readonly line?: number;
  /** What was found, what was expected, what to do. */
  readonly message: string;
}

/** Findings as text, one a line, in the order of files, each said once. */
export function describeFindings(findings: readonly Finding[]): string {
  const lines = findings.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`);
  return [...new Set(lines)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join('\n');
}
