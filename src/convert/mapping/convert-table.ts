/** The pure function from a table and what its columns are to events, with every row accounted for. */
import { assemble, type Whole } from "../assembly/assemble.ts";
import { Chooser, idleChoices } from "../assembly/choose.ts";
import type { Assembled, Question, Unused, Warning } from "../assembly/conversion.ts";
import type { Hearer } from "../assembly/made.ts";
import type { Offer } from "../assembly/offer.ts";
import { chosenOffers, type Offers, offered, type TakeCommon } from "../assembly/offers.ts";
import { isChoosing } from "../choices/choices.ts";
import { isDue, isTag } from "../columns/dates-by-name.ts";
import { type GuessedColumn, guessColumns } from "../columns/guess-columns.ts";
import type { TableKind } from "../columns/known-tables.ts";
import type { Role } from "../columns/roles.ts";
import { isSettled } from "../dates/date-order.ts";
import type { Order } from "../dates/date-reading.ts";
import { DateReader } from "../dates/read-date.ts";
import { type BrokenRow, type Cell, cellText, type RowNote, type Rows } from "../tables/table.ts";
import { ofColumns } from "./column-remarks.ts";
import { CommonRows } from "./common-rows.ts";
import { Joins } from "./join-cells.ts";
import type { Mapping, MappingWish } from "./mapping.ts";
import { withOtherDates } from "./other-dates.ts";
import { PartedRows } from "./parted-rows.ts";
import { customOf, type DecidedOrder, RowDates } from "./row-dates.ts";
import { columnIn, RowReader } from "./row-reader.ts";
import { RowYears, type Yearless } from "./row-years.ts";
import { wideTable } from "./wide-table.ts";
import { YearsAbove } from "./years-above.ts";

/** A table with names for its columns, as any format may give one. */
export interface NamedTable {
  readonly columns: readonly string[];
  readonly rows: Rows;
  readonly notes: readonly RowNote[];
  readonly broken: readonly BrokenRow[];
  /** A number in a date field is what the field is made for. */
  readonly isMachine?: boolean;
  /** The letter between two cells, of a file of lines. */
  readonly separator?: string;
}

export interface TableOptions {
  readonly wish: MappingWish;
  readonly whole: Whole;
  /** Years after this one are the future. */
  readonly thisYear: number;
}

export interface ConvertedTable extends Assembled {
  readonly kind: TableKind;
  readonly columns: readonly GuessedColumn[];
  readonly mapping: Mapping;
  readonly dateOrder: DecidedOrder | null;
  readonly questions: readonly Question[];
  /** The column whose dates state no year; null where most state it. */
  readonly yearless: Yearless | null;
  readonly unused: readonly Unused[];
}

/** @param hearer  is told of each entry as it is made. */
export function convertTable(
  table: NamedTable,
  { wish, whole, thisYear }: TableOptions,
  hearer: Hearer | null = null,
): ConvertedTable {
  const { columns, known } = guessColumns(table, wish.columns);
  const { kind } = known;
  const at = columnsByRole(columns);
  const first = (role: Role, cells?: readonly Cell[]) => columnIn(at.get(role), cells ?? []);
  const ofDates = (["date", "end", "end-exclusive"] as const).flatMap((role) => at.get(role) ?? []);
  const custom = customOf(table, ofDates, wish.dateOrder);
  const dateOrder = custom.order;
  const isMachine = table.isMachine === true || kind === "timesketch";
  const dated = first("date");
  const years =
    wish.year === undefined || dated === -1
      ? null
      : new RowYears(table.rows, dated, wish.year, dateOrder?.order ?? "dmy");
  const dates = new RowDates(
    table.columns,
    first,
    custom,
    thisYear,
    isMachine,
    kind === "wikidata",
    years,
    kind === "plain" && first("year") !== -1 ? new YearsAbove(table.rows, first("year")) : null,
  );
  const reader = new RowReader(table.columns, at, dates, known);
  const joins = new Joins(wish.choices.joins, table);
  const parted = new PartedRows(table, (cells) => dates.read(cells).date.ok);
  const isCommon = kind === "plain" && !isMachine && years === null && !parted.mayPart;
  const common = isCommon
    ? CommonRows.of(table.rows, table.columns.length, at, (column) => reader.listOf(column))
    : null;
  const offers = new TableOffers(table.rows.length, { parted, joins, reader, common });
  const context = { order: dateOrder?.order ?? "dmy", thisYear } as const;
  const chooser = isChoosing(wish.choices) ? new Chooser(wish.choices, context) : null;
  const assembled = assemble(
    chooser ? chosenOffers(offers, chooser) : offers,
    table.broken,
    reader.titled(table.rows, whole),
    hearer,
  );
  const idle = idleChoices([...(chooser?.idle() ?? []), ...joins.idle()]);
  const isDated = dated !== -1 || first("year") !== -1 || first("timestamp") !== -1;
  const wide = isDated ? [] : wideTable(table.columns, table.rows);
  const notes = [...idle, ...wide, ...table.notes.map(asWarning)];
  return {
    ...assembled,
    left: withOtherDates(assembled.left, table, columns),
    warnings: merged(ofColumns(assembled), [...notes, ...turnsOf(years)]),
    kind,
    columns,
    mapping: {
      format: "dateline-mapping/1",
      columns: columns.map(({ name, role }) => ({ name, role })),
      dateOrder: dateOrder?.order ?? null,
      ...(wish.year !== undefined && { year: wish.year }),
      choices: wish.choices,
    },
    dateOrder,
    questions:
      dateOrder && !isSettled(dateOrder) ? questionsOf(table, ofDates, dateOrder, thisYear) : [],
    yearless: yearlessOf(table.columns[dated] ?? "", assembled, years, wish.year),
    unused: [...unusedColumns(columns), ...reader.unused()],
  };
}

