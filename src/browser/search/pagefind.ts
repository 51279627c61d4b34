/** What this site uses of the interface that Pagefind 1.6 has in a browser; the package ships no types of it. */
export interface Pagefind {
  /** How many indexes are asked, one a language: their results come in turns, each in its own order. */
  readonly indexes: number;
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  mergeIndex(path: string, options: { language: string; baseUrl: string }): Promise<void>;
  search(term: string, options: SearchOptions): Promise<Found>;
}

/** How many pages have each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, { readonly any: readonly string[] }>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface Found {
  readonly results: readonly Result[];
  readonly filters: Counts;
}

export interface Result {
  readonly id: string;
  data(): Promise<Fragment>;
}

/** One page of the index. */
export interface Fragment {
  /** From the root of the site: `/documents/a.html`. */
  readonly url: string;
  /** Its text with `&`, `<` and `>` as references, a full stop added to a block that ends without punctuation. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly Anchor[];
  /** Which words of the text were found, counted from 0. */
  readonly locations: readonly number[];
}

/** An element with an id; on a paragraph, `title` is what `data-pagefind-title` says. */
export interface Anchor {
  readonly id: string;
  readonly title?: string;
  /** The first word of the element. */
  readonly location: number;
}
