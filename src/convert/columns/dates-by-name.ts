/** Which of the columns that are called dates and ends are those of the event. */
import { cellText } from "../tables/table.ts";
import { contentsOf, LOOKED_AT } from "./column-contents.ts";
import { type Decide, type Guess, MOST, type Table } from "./guesses.ts";
import { LATE, type OfferedRole } from "./name-offers.ts";
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

/** Takes an end for the date: where nothing says when it began, it is the only day there is. */
export function endAsDate(rows: Table["rows"], offer: OfferedRole): OfferedRole {
  if (offer.role !== "end" && offer.role !== "end-time") return offer;
  const { filled, dates } = contentsOf(rows, offer.column);
  return filled > 0 && dates >= filled * MOST ? { ...offer, role: "date" } : offer;
}

/** True for "Department End Year" beside a date that is not the department's: it has a beginning of its own. */
export function isEndOfAnother(
  columns: readonly string[],
  column: number,
  guesses: readonly Guess[],
): boolean {
  const names = columns.map(foldedName);
  const [, of = "", unit] =
    /^((?:.+ )?)(?:end|finish) (date|year)$/.exec(names[column] ?? "") ?? [];
  if (unit === undefined) return false;
  const begin = names.findIndex(
    (name) => name === `${of}begin ${unit}` || name === `${of}start ${unit}`,
  );
  return begin !== -1 && guesses[begin]?.role !== "date" && guesses[begin]?.role !== "year";
}

/** Roles of an end, which is looked for when it is known what began. */
export const isOfAnEnd = ({ role }: OfferedRole): boolean => role.startsWith("end");

/** Names of stretches that may be told in words, such as an age, where the year stands beside them. */
const OF_AN_AGE = /^(?:period|era|시기|시대|연대)$/;

/** Takes a column that is called a date and has none in it for a topic, an age, where the years are in another column. */
export function agesAsTopics(
  columns: readonly string[],
  offers: readonly OfferedRole[],
): readonly OfferedRole[] {
  const hasYears = offers.some(
    ({ role, rank }) => role === "year" || (role === "date" && rank < LATE),
  );
  return offers.map((offer) =>
    hasYears &&
    offer.role === "date" &&
    offer.rank >= LATE &&
    OF_AN_AGE.test(foldedName(columns[offer.column] ?? ""))
      ? { ...offer, role: "topics" }
      : offer,
  );
}

/** Days of somebody's life, whatever the row is of. */
const OF_A_LIFE =
  /(?:^| )(?:birth|death) (?:date|year|day)$|^(?:date|year|day) of (?:birth|death)$|^(?:birthday|born|died|dob)$|생년월일$|(?:출생|생|사망|별세)(?:일|일자|연도|년도)$/;

/** Leaves out the days of a life where the row has a date of its own: a laureate was born long before the prize. */
export function withoutLives(
  columns: readonly string[],
  offers: readonly OfferedRole[],
): readonly OfferedRole[] {
  const isOfALife = ({ column }: OfferedRole) => OF_A_LIFE.test(foldedName(columns[column] ?? ""));
  const others = offers.filter((offer) => !isOfALife(offer));
  return others.some(({ role, rank }) => BEGINS.has(role) && rank < LATE) ? others : offers;
}

/** Takes what people see instead of the date for the date, where there is no other. */
export const shownAsDate = (offer: OfferedRole): OfferedRole =>
  offer.role === "shown-date" ? { ...offer, role: "date" } : offer;

/** Takes years for years that stand beside a column of months, where no name says so. */
export function yearsBesideMonths(
  { columns, rows }: Table,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const has = (role: Role) => guesses.some((each) => each.role === role);
  if (has("date") || has("year") || has("timestamp") || !has("month")) return;
  const years = columns.findIndex((_, column) => {
    if (guesses[column]?.role !== "none") return false;
    const { filled, dates, numbers } = contentsOf(rows, column);
    return filled > 0 && numbers === filled && dates >= filled * MOST;
  });
  if (years !== -1) decide(years, "year", "years beside a column of months");
}

/** The day that a task without a start has. */
export const isDue = (name: string): boolean =>
  /^(?:due|due date|due on|deadline|기한|마감일)$/.test(foldedName(name));

/** The mark of a release, which it is called by where it has no name. */
export const isTag = (name: string): boolean => foldedName(name) === "tag name";

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
  // The day of an end is none without its month or its year.
  if (!has("end-year") && !has("end-month")) {
    const day = guesses.findIndex(({ role }) => role === "end-day");
    if (day !== -1) decide(day, "none", "nothing says of which month it is");
  }
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

/** Takes what stands beside a date or an end and says how fine it is, as Wikidata counts: "start.precision" or "endPrecision". */
export function precisions(
  { columns, rows }: Table,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  for (const [column, name] of columns.entries()) {
    const [, of] = /^(.+) precision$/.exec(foldedName(name)) ?? [];
    if (of === undefined || guesses[column]?.role !== "none" || !isOfLevels(rows, column)) continue;
    const isOf = (other: string) => foldedName(other).replace(/ (?:value|time|date)$/, "") === of;
    const role = guesses[columns.findIndex(isOf)]?.role;
    if (role === "date") decide(column, "wikidata-precision", "it says how fine the date is");
    if (role === "end") decide(column, "end-precision", "it says how fine the end is");
  }
}

/** True where all are of the numbers from a millennium to a second: 1 to 3 are another's, and no day. */
function isOfLevels(rows: Table["rows"], column: number): boolean {
  const levels = [...rows.slice(0, 200)]
    .map(({ cells }) => cellText(cells[column]).trim())
    .filter(Boolean);
  return levels.length > 0 && levels.every((level) => /^(?:[6-9]|1[0-4])$/.test(level));
}
