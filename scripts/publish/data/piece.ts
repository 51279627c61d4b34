/** Some text of a file: it stands behind what came of that file before. */
export interface Piece {
  /** From the root of the site, with `/`. */
  readonly file: string;
  readonly text: string;
}
