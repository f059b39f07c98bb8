/** Which of the columns that are called dates and ends are those of the event. */
import { contentsOf, LOOKED_AT } from "./column-contents.ts";
import { type Decide, type Guess, MOST, type Table } from "./guesses.ts";
import type { OfferedRole } from "./name-offers.ts";
import { foldedName, type Role } from "./roles.ts";

export const BEGINS: ReadonlySet<Role> = new Set<Role>(["date", "year", "timestamp", "published"]);

/** True where a column whose name says nothing has days: a bare number is rather a count than a year. */
export function isOfDays(
  rows: Table["rows"],
  column: number,
  named: readonly OfferedRole[],
): boolean {
  if (named.some((offer) => offer.column === column)) return false;
  const { dates, numbers } = contentsOf(rows, column);
  return dates > numbers;
}

/** Where nothing says when it began, the end is the only day there is. */
export function endAsDate(rows: Table["rows"], offer: OfferedRole): OfferedRole {
  if (offer.role !== "end" && offer.role !== "end-time") return offer;
  const { filled, dates } = contentsOf(rows, offer.column);
  return filled > 0 && dates >= filled * MOST ? { ...offer, role: "date" } : offer;
}

/** "Artist End Date" is no end of an object's date: it has a beginning of its own. */
export function withoutEndOfAnother(
  columns: readonly string[],
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const names = columns.map(foldedName);
  for (const [column, { role, why }] of guesses.entries()) {
    const [, of] = /^(.+) (?:end|finish) date$/.exec(names[column] ?? "") ?? [];
    if (role !== "end" || why !== "its name" || of === undefined) continue;
    const begin = names.findIndex(
      (name) => name === `${of} begin date` || name === `${of} start date`,
    );
    if (begin !== -1 && guesses[begin]?.role !== "date") decide(column, "none", "not used");
  }
}

/** The day that a task without a start has. */
export const isDue = (name: string): boolean =>
  /^(?:due|due date|due on|deadline|기한|마감일)$/.test(foldedName(name));

/** True where dates are missing or have no year of four digits: a year beside them says what they leave out. */
function lacksYears(rows: Table["rows"], column: number): boolean {
  const { filled, dates, yearless, shortYears } = contentsOf(rows, column);
  const seen = Math.min(rows.length, LOOKED_AT);
  return yearless + shortYears > 0 || dates < filled || filled < seen;
}

/** A year beside a whole date adds nothing; a month or day without a year is none. */
export function withoutDoubleDates(
  { columns, rows }: Table,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const has = (role: Role) => guesses.some((each) => each.role === role);
  if (!has("date") && has("year")) return;
  const date = guesses.findIndex(({ role }) => role === "date");
  const needsYear = date !== -1 && lacksYears(rows, date);
  for (const [column] of columns.entries()) {
    const { role = "none" } = guesses[column] ?? {};
    if (role === "year" && needsYear) continue;
    if (role === "year" || role === "month" || role === "day") {
      decide(column, "none", "the date is in another column");
    }
  }
}
