/** The role that each name speaks for, where what stands below it is no other thing. */
import { boundWord } from "../dates/bounds.ts";
import { cellText } from "../tables/table.ts";
import { hasLinks, isForPrograms, isOfAPage } from "./addresses.ts";
import { addressesIn, areCoordinates, contentsOf, LOOKED_AT } from "./column-contents.ts";
import { MOST, type Table } from "./guesses.ts";
import { foldedName, PARTLY, type Role, roleByName } from "./roles.ts";

export interface OfferedRole {
  readonly column: number;
  readonly role: Role;
  readonly rank: number;
}

type Known = NonNullable<ReturnType<typeof roleByName>>;

/** The role that each name speaks for, where what stands below it is no other thing. */
export function offersByName(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
): readonly OfferedRole[] {
  const hasPage = columns.some(isOfAPage);
  return [...free].flatMap((column) => {
    const name = columns[column] ?? "";
    const named = roleByName(name);
    if (named === null || (hasPage && named.role === "url" && !isOfAPage(name))) return [];
    const known = byAddresses(
      rows,
      column,
      name,
      asName(rows, column, name, asWhole(rows, column, named)),
    );
    if (known?.role === "place" && areCoordinates(rows, column)) return [];
    if (known?.role === "id" && isOfKinds(rows, column)) return [];
    const rank = known && rankIn(rows, column, name, known);
    if (known === null || rank === null) return [];
    return [{ column, role: known.role, rank: rank + samenessOf(rows, column, known) }];
  });
}

/** Of "Department Begin Year" and "Position Begin Year" the one is believed whose years tell rows apart; below 1. */
function samenessOf(rows: Table["rows"], column: number, { role, rank }: Known): number {
  if ((role !== "year" && role !== "end-year") || rank < PARTLY) return 0;
  const { filled, distinct } = contentsOf(rows, column);
  return filled === 0 ? 0.99 : 1 - distinct / filled;
}

/** The words of a source are what it says, letter for letter; a word or two are rather what it is called. */
function asName(rows: Table["rows"], column: number, name: string, known: Known): Known {
  if (known.role !== "quote" || foldedName(name) !== "source text") return known;
  const { filled, letters } = contentsOf(rows, column);
  return filled > 0 && letters < SHORTEST_QUOTE ? { role: "source", rank: LATE } : known;
}

/** Letters, on average. */
const SHORTEST_QUOTE = 25;

/** Takes for a date or an end what is called a part of one, and is the whole: a month is "2006-01-01", an end time has its day; and the other way about. */
function asWhole(rows: Table["rows"], column: number, known: Known): Known {
  const whole = WHOLES.get(known.role);
  if (whole === undefined && known.role !== "date" && known.role !== "end") return known;
  const { filled, dates, numbers, letters } = contentsOf(rows, column);
  if (whole === undefined) {
    // 발생일 may be the whole date, or the day in its month.
    const isDay = filled > 0 && numbers === filled && dates === 0 && letters <= 2;
    return isDay ? { role: known.role === "date" ? "day" : "end-day", rank: LATE } : known;
  }
  const isWhole = filled > 0 && dates >= filled * MOST && numbers < filled / 2;
  return isWhole ? { role: whole, rank: LATE } : known;
}

const WHOLES: ReadonlyMap<Role, Role> = new Map([
  ["month", "date"],
  ["day", "date"],
  ["end-month", "end"],
  ["end-day", "end"],
  ["end-time", "end"],
]);

/** A title or a text that is only ever an address is one; an “address” that never is may be a street. */
function byAddresses(
  rows: Table["rows"],
  column: number,
  name: string,
  known: Known,
): Known | null {
  const { role } = known;
  if (role !== "title" && role !== "text" && role !== "url") return known;
  const { filled, addresses } = addressesIn(rows, column);
  if (filled === 0) return known;
  if (role === "text" && addresses === filled && isForPrograms(rows, column)) return null;
  if (role !== "url") return addresses === filled ? { role: "url", rank: LATE } : known;
  const isStreet = addresses === 0 && /(?:^| )address$|주소$/.test(foldedName(name));
  if (isStreet && !hasLinks(rows, column)) return { role: "place", rank: LATE };
  return addresses > 0 && isForPrograms(rows, column) ? null : known;
}

/** Names of dates and ends that are names of other things too: a letter has a "From" and a "To". */
const LOOSE =
  /^(?:start|begin|beginn|from|time|created|until|to|till|finish|finished|end|ende|bis|fin|von|du|début|inicio|시작|끝|종료|까지)$/;

/** Added to the rank of a column that is taken where no other will do. */
export const LATE = 10_000;

/** Ranks how early a name is believed, by what stands below it; null where that is something else. */
function rankIn(
  rows: Table["rows"],
  column: number,
  name: string,
  { role, rank }: { readonly role: Role; readonly rank: number },
): number | null {
  const isOfDates = role === "date" || role === "end" || role === "shown-date";
  if (!isOfDates && role !== "text") return rank;
  const { filled, dates, numbers, moments } = contentsOf(rows, column);
  // A stretch may be so many days, and no dates.
  if (role === "shown-date") return filled > 0 && dates === 0 ? null : rank;
  if (role === "text") return filled > 0 && numbers === filled ? null : rank;
  if (dates + numbers + moments > 0 || filled === 0) return filled === 0 ? rank + LATE : rank;
  // An end that is none in any row would leave every event without one.
  if (role === "end") return hasOpenEnds(rows, column) ? rank + LATE : null;
  return LOOSE.test(foldedName(name.split(".").at(-1) ?? "")) ? null : rank + LATE;
}

/** True where few numbers stand in all rows: they say of which kind each is, and are no ids. */
function isOfKinds(rows: Table["rows"], column: number): boolean {
  const seen = [...rows.slice(0, LOOKED_AT)]
    .map(({ cells }) => cellText(cells[column]).trim())
    .filter(Boolean);
  return seen.length >= MANY_ROWS && new Set(seen).size < seen.length / 2;
}

/** In fewer rows the same id twice is a slip, which is told. */
const MANY_ROWS = 5;

/** "Present" is an end, and no date. */
function hasOpenEnds(rows: Table["rows"], column: number): boolean {
  for (const { cells } of rows.slice(0, 200))
    if (boundWord(cellText(cells[column]).trim()) !== null) return true;
  return false;
}
