import { makeDataFiles } from '../../scripts/publish/data/make-files.ts';

/** All data of a collection, whole, by the paths of the files. */
export async function dataOf(content: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for await (const { file, text } of makeDataFiles(content, '')) files.set(file, (files.get(file) ?? '') + text);
  return files;
}

/** The text of a file of the data, which must be there. */
export function need(files: ReadonlyMap<string, string>, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`there is no ${file}`);
  return text;
}
