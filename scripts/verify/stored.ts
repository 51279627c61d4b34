/** A file as it was read. */
export interface StoredFile {
  /** Its path from the folder of the collection, with `/`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The text of a file; what is not UTF-8 reads as U+FFFD. */
export const textOf = ({ bytes }: StoredFile): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The line of a text, from 1, on which some words first stand; 1 where they don't. */
export function lineOf(text: string, words: string): number {
  const at = text.indexOf(words);
  return at === -1 ? 1 : text.slice(0, at).split('\n').length;
}

/** The first line, from 1, in which two texts differ, as it stands in each; null where they are the same. */
export function findDifference(
  found: string,
  expected: string,
): { line: number; found: string; expected: string } | null {
  if (found === expected) return null;
  const [ours, theirs] = [found.split('\n'), expected.split('\n')];
  const index = ours.findIndex((line, at) => line !== theirs[at]);
  const at = index === -1 ? ours.length : index;
  return { line: at + 1, found: ours[at] ?? '', expected: theirs[at] ?? '' };
}
