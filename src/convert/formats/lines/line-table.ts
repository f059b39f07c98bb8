/** Makes a table of the lines of a text, each of which has fields of its own. */
import { type BrokenRow, type Cell, cellText, type Row } from "../../tables/table.ts";
import type { FormatName, TableRead } from "../read-types.ts";

export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

/** Lines enough to know what a text is. */
const LOOKED_AT = 40_000;

/** The first lines of a text that have something in them. */
export const firstLines = (text: string): readonly string[] =>
  linesOf(text.slice(0, LOOKED_AT))
    .slice(0, 200)
    .filter((line) => line.trim() !== "");

/** Collects rows whose fields have names: a field that nobody has is no column. */
export class LineTable {
  readonly #names: string[] = [];
  readonly #at = new Map<string, number>();
  readonly #filled = new Set<string>();
  readonly #rows: { readonly row: number; readonly cells: Cell[] }[] = [];
  readonly #broken: BrokenRow[] = [];

  /** @param names  the columns that come first, in their order. */
  constructor(names: readonly string[]) {
    for (const name of names) this.#place(name);
  }

  #place(name: string): number {
    const known = this.#at.get(name);
    if (known !== undefined) return known;
    this.#at.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** @param row  the number of its line. */
  add(row: number, fields: Readonly<Record<string, Cell | undefined>>): void {
    const cells: Cell[] = this.#names.map(() => "");
    for (const [name, value = ""] of Object.entries(fields)) {
      if (cellText(value) === "") continue;
      cells[this.#place(name)] = value;
      this.#filled.add(name);
    }
    this.#rows.push({ row, cells });
  }

  /** Adds a line to a field of the last row. */
  carryOn(name: string, line: string): void {
    const cells = this.#rows.at(-1)?.cells;
    if (cells === undefined) return;
    const place = this.#place(name);
    const above = cellText(cells[place]);
    cells[place] = above === "" ? line : `${above}\n${line}`;
    this.#filled.add(name);
  }

  /** A line that is none of them. */
  leave(row: number, value: string, why: string, accepted: string): void {
    this.#broken.push({ row, value, why, accepted });
  }

  read(format: FormatName, { isMachine = false, title = "" } = {}): TableRead {
    const kept = this.#names.flatMap((name, at) => (this.#filled.has(name) ? [at] : []));
    const rows: readonly Row[] = this.#rows.map(({ row, cells }) => ({
      row,
      cells: kept.map((at) => cells[at] ?? ""),
    }));
    const columns = kept.map((at) => this.#names[at] ?? "");
    const table = { columns, rows, notes: [], broken: this.#broken, isMachine };
    return { shape: "table", format, table, ...(title !== "" && { title }) };
  }
}
