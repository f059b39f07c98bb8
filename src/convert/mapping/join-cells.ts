/** Joins the cells of a row that a separator inside a text has broken, where somebody says which are one. */
import type { Offer } from "../assembly/offer.ts";
import type { Join } from "../choices/choices.ts";
import type { Role } from "../columns/roles.ts";
import { readDate } from "../dates/read-date.ts";
import { isWebAddress } from "../tables/cell-words.ts";
import { type Cell, cellText, type Row } from "../tables/table.ts";
import { joinedRow, PARTED, PARTING, partedOffers } from "./parted-rows.ts";
import { shownCells, shownRows } from "./shown-rows.ts";

/** The kind of remark on a row that has more cells than the file has names. */
export const TOO_MANY_CELLS = "too-many-cells";

/** Letters of a row that a choice is known by. */
const SHOWN = 300;

interface Reader {
  read(row: Row): Offer | null;
}

interface Table {
  readonly columns: readonly string[];
  readonly separator?: string;
}

/** Reads rows with the cells joined that somebody chose, and knows in the end which choices fitted none. */
export class Joins {
  readonly #joins: ReadonlyMap<number, Join>;
  readonly #table: Table;
  readonly #idle: Set<number>;

  constructor(joins: ReadonlyMap<number, Join>, table: Table) {
    this.#joins = joins;
    this.#table = table;
    this.#idle = new Set(joins.keys());
  }

  read(row: Row, reader: Reader): Offer | null {
    const join = this.#joins.size === 0 ? undefined : this.#joins.get(row.row);
    if (join === undefined) return reader.read(row);
    const { columns, separator } = this.#table;
    const isSame = shownCells(row.cells).slice(0, SHOWN) === join.value.slice(0, SHOWN);
    const cells = isSame ? joined(row.cells, columns.length, join.at, separator) : null;
    const before = reader.read(row);
    const offer = cells === null ? null : reader.read({ ...row, cells });
    if (offer === null || before === null) return before;
    this.#idle.delete(row.row);
    const remark = before.remarks.find(({ kind }) => kind === TOO_MANY_CELLS);
    const { said = "", accepted = "" } = remark ?? {};
    const decided = {
      of: "look",
      kind: TOO_MANY_CELLS,
      why: said,
      accepted,
      byKind: false,
    } as const;
    return { ...offer, decided };
  }

  /** Rows that a line break has parted, as one where somebody chose so. */
  readParted(rows: readonly [Row, ...Row[]], reader: Reader): readonly Offer[] {
    const [head] = rows;
    const join = this.#joins.get(head.row);
    if (join?.value.slice(0, SHOWN) === shownRows(rows).slice(0, SHOWN)) {
      const before = reader.read(head);
      const offer = reader.read(joinedRow(rows));
      if (offer === null || before === null) return [];
      this.#idle.delete(head.row);
      const of = before.date.ok ? "look" : "left";
      const { said: why, accepted } = PARTING;
      return [{ ...offer, decided: { of, kind: PARTED, why, accepted, byKind: false } }];
    }
    return partedOffers(
      rows,
      rows.flatMap((row) => reader.read(row) ?? []),
    );
  }

  /** Rows that are not there, or say something else. */
  idle(): Iterable<number> {
    return this.#idle;
  }
}

/** The row with as many cells as there are names; null where nothing is too much, or the place is none. */
function joined(
  cells: readonly Cell[],
  names: number,
  at: number,
  separator = ", ",
): readonly Cell[] | null {
  const filled = withoutEmptyEnd(cells, names);
  const extra = filled.length - names;
  if (extra < 1 || at < 0 || at >= names) return null;
  const one = unquoted(
    filled
      .slice(at, at + extra + 1)
      .map((cell) => cellText(cell))
      .join(separator)
      .trim(),
  );
  return [...filled.slice(0, at), one, ...filled.slice(at + extra + 1)];
}

function withoutEmptyEnd(cells: readonly Cell[], names: number): readonly Cell[] {
  let end = cells.length;
  while (end > names && cellText(cells[end - 1]).trim() === "") end--;
  return cells.slice(0, end);
}

/** Without the marks that meant to hold it together. */
function unquoted(text: string): string {
  const [, inside] = /^"([\s\S]*)"$/.exec(text) ?? [];
  return inside === undefined ? text : inside.replaceAll('""', '"');
}

const MOST = 3;

/** The cells of a row that may be one, the likeliest first: with them joined all others fit their columns. */
export function joinsOf(
  cells: readonly Cell[],
  columns: readonly { readonly role: Role }[],
  separator?: string,
): readonly { readonly at: number; readonly text: string }[] {
  const extra = withoutEmptyEnd(cells, columns.length).length - columns.length;
  const all = columns.flatMap(({ role }, at) => {
    const row = joined(cells, columns.length, at, separator);
    if (row === null) return [];
    const misfits = columns.filter(
      (column, each) => !fits(column.role, cellText(row[each])),
    ).length;
    const likely = likelihood(
      role,
      cells.slice(at, at + extra + 1).map((cell) => cellText(cell)),
    );
    return [{ at, text: cellText(row[at]), misfits, likely }];
  });
  const least = Math.min(...all.map(({ misfits }) => misfits));
  return all
    .filter(({ misfits }) => misfits === least)
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST)
    .map(({ at, text }) => ({ at, text }));
}

const CONTEXT = { order: "dmy", thisYear: 2100 } as const;

/** Tells whether a text may stand in a column of this role. */
function fits(role: Role, given: string): boolean {
  const text = given.trim();
  if (role === "date") return readDate(text, CONTEXT).ok || isTurned(text);
  if (text === "") return true;
  if (role === "end" || role === "end-exclusive")
    return readDate(text, CONTEXT).ok || isTurned(text);
  if (role === "url") return isWebAddress(text);
  return role === "none" || !isWebAddress(text) || /^(?:source|sources|text)$/.test(role);
}

/** A date with the month before the day. */
const isTurned = (text: string): boolean => readDate(text, { ...CONTEXT, order: "mdy" }).ok;

/** Marks that open and close over the cells say most; then a space after the separator; then a column of texts. */
function likelihood(role: Role, parts: readonly string[]): number {
  const first = parts[0]?.trim() ?? "";
  const last = parts.at(-1)?.trim() ?? "";
  const isQuoted = /^["“„«]/.test(first) && /["”“»]$/.test(last);
  const isSpaced = parts.slice(1).every((part) => /^\s/.test(part)) && !/^\s/.test(parts[0] ?? "");
  const isText = /^(?:text|quote|title)$/.test(role);
  const isPart = parts.every((part) => part.trim() !== "");
  return (isQuoted ? 8 : 0) + (isSpaced ? 4 : 0) + (isText ? 2 : 0) + (isPart ? 1 : 0);
}
