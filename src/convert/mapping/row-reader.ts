/** Reads rows as offers, one by one, and counts what it has no place for. */
import { countText } from "../../dataset/wording/count-text.ts";
import type { Whole } from "../assembly/assemble.ts";
import type { Unused } from "../assembly/conversion.ts";
import type { Offer, RowRemark } from "../assembly/offer.ts";
import type { KnownTable } from "../columns/known-tables.ts";
import type { Role } from "../columns/roles.ts";
import { type Cell, cellText, type Row, type Rows } from "../tables/table.ts";
import { TOO_MANY_CELLS } from "./join-cells.ts";
import { isMissing } from "./missing.ts";
import type { RowDates } from "./row-dates.ts";
import { RowReferences } from "./row-references.ts";
import { kindOf, placeOf, quoteOf, statusOf, textOf, titleOf, weightOf } from "./row-words.ts";
import { shownCells } from "./shown-rows.ts";

/** The columns of each role that has some. */
export type ColumnsByRole = ReadonlyMap<Role, readonly number[]>;

/** Of several columns of one role, the one that a row has filled; -1 where there is none. */
export function columnIn(columns: readonly number[] | undefined, cells: readonly Cell[]): number {
  if (columns === undefined) return -1;
  const first = columns[0] ?? -1;
  if (columns.length < 2) return first;
  return columns.find((column) => cellText(cells[column]).trim() !== "") ?? first;
}

/** The columns that a row is read by, found once: to look for them in every row took as long as its dates. */
const columnsOf = (at: ColumnsByRole) => ({
  title: at.get("title"),
  type: at.get("type"),
  text: at.get("text"),
  id: at.get("id"),
  kind: at.get("kind"),
  status: at.get("status"),
  weight: at.get("weight"),
  place: at.get("place"),
  countries: at.get("countries"),
  quote: at.get("quote"),
  page: at.get("page"),
});

type Columns = ReturnType<typeof columnsOf>;
/** The columns of one role. */
type Those = readonly number[] | undefined;

export class RowReader {
  readonly #names: readonly string[];
  readonly #dates: RowDates;
  readonly #known: KnownTable;
  readonly #references: RowReferences;
  readonly #unplaced = new Map<string, number>();
  readonly #columns: Columns;
  #titleRow: number | null = null;

  constructor(names: readonly string[], at: ColumnsByRole, dates: RowDates, known: KnownTable) {
    this.#names = names;
    this.#columns = columnsOf(at);
    this.#dates = dates;
    this.#known = known;
    this.#references = new RowReferences(names, at, (name) => this.#missPlace(name));
  }

