/**
 * A file with the citation of a text, from the root of the site: `cite/<id>.ris`, `cite/<id>/<version>.ris`.
 *
 * @param page The page of the text, of an entry or of an older version.
 * @param extension How the name of the file ends, without the full stop.
 */
export const citeFile = (page: string, extension: string): string =>
  page.replace(/^(?:documents|versions)\//, 'cite/').replace(/html$/, extension);

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
