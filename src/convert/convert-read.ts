/** The pure half of a conversion: a file that was taken apart, and what somebody decided of its columns. */
import { assemble } from "./assembly/assemble.ts";
import { Chooser, idleChoices } from "./assembly/choose.ts";
import type { Assembled, Question, Unused } from "./assembly/conversion.ts";
import type { Hearer } from "./assembly/made.ts";
import { chosenOffers, offersOf } from "./assembly/offers.ts";
import type { GuessedColumn } from "./columns/guess-columns.ts";
import type { Order } from "./dates/date-reading.ts";
import { convertTable } from "./mapping/convert-table.ts";
import { type Mapping, type MappingWish, NO_WISH } from "./mapping/mapping.ts";
import type { Yearless } from "./mapping/row-years.ts";
import type { ReadFile } from "./reading/taken-apart.ts";

export interface ConvertOptions {
  /** The name of the file, which becomes the title where nothing else is one. */
  readonly name: string;
  readonly wish?: MappingWish;
  /** The year it is now: years of two digits are not in the future. */
  readonly thisYear: number;
}

export interface Conversion extends Assembled {
  /** A name of ours for what the file is, such as `csv`, `timelinejs-csv`, `ics`. */
  readonly format: string;
  /** Columns of a table with what each becomes and why; empty for other formats. */
  readonly columns: readonly GuessedColumn[];
  readonly mapping: Mapping | null;
  readonly dateOrder: {
    readonly column: string;
    readonly order: Order;
    readonly why: string;
    /** True where every date may have its year, of two digits, first. */
    readonly mayHaveYearFirst?: boolean;
  } | null;
  readonly questions: readonly Question[];
  /** The column whose dates state no year, with the year that somebody said; null where most state it. */
  readonly yearless: Yearless | null;
  readonly unused: readonly Unused[];
}

/**
 * The entries of a file that was taken apart, by what somebody decided of its columns.
 *
 * @param hearer  is told of each entry as it is made of a row: a dataset of ours has none.
 */
export function convertRead(
  { read }: ReadFile,
  options: ConvertOptions,
  hearer: Hearer | null = null,
): Conversion {
  if (read.shape === "dataset")
    return { ...NOTHING_TO_MAP, ...read.assembled, format: read.format };
  const whole = { title: read.title || titleOfName(options.name) };
  const { wish = NO_WISH, thisYear } = options;
  if (read.shape === "offers") {
    const { description, unused, dateOrder = null } = read;
    const chooser = new Chooser(wish.choices, { order: dateOrder?.order ?? "dmy", thisYear });
    const assembled = assemble(
      chosenOffers(offersOf(read.offers), chooser),
      read.broken,
      { ...whole, ...(description && { description }) },
      hearer,
    );
    const warnings = [...idleChoices(chooser.idle()), ...assembled.warnings];
    return { ...NOTHING_TO_MAP, ...assembled, warnings, format: read.format, unused, dateOrder };
  }
  const { kind, dateOrder, ...converted } = convertTable(
    read.table,
    { wish, whole, thisYear },
    hearer,
  );
  const format = kind === "plain" ? read.format : `${kind}-${baseOf(read.format)}`;
  const order = dateOrder && {
    column: dateOrder.column,
    order: dateOrder.order,
    why: dateOrder.why,
    mayHaveYearFirst: dateOrder.mayHaveYearFirst,
  };
  return { ...converted, format, dateOrder: order };
}

const NOTHING_TO_MAP = {
  columns: [],
  mapping: null,
  dateOrder: null,
  questions: [],
  yearless: null,
  unused: [],
} as const;

/** A program's table is its own, however it is parted. */
const baseOf = (format: string): string =>
  ({ tsv: "csv", "json-array": "json", "json-events": "json", "wikidata-json": "json" })[format] ??
  format;

const titleOfName = (name: string): string =>
  name.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z0-9]{1,8}(?:\.gz)?$/, "") || "Untitled";
