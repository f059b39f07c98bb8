/** Makes a table of lines of cells, its columns named. */
import { countText } from "../../dataset/wording/count-text.ts";
import { isDate } from "../columns/column-contents.ts";
import { datedRows } from "../columns/dated-rows.ts";
import { type FoundTable, findHeader } from "../columns/find-header.ts";
import { gdeltNames } from "../columns/gdelt-names.ts";
import { roleByName } from "../columns/roles.ts";
import type { TextTable } from "../formats/lines/markdown-table.ts";
import type { FormatName, TableRead } from "../formats/read-types.ts";
import { noTable } from "../formats/unknown-file.ts";
import type { NamedTable } from "../mapping/convert-table.ts";
import type { Separator } from "../tables/choices.ts";
import { cellText, type Grid, type LinesRead, type RowNote, Unreadable } from "../tables/table.ts";
import type { Evidence, ReadFile } from "./taken-apart.ts";

/** Fields of a file that has no lines of cells and no sheets. */
export const NO_TABLE = {
  separator: null,
  header: null,
  sheet: null,
  sheets: [],
  alike: [],
} as const;

/**
 * The table of a text whose lines are cells.
 *
 * @param told  the separator that somebody chose; undefined where it is to be found.
 * @throws Unreadable where its lines have no cells, with how they were read.
 */
export async function readLinesOf(
  given: string,
  whole: Evidence,
  notes: readonly RowNote[],
  told: Separator | undefined,
): Promise<ReadFile> {
  const { findSeparator, toldBySpreadsheet, withoutRemarks } = await import(
    "../tables/separator.ts"
  );
  const { readLines } = await import("../tables/csv.ts");
  const { text, separator: said } = toldBySpreadsheet(withoutRemarks(given));
  const separator = findSeparator(text, told ?? said);
  const lines = { ...whole, separator };
  const grid = gridOf(() => readLines(text, separator.separator), lines);
  const { table, header, title } = named(grid, notes);
  if (separator.cells < 2 && !isColumnOfDates(table)) throw new Unreadable(noTable(), { lines });
  const format: FormatName = separator.separator === "\t" ? "tsv" : "csv";
  const parted = { ...table, separator: separator.separator };
  const read: TableRead = { shape: "table", format, table: parted, ...(title !== "" && { title }) };
  return { ...NO_TABLE, ...whole, read, separator, header };
}

/** The grid that is read; what cannot be read may be read otherwise. */
function gridOf(read: () => Grid, lines: LinesRead): Grid {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof Unreadable ? new Unreadable(cause.unread, { cause, lines }) : cause;
  }
}

/** Takes the table with the most dates, of several in one text; the others are named. */
export async function readTables(
  tables: readonly TextTable[],
  whole: Evidence,
  notes: readonly RowNote[],
): Promise<ReadFile> {
  const files = await Promise.all(
    tables.map(({ text }) => readLinesOf(text, whole, notes, "\t").catch(() => null)),
  );
  const dates = files.map((file) =>
    file?.read.shape === "table" ? datedRows(file.read.table) : -1,
  );
  const best = dates.indexOf(Math.max(...dates));
  const file = files[best];
  if (file?.read.shape !== "table") throw new Unreadable(noTable());
  const others = tables.filter((_, at) => at !== best).map(anotherTable);
  const { table } = file.read;
  return {
    ...file,
    read: { ...file.read, table: { ...table, notes: [...table.notes, ...others] } },
  };
}

const anotherTable = ({ row, names, rows }: TextTable): RowNote => ({
  row,
  value: names,
  said: `Another table begins here, of ${countText(rows)} ${rows === 1 ? "row" : "rows"}: it is not read.`,
  accepted: "a file of its own",
});

/** A grid with its columns named: the table, the row of the names, and the title above. */
export const named = (grid: Grid, notes: readonly RowNote[] = []) =>
  tableOf(findHeader(grid), notes);

/** The table of what was found, its notes behind those that are given. */
export function tableOf(found: FoundTable, notes: readonly RowNote[]) {
  const { rows, header, above, notes: own } = found;
  const columns =
    (header === null && gdeltNames(rows.at(0)?.cells.map((cell) => cellText(cell)))) ||
    found.columns;
  const table: NamedTable = { columns, rows, notes: [...notes, ...own], broken: [] };
  return { table, header, title: above[0] ?? "" };
}

/** One column may be a table all the same. */
const isColumnOfDates = ({ columns, rows }: NamedTable): boolean =>
  columns.some((name) => roleByName(name) !== null) ||
  [...rows.slice(0, 50)].some(({ cells }) => isDate(cellText(cells[0])));
