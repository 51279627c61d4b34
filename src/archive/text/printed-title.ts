import type { Entry } from '../../schemas/entry.ts';

/**
 * The title where it is a line of the capture. One that an editor supplied is not in it; one that was derived from the
 * first sentence is counted there.
 */
export function printedTitle({
  title,
  basis,
  paragraphs,
}: Pick<Entry, 'title' | 'basis'> & { readonly paragraphs: readonly { readonly text: string }[] }): string | null {
  if (title === null || basis['title']?.basis === 'supplied') return null;
  const cut = title.replace(/…$/, '').trimEnd();
  return paragraphs[0]?.text.startsWith(cut) === true ? null : title;
}
