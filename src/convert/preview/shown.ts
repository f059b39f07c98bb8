/** All that a page shows of a conversion: as little as is looked at, however long the file is. */
import type { EventStatus } from "../../dataset/format/vocabulary.ts";
import type { StatedDate } from "../../dataset/time/stated-date.ts";
import type { Tally, Unused } from "../assembly/conversion.ts";
import type { Rule } from "../choices/other-readings.ts";
import type { GuessedColumn } from "../columns/guess-columns.ts";
import type { Order } from "../dates/date-reading.ts";
import type { Yearless } from "../mapping/row-years.ts";
import type { FoundSeparator } from "../tables/choices.ts";

export interface Shown {
  readonly evidence: Evidence;
  readonly tally: Tally;
  /** Rows that are left out and that nobody chose to leave out. */
  readonly missing: number;
  /** Columns of a table, in its order; empty for a format that says itself what its fields mean. */
  readonly columns: readonly GuessedColumn[];
  /** The mapping as the small file that keeps it; null where there are no columns. */
  readonly mapping: string | null;
  readonly dateOrder: {
    readonly column: string;
    readonly order: Order;
    readonly why: string;
    readonly mayHaveYearFirst?: boolean;
  } | null;
  /** The question which number is the day, while nothing but a person could answer it. */
  readonly question: ShownQuestion | null;
  /** The column whose dates state no year; null where most state it. */
  readonly yearless: Yearless | null;
  readonly unused: readonly Unused[];
  readonly dates: ShownDates;
  /** The first events, in the order of the file. */
  readonly first: readonly ShownEvent[];
  readonly look: readonly ProblemGroup[];
  readonly left: readonly ProblemGroup[];
}

export interface ShownQuestion {
  readonly column: string;
  readonly basis: "both" | "nothing";
  /** Rows whose date depends on the answer. */
  readonly rows: number;
  readonly examples: readonly {
    readonly row: number;
    readonly value: string;
    readonly dmy: StatedDate;
    readonly mdy: StatedDate;
  }[];
}

/** How the file was read, and why so. */
export interface Evidence {
  readonly format: string;
  readonly encoding: string | null;
  readonly encodingWhy: string | null;
  readonly separator: FoundSeparator | null;
  readonly header: number | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Sheets of the same columns, which are read together where no one sheet is read. */
  readonly alike: readonly string[];
  /** True where the file is rows of columns, whose meaning somebody may say. */
  readonly isTable: boolean;
}

/** Where a person finds a row. */
export interface Place {
  readonly row: number;
  /** Null where the file has rows of one sheet, or of none. */
  readonly sheet: string | null;
}

/** Dates as they are written, beside what they are read as. */
export interface ShownDates {
  /** One of each sort, and some that are in doubt. */
  readonly sorts: readonly ShownDate[];
  /** The first of the file, one by one. */
  readonly first: readonly ShownDate[];
}

export interface ShownDate {
  readonly row: number;
  readonly place: Place;
  readonly written: string;
  /** Null where the row is left out. */
  readonly date: StatedDate | null;
  /** What is to be said of it; null where it is plain. */
  readonly said: string | null;
  /** True for a date that would be another one with day and month the other way. */
  readonly isEitherOrder: boolean;
}

export interface ShownEvent {
  readonly row: number;
  readonly title: string;
  readonly date: StatedDate;
  readonly status: EventStatus;
  /** The words of the source; null where the file has none. */
  readonly quote: string | null;
  readonly source: string | null;
  /** The place of its first topic among all topics; null without one. */
  readonly topic: number | null;
  readonly isEitherOrder: boolean;
}

/** Problems of one kind, of which the first are told. */
export interface ProblemGroup {
  readonly kind: string;
  /** With those that somebody has decided. */
  readonly count: number;
  /** The way in which somebody chose to read all of the kind; null where nobody did. */
  readonly chosen: { readonly rule: Rule; readonly rows: number } | null;
  readonly members: readonly ShownProblem[];
}

export interface ShownProblem {
  /** Null for something of the whole file. */
  readonly row: number | null;
  readonly place: Place | null;
  readonly column: string | null;
  readonly value: string;
  /** One sentence or clause for people, in English. */
  readonly said: string;
  readonly accepted: string;
  /** Dates that somebody may choose for it. */
  readonly readings: readonly ShownReading[];
  /** Cells that somebody may take for one, the likeliest first. */
  readonly joins: readonly ShownJoin[];
  /** True where somebody may choose to leave it out. */
  readonly mayLeave: boolean;
  /** What somebody chose; null while it is open. */
  readonly decision: ShownDecision | null;
  /** The row as it was; empty where the file is no table. */
  readonly cells: readonly { readonly name: string; readonly text: string }[];
}

/** A date that a row may have. */
export interface ShownReading {
  readonly rule: Rule;
  readonly edtf: string;
  readonly date: StatedDate;
}

/** Cells that may be one: from which, and the text that they are together. */
export interface ShownJoin {
  readonly at: number;
  readonly text: string;
  /** The rows that are one; absent for cells of one row. */
  readonly rows?: number;
}

export interface ShownDecision {
  /** True where cells of the row were taken for one. */
  readonly isJoin: boolean;
  /** Null where the row is left out. */
  readonly date: StatedDate | null;
  /** The way of reading, by which the same can be said of rows like it; null where it is nobody's rule. */
  readonly rule: Rule | null;
  /** True where it was said of all of the kind. */
  readonly byKind: boolean;
  /** Rows of the kind that are open and can be read so too; null where they are too many to be counted. */
  readonly alike: number | null;
}

/** Which problems more are asked for. */
export interface MoreOf {
  readonly of: "look" | "left";
  readonly kind: string;
  readonly from: number;
}
