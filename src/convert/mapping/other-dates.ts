/** Tells of a row that is left out without a date which other column has one. */
import type { Left } from "../assembly/conversion.ts";
import { contentsOf } from "../columns/column-contents.ts";
import type { GuessedColumn } from "../columns/guess-columns.ts";
import { MOST } from "../columns/guesses.ts";
import { isOfTheRecord } from "../columns/roles.ts";
import { cellText, type Rows, rowNumbered } from "../tables/table.ts";

/** Rows that are told so: more would be of no use to anybody. */
const MOST_TOLD = 1_000;

export function withOtherDates(
  left: readonly Left[],
  { rows }: { readonly rows: Rows },
  columns: readonly GuessedColumn[],
): readonly Left[] {
  const isEmpty = ({ kind, value }: Left) => kind === "no-date" && value.trim() === "";
  if (!left.slice(0, MOST_TOLD).some(isEmpty)) return left;
  const others = columns.flatMap(({ name, role, filled }, column) => {
    if (role !== "none" || filled === 0 || isOfTheRecord(name)) return [];
    const { dates, numbers, filled: seen } = contentsOf(rows, column);
    return dates >= seen * MOST && numbers < dates / 2 ? [{ name, column }] : [];
  });
  if (others.length === 0) return left;
  return left.map((each, at) => {
    if (at >= MOST_TOLD || !isEmpty(each)) return each;
    const cells = rowNumbered(rows, each.row)?.cells ?? [];
    for (const { name, column } of others) {
      const value = cellText(cells[column]).trim();
      if (value !== "") {
        const accepted = `a date; or “${name}” as a column of dates too, which has ${value.slice(0, 40)}`;
        return { ...each, accepted };
      }
    }
    return each;
  });
}
