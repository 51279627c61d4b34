import type { Entry } from '../../schemas/entry.ts';

/**
 * The title where it is a line of the capture. One that an editor supplied is not in it; one that was derived from the
 * first sentence, be it below a letterhead, is counted there.
 */
export function printedTitle({
  title,
  basis,
  paragraphs,
}: Pick<Entry, 'title' | 'basis'> & { readonly paragraphs: readonly { readonly text: string }[] }): string | null {
  if (title === null || basis['title']?.basis === 'supplied') return null;
  const cut = title.replace(/…$/, '').trimEnd();
  const isDerived = paragraphs
    .slice(0, /[.!?…:;。！？]["”»’')\]]*$/u.test(title) ? BEGINNING : 1)
    .some(({ text }) => text.startsWith(cut));
  return isDerived ? null : title;
}

/** Below at most so many paragraphs less one, a letterhead, the first sentence stands; only one that ends as such is looked for there. */
const BEGINNING = 8;
