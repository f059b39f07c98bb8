/** Finds the line of names in a grid, and makes a table of what stands below it. */
import type { Grid, GridRow, RowNote, Rows } from "../tables/table.ts";
import { looksLikeData } from "./column-contents.ts";
import { roleByName } from "./roles.ts";

export interface FoundTable {
  readonly columns: readonly string[];
  readonly rows: Rows;
  readonly notes: readonly RowNote[];
  /** The number of the row of names; null where there is none. */
  readonly header: number | null;
  /** Texts above it, one of which may be the table's title. */
  readonly above: readonly string[];
}

type Line = GridRow;

/** Talk above a table is short. */
const LOOKED_AT = 15;

/** The header is the first line whose cells are names of what stands below, wherever it is. */
export function findHeader({ rows, notes }: Grid): FoundTable {
  const width = widthOf(rows);
  const [index, lines] = headerIndex(rows, width) ?? [null, 0];
  if (index === null) {
    const columns = Array.from({ length: width }, (_, column) => `Column ${column + 1}`);
    return { columns, rows, notes, header: null, above: [] };
  }
  const header = rows.at(index);
  const names = header?.cells ?? [];
  const above = [...rows.slice(0, index + 1 - lines)].flatMap(({ cells }) => {
    const [first, another] = distinctCells(cells);
    return first === undefined || another !== undefined ? [] : [first];
  });
  const upper = index === 0 ? undefined : rows.at(index - 1);
  const own = withUnnamed(names, rows.slice(index + 1), width);
  return {
    columns: namesOf(lines === 2 && upper ? withUpper(own, upper.cells) : own, upper),
    rows: rows.slice(index + 1),
    notes,
    header: header?.row ?? null,
    above,
  };
}

/** Rows of a file that names no last column, as some logs are written. */
const MOST_WIDER = 0.9;

/** With a name for each column of nearly all rows: a single row that is wider has a cell too many. */
function withUnnamed(names: readonly string[], rows: Rows<Line>, width: number): readonly string[] {
  if (width <= names.length || rows.length < 3) return names;
  const first = [...rows.slice(0, 200)];
  const wider = first.filter(
    ({ cells }) =>
      cells.length === width && cells.slice(names.length).some((cell) => cell.trim() !== ""),
  );
  if (wider.length < first.length * MOST_WIDER) return names;
  return [...names, ...Array.from({ length: width - names.length }, () => "")];
}

/** Cells that most lines have; a single long line makes no table wider. */
function widthOf(rows: Rows<Line>): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, 200))
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0] as const)[0];
}

/** The index of the line of names, and how many lines the header has. */
function headerIndex(rows: Rows<Line>, width: number): readonly [number, 1 | 2] | null {
  const looked = [...rows.slice(0, LOOKED_AT)];
  for (const [index, line] of looked.entries()) {
    if (isTalk(line, width)) continue;
    const isNames = (at: number) => {
      const each = looked[at];
      return each !== undefined && isHeader(each, [...rows.slice(at + 1, at + 30)]);
    };
    if (
      isOfAForm(line, width) &&
      looked.some((each, at) => at > index && isFull(each, width) && isNames(at))
    )
      continue;
    if (!isNames(index)) return null;
    // A header of two lines: the lower one has the names.
    const next = looked[index + 1];
    return next && isSecondLine(line, next) ? [index + 1, 2] : [index, 1];
  }
  return null;
}

/** One text in a line of a wider table, or one that is merged over it. */
const isTalk = ({ cells }: Line, width: number): boolean =>
  width > 1 &&
  distinctCells(cells).length <= 1 &&
  !(cells.length > 1 && roleByName(cells.find(Boolean) ?? ""));

/** A name with what it is of this file: banks and offices write a few such lines above the table. */
function isOfAForm({ cells }: Line, width: number): boolean {
  const filled = distinctCells(cells);
  const known = filled.filter((cell) => roleByName(cell.replace(/:$/, "")) !== null);
  return filled.length * 2 <= width && known.length < 2 && cells[0]?.trim() !== "";
}

/** A cell in each column that most lines have. */
const isFull = ({ cells }: Line, width: number): boolean =>
  cells.length >= width && cells.slice(0, width).every((cell) => cell.trim() !== "");

const distinctCells = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== "")),
];

function isHeader({ cells }: Line, below: readonly Line[]): boolean {
  const names = distinctCells(cells);
  const roles = names.flatMap((name) => roleByName(name)?.role ?? []);
  const known = roles.length;
  // Beside names of a date and of something else a year may be the name of a column, too.
  const isSure = known >= 2 && roles.includes("date");
  if (names.length === 0 || (!isSure && names.some(looksLikeData))) return false;
  if (known >= 2 || (known === 1 && names.length <= 2)) return true;
  // Names of a kind that is not known stand above something that is no name.
  const differs = cells.some((_, column) =>
    below.some((line) => looksLikeData((line.cells[column] ?? "").trim())),
  );
  return differs || known > 0;
}

/** Names that repeat over several columns are divided by the line below, where there is no data yet. */
function isSecondLine(line: Line, next: Line): boolean {
  const names = line.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  // A cell that was merged over several keeps its words in the first of them, and leaves the others
  // empty; a row that goes on beyond the names has a cell too many.
  const hasGaps = line.cells.some((cell, at) => !cell.trim() && next.cells[at]?.trim());
  if (new Set(names).size === names.length && !hasGaps) return false;
  const lower = distinctCells(next.cells);
  const isOfNames = lower.length >= 2 && lower.some((cell) => roleByName(cell) !== null);
  return isOfNames && !lower.some(looksLikeData) && lower.every((cell) => cell.length <= 40);
}

/** With the words above it, a name that stands in the lower line several times: "Start" and "End" above "Year" and "Year". */
function withUpper(names: readonly string[], upper: readonly string[]): readonly string[] {
  let above = "";
  return names.map((name, column) => {
    above = upper[column]?.trim() || above;
    const isAlone = names.filter((each) => each.trim() === name.trim()).length === 1;
    return isAlone || name.trim() === "" || above === name.trim() ? name : `${above} ${name}`;
  });
}

/** Every column has a name of its own: an empty one is numbered, a repeated one too. */
function namesOf(cells: readonly string[], upper: Line | undefined): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, column) => {
    const own = cell.trim() || (upper?.cells[column]?.trim() ?? "");
    const isTitle =
      cell.trim() === "" && upper !== undefined && distinctCells(upper.cells).length <= 1;
    const name = (isTitle ? "" : own).replace(/\s+/g, " ") || `Column ${column + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** True for a name that a column has only because it has none. */
export const isNameless = (name: string): boolean => /^Column \d+$/.test(name);
