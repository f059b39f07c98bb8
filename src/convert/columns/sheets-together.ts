/** Makes one table of the sheets of a workbook that stand under the same names, such as one for each year. */
import { type Row, SHEET_ROWS } from "../tables/table.ts";
import type { FoundTable } from "./find-header.ts";

/** A sheet of which is known where its names are. */
export interface NamedSheet {
  readonly name: string;
  readonly found: FoundTable;
}

/** The sheets that are read together with one of them, it among them. */
export function alike(sheets: readonly NamedSheet[], name: string): readonly NamedSheet[] {
  const one = sheets.filter((each) => each.name === name).slice(0, 1);
  const key = one[0] ? keyOf(one[0]) : null;
  const same = sheets.filter((each) => each.found.rows.length > 0 && keyOf(each) === key);
  const names = new Set(same.map((each) => each.name));
  const canBeTold = names.size === same.length && names.has(name) && !names.has("");
  return key !== null && canBeTold ? same : one;
}

/** Null where nothing says what the columns are. */
const keyOf = ({ found: { columns, header } }: NamedSheet): string | null =>
  header === null ? null : JSON.stringify(columns);

/** The rows of all, one sheet after the other, with a first column that says of which each row is. */
export function joined(sheets: readonly NamedSheet[]): FoundTable {
  const tables = sheets.map(({ found }) => found);
  const [first] = tables;
  if (first === undefined) throw new RangeError("no sheet is read");
  if (tables.length === 1) return first;
  const placed = <Each extends { readonly row: number | null }>(each: Each, sheet: number): Each =>
    each.row === null ? each : { ...each, row: each.row + sheet * SHEET_ROWS };
  const rows: Row[] = [];
  for (const [at, { name, found }] of sheets.entries())
    for (const row of found.rows) rows.push(placed({ ...row, cells: [name, ...row.cells] }, at));
  const { columns, header } = first;
  const titles = new Set(tables.map(({ above }) => above[0] ?? ""));
  return {
    columns: [columnOf(sheets, columns), ...columns],
    rows,
    notes: tables.flatMap(({ notes }, at) => notes.map((note) => placed(note, at))),
    header,
    // What stands above one sheet only is no title of all.
    above: titles.size === 1 ? first.above : [],
  };
}

/** A sheet for each year says the year of dates that state none. */
const YEAR = /^\d{4}년?$/;

/** A name for the column of sheets that no other column has, in the language of the others. */
function columnOf(sheets: readonly NamedSheet[], columns: readonly string[]): string {
  const isKorean = columns.some((name) => /[가-힣]/.test(name));
  const areYears = sheets.every(({ name }) => YEAR.test(name.trim()));
  const [sheet, year] = isKorean ? ["시트", "연도"] : ["Sheet", "Year"];
  const free = [...(areYears ? [year] : []), sheet, `${sheet} 1`, `(${sheet})`].find(
    (name) => !columns.includes(name),
  );
  return free ?? sheet;
}
