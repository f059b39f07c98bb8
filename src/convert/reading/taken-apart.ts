/** A file that was taken apart, with the evidence for how it was read. */
import type { DatelineRead } from "../formats/dateline-file.ts";
import type { OfferRead, TableRead } from "../formats/read-types.ts";
import type { FoundSeparator, Separator } from "../tables/choices.ts";

/** Wishes of somebody for how a file is read; what is left out is found out. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly separator?: Separator;
  readonly sheet?: string;
}

/** A file that was taken apart, with the evidence for how it was read. */
export interface ReadFile {
  readonly read: OfferRead | TableRead | DatelineRead;
  /** Null for a workbook. */
  readonly encoding: string | null;
  readonly encodingWhy: string | null;
  readonly separator: FoundSeparator | null;
  /** The row of names; null where there is none, or where the format needs none. */
  readonly header: number | null;
  /** The one sheet that is read. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Sheets of the same columns, which are read together where no one sheet is read; none where there is one. */
  readonly alike: readonly string[];
}

/** The encoding of a text, and the reason for it. */
export type Evidence = Pick<ReadFile, "encoding" | "encodingWhy">;
