import { el } from './dom.ts';

/** Gives a reader a file that the page has made. */
export function download(name: string, pieces: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(pieces, { type }));
  el('a', { href: address, download: name }).click();
  // The browser has to begin reading before the address is given up.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