  unused(): readonly Unused[] {
    return [...this.#unplaced].map(([column, rows]) => ({ column, rows }));
  }

  /** Reads a list as the column's cells are read. */
  listOf(column: number): (cell: string) => readonly string[] {
    return this.#references.listOf(column);
  }

  /** Finds the row that is the title of the whole and none of its events; one more such row is an event, as TimelineJS has it. */
  titled(rows: Rows, whole: Whole): Whole {
    const isTitled = this.#known.kind === "timelinejs" && this.#columns.type !== undefined;
    const row = isTitled ? [...rows.slice(0)].find(({ cells }) => this.#isTitle(cells)) : undefined;
    if (row === undefined) return whole;
    this.#titleRow = row.row;
    const at = this.#columns;
    const { title } = titleOf(this.#cell(row.cells, at.title));
    const description = this.#joined(row.cells, at.text);
    return { ...whole, ...(title !== "" && { title }), ...(description !== "" && { description }) };
  }

  #isTitle(cells: readonly Cell[]): boolean {
    return /^title$/i.test(this.#text(cells, this.#columns.type));
  }

  read({ row, cells }: Row): Offer | null {
    if (row === this.#titleRow) return null;
    const at = this.#columns;
    const { date, column, value, remarks } = this.#dates.read(cells, row);
    const { title: own, url } = titleOf(this.#cell(cells, at.title));
    const title = own || this.#known.title(cells) || this.#where(cells);
    const isEra = this.#known.kind === "timelinejs" && /^era$/i.test(this.#text(cells, at.type));
    const { topics, actors, countries, sources } = this.#references.of(cells, url);
    return {
      row,
      date,
      dateColumn: column,
      dateValue: value,
      title,
      text: this.#joined(cells, at.text),
      id: this.#text(cells, at.id),
      kind: this.#coded(cells, at.kind, kindOf),
      status: this.#coded(cells, at.status, statusOf),
      weight: this.#coded(cells, at.weight, weightOf),
      place: at.place ? placeOf(this.#cell(cells, at.place)) : "",
      topics,
      actors,
      countries,
      sources,
      quote: at.quote ? quoteOf(this.#cell(cells, at.quote)) : "",
      page: this.#text(cells, at.page),
      remarks: this.#withExtraCells(cells, remarks),
      decided: null,
      leftOut: isEra ? ERA : this.#isNames(cells) ? NAMES_AGAIN : null,
    };
  }

  /** The place, where no column says what it was that was there: each row of a table of measures is of one. */
  #where(cells: readonly Cell[]): string {
    const { title, text, place, countries } = this.#columns;
    if (title !== undefined || text !== undefined) return "";
    const names = (countries ?? []).map((column) => titleOf(cells[column]).title);
    // A name says more than its code.
    const longest = names.reduce((a, b) => (b.length > a.length ? b : a), "");
    return titleOf(this.#cell(cells, place)).title || longest;
  }

  /** The line of names, where several files were put together. */
  #isNames(cells: readonly Cell[]): boolean {
    return (
      cells.length > 1 &&
      cells.length <= this.#names.length &&
      cells.every((cell, at) => cellText(cell).trim() === this.#names[at])
    );
  }

  #cell(cells: readonly Cell[], columns: Those): Cell | undefined {
    return cells[columnIn(columns, cells)];
  }

  #text(cells: readonly Cell[], columns: Those): string {
    if (columns === undefined) return "";
    const text = cellText(cells[columnIn(columns, cells)]).trim();
    return isMissing(text) ? "" : text;
  }

  #joined(cells: readonly Cell[], columns: Those): string {
    if (columns === undefined) return "";
    if (columns.length === 1) return textOf(cells[columns[0] ?? -1]);
    return columns
      .map((column) => textOf(cells[column]))
      .filter((text) => text !== "")
      .join("\n\n");
  }

  /** A value of a closed list; another one has no place. */
  #coded<T>(cells: readonly Cell[], columns: Those, of: (text: string) => T | null): T | null {
    const text = this.#text(cells, columns);
    if (text === "") return null;
    const code = of(text);
    if (code === null) this.#missPlace(this.#names[columns?.[0] ?? -1] ?? "");
    return code;
  }

  #missPlace(name: string): void {
    this.#unplaced.set(name, (this.#unplaced.get(name) ?? 0) + 1);
  }

  /** Cells beyond the last name: a separator stands inside a text without quotation marks. */
  #withExtraCells(cells: readonly Cell[], remarks: readonly RowRemark[]): readonly RowRemark[] {
    const names = this.#names.length;
    if (cells.length <= names) return remarks;
    if (cells.slice(names).every((cell) => cellText(cell).trim() === "")) return remarks;
    const extra: RowRemark = {
      kind: TOO_MANY_CELLS,
      column: null,
      value: shownCells(cells),
      said: `The row has ${countText(cells.length)} cells where the file has ${names} names: a separator may stand inside a text.`,
      accepted: "quotation marks around a text that holds a separator",
    };
    return [...remarks, extra];
  }
}

const NAMES_AGAIN = {
  kind: "names",
  why: "it is the line of names again",
  accepted: "an event in each row",
} as const;

const ERA = {
  kind: "era",
  why: "it is an era, a stretch of time and not an event; it becomes an episode of the events in it, if there are any",
  accepted: "an event has another type than “era”",
} as const;
