/**
 * A script that brings a page something under a path, which is that of the script: a page that was opened from a disk
 * may load no other data. `src/browser/data/bring.ts` takes it.
 *
 * @param path From the root of the site.
 * @param expression What is brought, as JavaScript; JSON is that too.
 */
export const writePartScript = (path: string, expression: string): string =>
  `(globalThis.archiveParts ??= new Map()).set(${JSON.stringify(path)}, ${expression});\n`;
