/** What this site uses of the interface that Pagefind 1.6 has in a browser; the package ships no types of it. */
export interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options: { language: string; baseUrl: string }): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly Result[] }>;
}

export interface Result {
  /** The name of its text: `en_206667a`. */
  readonly id: string;
}

/** The text of one page as the index keeps it. */
export interface Fragment {
  /** From the root of the site: `/documents/a.html`. */
  readonly url: string;
  /** A full stop added to a block that ends without punctuation; where a script sets no blanks, U+200B between words. */
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

/** An element with an id; on a paragraph, `title` is what `data-pagefind-title` says. */
export interface Anchor {
  readonly id: string;
  readonly title?: string;
  /** The first word of the element. */
  readonly location: number;
}
