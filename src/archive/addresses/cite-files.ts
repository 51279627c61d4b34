/** The script of a pool of citations, from the root of the site. */
export const citeScript = (pool: number): string => `cite/${String(pool)}.js`;

/** What such a script brings: how its texts are cited, each by its page from the root of the site. */
export type CitePool = Readonly<Record<string, CitePart>>;

/** A text as its page cites it; `MARKS` of `src/citations/marks.ts` stand for the number and the id of a paragraph. */
export interface CitePart {
  readonly styles: readonly {
    readonly name: string;
    /** HTML: in a note or in the text, of the whole and of a paragraph, and in the list, each under what it is called. */
    readonly citation: { readonly name: string; readonly whole: string; readonly paragraph: string };
    readonly entry: { readonly name: string; readonly html: string };
  }[];
  /** What reference managers take. */
  readonly files: readonly {
    readonly name: string;
    readonly file: string;
    readonly media: string;
    readonly text: string;
  }[];
}
