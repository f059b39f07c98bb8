/** Holds what is guessed of a table's columns while the guessing goes on. */
import { type Cell, cellText, type Rows } from "../tables/table.ts";
import type { Role } from "./roles.ts";

/** A table whose columns are looked at. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: Rows<{ readonly cells: readonly Cell[] }>;
}

/** What a column is taken for, for now. */
export interface Guess {
  role: Role;
  why: string;
}

/** Takes a column for something, with the reason. */
export type Decide = (column: number, role: Role, why: string) => void;

/** Most of a column: some of its values may be slips. */
export const MOST = 0.6;

/** Two columns of which every row has one, and none has both: a range begins, a moment is at. */
export function areComplements(rows: Table["rows"], one: number, other: number): boolean {
  for (const { cells } of rows)
    if ((cellText(cells[one]).trim() === "") === (cellText(cells[other]).trim() === ""))
      return false;
  return true;
}

/** Two columns of which no row has both, as where each object names its own field. */
export function areAlternatives(rows: Table["rows"], one: number, other: number): boolean {
  const isFilled = (cells: readonly Cell[], column: number) =>
    cellText(cells[column]).trim() !== "";
  for (const { cells } of rows) if (isFilled(cells, one) && isFilled(cells, other)) return false;
  return true;
}

/** True where a row that has nothing in one column has something in the other. */
export function hasWhereEmpty(rows: Table["rows"], one: number, other: number): boolean {
  for (const { cells } of rows)
    if (cellText(cells[one]).trim() === "" && cellText(cells[other]).trim() !== "") return true;
  return false;
}
