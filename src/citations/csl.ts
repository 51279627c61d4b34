/**
 * Citation Style Language data, as citeproc and reference managers read it: the keys that the archive knows.
 *
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'post';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  /** The day of the capture: as it was then, the archive shows the text. */
  readonly accessed?: CslDate;
  readonly genre?: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly 'event-place'?: string;
  readonly keyword?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly URL?: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly note: string;
}

/** A name with its parts, or as it stands. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A day, month or year, a range of them, or what can only be said in words. */
export type CslDate = { readonly 'date-parts': readonly (readonly number[])[] } | { readonly literal: string };
