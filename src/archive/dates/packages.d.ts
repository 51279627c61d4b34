/** What this project uses of edtf.js, which has no types of its own. */
declare module 'edtf' {
  /** A date as it was parsed: months from 0; `unspecified` is a mask of the digits that are X. */
  interface ParsedDate {
    readonly type: 'Date' | 'Season' | 'Year';
    readonly level: number;
    readonly values: readonly number[];
    readonly unspecified?: number;
    readonly offset?: number;
  }

  interface ParsedInterval {
    readonly type: 'Interval';
    readonly level: number;
    /** Infinite where it is open, null where it is unknown. */
    readonly values: readonly (ParsedDate | number | null)[];
  }

  /** Milliseconds since 1970; null where a side is unknown, infinite where it is open, NaN where it is out of range. */
  interface Extent {
    readonly min: number | null;
    readonly max: number | null;
  }

  /** @throws {Error} where the text is not EDTF. */
  export function parse(
    text: string,
  ): ParsedDate | ParsedInterval | { readonly type: 'Set' } | { readonly type: 'List' };

  /** @throws {Error} where the text is not EDTF, or an interval ends before it begins. */
  export default function edtf(text: string): Extent;
}
