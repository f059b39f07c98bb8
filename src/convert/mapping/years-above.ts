/** Finds the year that stands once, above the rows of it, as a cell that was joined over them leaves it. */
import { cellText, type Rows } from "../tables/table.ts";

export class YearsAbove {
  readonly #rows: Rows;
  readonly #column: number;
  #known: ReadonlyMap<number, string> | null = null;

  constructor(rows: Rows, column: number) {
    this.#rows = rows;
    this.#column = column;
  }

  /** The year above a row that has none; empty where none stands above. */
  of(row: number): string {
    // Most tables have a year in each row, and are never looked through.
    this.#known ??= this.#found();
    return this.#known.get(row) ?? "";
  }

  #found(): ReadonlyMap<number, string> {
    const found = new Map<number, string>();
    let above = "";
    for (const { row, cells } of this.#rows) {
      const year = cellText(cells[this.#column]).trim();
      if (year !== "") above = year;
      else if (above !== "") found.set(row, above);
    }
    return found;
  }
}
