import { groupDigits } from '../archive/hash.ts';
import { DOWNLOADS, DOWNLOADS_CHECKSUMS, NO_DOWNLOAD } from '../archive/addresses/download.ts';
import { inMegabytes } from '../archive/megabytes.ts';
import { safe, type Html } from './html.ts';

/** The whole archive in one file. */
export interface Offer {
  /** Its name, below the folder of the downloads; what it is its extension says. */
  readonly name: string;
  readonly bytes: number;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What an offer is for and how it is opened, by its extension, in the order of the page. */
const KINDS: readonly {
  readonly extension: string;
  readonly title: string;
  readonly what: string;
  readonly how: readonly Html[];
}[] = [
  {
    extension: '.zip',
    title: 'A folder for a browser',
    what: 'All pages, for a computer without a network: from its disk, or from a stick. Search works in it as it does here.',
    how: [
      safe`Unpack the zip file first. From within it a browser finds none of the other pages.`,
      safe`Open <code>START-HERE.html</code> in the folder.`,
    ],
  },
  {
    extension: '.epub',
    title: 'A book for e-readers',
    what: 'All texts by year, with numbered paragraphs and where each comes from. Each document is a book by itself too, which its page links.',
    how: [safe`Any program that reads EPUB 3 opens it. It holds no pictures and no scripts.`],
  },
  {
    extension: '.zim',
    title: 'One file for Kiwix',
    what: 'All pages in one file, for phones and tablets too.',
    how: [safe`Install Kiwix, and open the file in it. Both the search of Kiwix and that of the pages find its texts.`],
  },
];

/** Offers of the whole archive: what each is for, how it is opened, its size and its digest. */
export function renderOffers(offers: readonly Offer[]): Html {
  const known = KINDS.flatMap((kind) =>
    offers.filter(({ name }) => name.endsWith(kind.extension)).map((offer) => ({ kind, offer })),
  );
  if (known.length === 0) return safe`<p>${NO_DOWNLOAD}</p>`;
  const sections = known.map(
    ({ kind, offer: { name, bytes, sha256 } }) => safe`<section class="offer">
<h2>${kind.title}</h2>
<p>${kind.what}</p>
<p class="offer-file"><a href="${DOWNLOADS}${encodeURIComponent(name)}" download>${name}</a> <span>${inMegabytes(bytes)}</span></p>
<ul>${kind.how.map((step) => safe`<li>${step}</li>`)}</ul>
<p class="offer-digest">SHA-256 <span class="hash">${groupDigits(sha256)}</span></p>
</section>
`,
  );
  return safe`${sections}<p>The same digests as a file: <a href="${DOWNLOADS_CHECKSUMS}" download>checksums.sha256</a></p>`;
}
