/** The little of the `edtf` library that `stated-date.ts` relies on; it ships no types. */
declare module "edtf" {
  /** Result of the parser: months are 0–11, a missing side of an interval is null. */
  export interface ParsedNode {
    readonly type: string;
    readonly values: readonly (number | ParsedNode | null)[];
    /** True for the whole, or a mask of the digits it applies to; 0 is none. */
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    /** A mask of the digits written as X: 15 are the year's, 48 the month's, 192 the day's. */
    readonly unspecified?: number;
    readonly significant?: number;
  }

  /** @throws for text that is not EDTF. */
  export function parse(text: string): ParsedNode;
}