interface Readers {
  readonly parted: PartedRows;
  readonly joins: Joins;
  readonly reader: RowReader;
  readonly common: CommonRows | null;
}

/** The rows of a table as offers, those that a line break has parted together. */
class TableOffers implements Offers {
  readonly #length: number;
  readonly #by: Readers;

  /** @param length  the number of rows. */
  constructor(length: number, by: Readers) {
    this.#length = length;
    this.#by = by;
  }

  each(take: (offer: Offer, place: number) => void, common: TakeCommon | null = null): void {
    let place = 0;
    const takeHere = (offer: Offer): void => take(offer, place);
    const rows = common && this.#by.common;
    while (place < this.#length) {
      const row = rows?.at(place);
      place += row && common?.(row, place) ? 1 : this.#read(place, takeHere);
    }
  }

  again(place: number, row: number): Offer {
    let found: Offer | null = null;
    this.#read(place, (offer) => {
      if (offer.row === row) found = offer;
    });
    return offered(found, row);
  }

  /** @returns  the number of rows that were read together. */
  #read(place: number, take: (offer: Offer) => void): number {
    const { parted, joins, reader } = this.#by;
    const row = parted.at(place);
    if (row === undefined) return 1;
    const rest = parted.after(place);
    if (rest.length > 0) {
      for (const offer of joins.readParted([row, ...rest], reader)) take(offer);
    } else {
      const offer = joins.read(row, reader);
      if (offer) take(offer);
    }
    return 1 + rest.length;
  }
}

function columnsByRole(columns: readonly GuessedColumn[]): ReadonlyMap<Role, readonly number[]> {
  const at = new Map<Role, number[]>();
  for (const [column, { role }] of columns.entries()) {
    const of = at.get(role);
    if (of) of.push(column);
    else at.set(role, [column]);
  }
  // A task has the day when it is due only where it has none when it starts.
  lateLast(at.get("date"), columns, isDue);
  lateLast(at.get("title"), columns, isTag);
  return at;
}

/** Puts a column behind the others of its role, to be asked where they are empty. */
function lateLast(
  those: number[] | undefined,
  columns: readonly GuessedColumn[],
  isLate: (name: string) => boolean,
): void {
  const late = (column: number) => Number(isLate(columns[column]?.name ?? ""));
  if (those && those.length > 1) those.sort((a, b) => late(a) - late(b));
}

/** Where fewer state no year they are slips, and the rows themselves are named. */
const SOME = 0.2;

/** The column that a year is asked for, or was said of. */
function yearlessOf(
  column: string,
  { rows, left }: Assembled,
  years: RowYears | null,
  year: number | undefined,
): Yearless | null {
  if (years !== null && years.rows > 0)
    return { column, rows: years.rows, value: years.value, year: year ?? null };
  const [first, ...more] = left.filter((each) => each.kind === "no-year" && each.column === column);
  if (first === undefined || more.length + 1 < rows * SOME) return null;
  return { column, rows: more.length + 1, value: first.value, year: null };
}

const turnsOf = (years: RowYears | null): readonly Warning[] =>
  (years?.turns ?? []).map(({ row, year }) => ({
    row,
    column: null,
    value: `${year}`,
    kind: "year-turns",
    said: `From here on the dates are read as of ${year}, since they go on beyond the end of a year.`,
    accepted: "the year in each date",
  }));

const asWarning = (note: RowNote): Warning => ({
  ...note,
  column: null,
  // A note on no row is on what else the file has.
  kind: note.row === null ? "not-all" : "reading",
});

const merged = (a: readonly Warning[], b: readonly Warning[]): readonly Warning[] =>
  b.length === 0 ? a : [...a, ...b].sort((x, y) => (x.row ?? 0) - (y.row ?? 0));

const unusedColumns = (columns: readonly GuessedColumn[]): readonly Unused[] =>
  columns.flatMap(({ name, role, filled }) =>
    role === "none" && filled > 0 ? [{ column: name, rows: filled }] : [],
  );

const EXAMPLES = 5;

function questionsOf(
  { rows, columns }: NamedTable,
  ofDates: readonly number[],
  { order, column, basis }: DecidedOrder,
  thisYear: number,
): readonly Question[] {
  const at = ofDates.filter((each) => each === columns.indexOf(column));
  const reader = new DateReader({ order, thisYear });
  const examples: Question["examples"][number][] = [];
  let count = 0;
  for (const { row, cells } of rows) {
    for (const each of at) {
      const value = cellText(cells[each]).trim();
      const reading = reader.read(value);
      if (!reading.ok || reading.otherwise === null) continue;
      count++;
      if (examples.length >= EXAMPLES) continue;
      const [dmy, mdy] =
        order === "dmy" ? [reading.edtf, reading.otherwise] : [reading.otherwise, reading.edtf];
      examples.push({ row, value, dmy, mdy });
    }
  }
  if (count === 0) return [];
  const answers: readonly Order[] = ["dmy", "mdy"];
  const by = basis === "both" ? basis : "nothing";
  return [{ kind: "date-order", column, taken: order, basis: by, answers, rows: count, examples }];
}
