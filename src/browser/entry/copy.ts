import { el } from '../page/dom.ts';
import type { Voice } from './voice.ts';

/** What is copied: its text, and for programs that take it, the same with its italics. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies something and says so. Where the clipboard is refused, it is shown and selected, to be copied by hand.
 *
 * @param what What is copied, as a sentence begins with it.
 * @param ready Resolves when the browser has gone where the click led it, which takes the focus.
 */
export async function copyTo(
  place: Element,
  copied: Copied,
  what: string,
  voice: Voice,
  ready: Promise<void> = Promise.resolve(),
): Promise<void> {
  const name = what.charAt(0).toUpperCase() + what.slice(1);
  try {
    await write(copied);
    await ready;
    voice.say(place, `${name} is copied.`);
  } catch {
    await ready;
    const field = el('input', { readonly: '', value: copied.text, 'aria-label': name });
    voice.say(place, 'The browser refused to copy. What was asked for is selected here: ', field);
    field.select();
  }
}

async function write({ text, html }: Copied): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const forms = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })] as const);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}
