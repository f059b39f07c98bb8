/** The result of a conversion: a dataset, and where each row of the file went. */
import type { Order } from "../dates/date-reading.ts";
import type { Made } from "./made.ts";

/** A row that is an event and deserves a look; without a row, something of the whole file. */
export interface Warning {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string;
  /** One sentence for people, in English. */
  readonly said: string;
  readonly accepted: string;
  /** The kind of remark, by which a report is grouped. */
  readonly kind: string;
}

/** A row that is no event. */
export interface Left {
  readonly row: number;
  readonly column: string | null;
  readonly value: string;
  readonly why: string;
  readonly accepted: string;
  readonly kind: string;
}

/** A row of which somebody chose what its date is, or that it stays out: no longer in doubt, and told all the same. */
export interface Decided extends Left {
  /** The list that it would stand in. */
  readonly of: "look" | "left";
  /** The date that was chosen, as EDTF; null where the row is left out. */
  readonly date: string | null;
  /** True where it was said of all rows of the kind. */
  readonly byKind: boolean;
}

/** A field or column that a dataset has no place for. */
export interface Unused {
  readonly column: string;
  /** Rows that have something in it. */
  readonly rows: number;
}

/** Something that only a person can answer; until then one answer is taken, and every row of it named. */
export interface Question {
  readonly kind: "date-order";
  readonly column: string;
  readonly taken: Order;
  /** `both` where values contradict each other and most decide; `nothing` where none decides. */
  readonly basis: "both" | "nothing";
  readonly answers: readonly Order[];
  /** Rows whose date depends on the answer. */
  readonly rows: number;
  readonly examples: readonly {
    readonly row: number;
    readonly value: string;
    readonly dmy: string;
    readonly mdy: string;
  }[];
}

export interface Assembled {
  /** Null where no row is an event, and for a dataset of ours, which is one as it stands. */
  readonly made: Made | null;
  /** The row of each event of the dataset, and its date as EDTF. */
  readonly eventRows: readonly number[];
  readonly eventDates: readonly string[];
  /** Rows offered: always events and left out together. */
  readonly rows: number;
  readonly warnings: readonly Warning[];
  /** With those that somebody chose to leave out. */
  readonly left: readonly Left[];
  readonly decided: readonly Decided[];
}

/** The problems of one kind, as a report shows them together. */
export interface Group<T> {
  readonly kind: string;
  readonly members: readonly T[];
}

/** Groups by kind, in the order in which the kinds first come. */
export function groupByKind<T extends { readonly kind: string }>(
  all: readonly T[],
): readonly Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(each.kind);
    if (group) group.push(each);
    else groups.set(each.kind, [each]);
  }
  return [...groups].map(([kind, members]) => ({ kind, members }));
}

/** The sum of a conversion: rows are events and left out, and events that need a look are events. */
export interface Tally {
  readonly rows: number;
  readonly events: number;
  readonly look: number;
  readonly left: number;
}

export function tallyOf({
  rows,
  warnings,
  left,
}: Pick<Assembled, "rows" | "warnings" | "left">): Tally {
  const look = new Set(warnings.flatMap(({ row }) => (row === null ? [] : [row])));
  for (const { row } of left) look.delete(row);
  return { rows, events: rows - left.length, look: look.size, left: left.length };
}

/** "6 rows: 4 events, 1 need a look, 2 left out". */
export function summaryLine(assembled: Pick<Assembled, "rows" | "warnings" | "left">): string {
  const { rows, events, look, left } = tallyOf(assembled);
  return `${rows} rows: ${events} events, ${look} need a look, ${left} left out`;
}
