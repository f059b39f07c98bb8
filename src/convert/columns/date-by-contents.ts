/** The column that has the dates of a table, where no name says so. */
import { type Contents, contentsOf } from "./column-contents.ts";
import { isNameless } from "./find-header.ts";
import {
  areAlternatives,
  areComplements,
  type Decide,
  type Guess,
  MOST,
  type Table,
} from "./guesses.ts";
import { foldedName, isOfTheRecord, roleByName } from "./roles.ts";

/** Enough for the column that has the most dates, where none has most: without it no row would come in. */
const SOME = 0.2;

/** The first column that is mostly dates, unless another has far more of them; -1 where there are none. */
export function datedColumn(
  names: readonly string[],
  contents: ReadonlyMap<number, Contents>,
  hasPublished: boolean,
): readonly [number, number] {
  const isPublished = (name: string) => roleByName(name)?.role === "published";
  const own = [...contents].filter(
    ([column]) => !isOfTheRecord(names[column] ?? "") && !isPublished(names[column] ?? ""),
  );
  // When it was last changed is better than no date at all.
  const hasOwn = own.some(([, { dates, moments }]) => dates + moments > 0);
  const all = hasOwn || hasPublished ? own : [...contents];
  const most = Math.max(0, ...all.map(([, { dates }]) => dates));
  const isMany = ({ dates }: Contents) => dates > most / 2;
  const found =
    all.find(([, each]) => isMany(each) && each.dates >= each.filled * MOST) ??
    all.find(([, { dates, filled }]) => dates > 1 && dates === most && dates >= filled * SOME);
  if (found) return [found[0], found[1].dates];
  const counted = [...contents].find(
    ([column, { moments, filled }]) =>
      (STAMP.test(foldedName(names[column] ?? "")) ||
        (column === 0 && isNameless(names[0] ?? ""))) &&
      filled > 0 &&
      moments >= filled * MOST,
  );
  return counted ? [counted[0], counted[1].moments] : [-1, 0];
}

/** Names of columns in which programs count the time from 1970. */
const STAMP =
  /(?:^|(?<!end |last ) )(?:timestamp|unix time|unixtime|epoch|ts|time (?:usec|msec|ms|us|micros))(?: |$)/;

/** Records of several kinds have each their date in a field of its own: of the same name, where the other has none. */
export function otherDates(
  { columns, rows }: Table,
  contents: ReadonlyMap<number, Contents>,
  dated: number,
  decide: Decide,
): void {
  const nameOf = (column: number) => (columns[column] ?? "").split(".").at(-1);
  const isNested = (column: number) => (columns[column] ?? "").includes(".");
  for (const [column, { filled, dates, moments }] of contents) {
    const isSame =
      column !== dated && (isNested(column) || isNested(dated)) && nameOf(column) === nameOf(dated);
    if (
      isSame &&
      filled > 0 &&
      dates + moments >= filled * MOST &&
      areAlternatives(rows, dated, column)
    )
      decide(column, "date", "its name, where the other is empty");
  }
}

/** Figures of a day in one number: 20010227. */
const COMPACT = 8;

/** Moments and stretches of one list may have their dates under names of their own: where a row has no date it has that. */
export function complementaryDates(
  { columns, rows }: Table,
  free: ReadonlySet<number>,
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const dated = guesses.findIndex(({ role }) => role === "date");
  if (dated === -1) return;
  // A number is a year where those of the other column are.
  const hasYears = contentsOf(rows, dated).numbers > 0;
  const column = [...free].find((each) => {
    if (isOfTheRecord(columns[each] ?? "")) return false;
    const { filled, dates, numbers, letters } = contentsOf(rows, each);
    // A way of 1200 m is no year where the others are days.
    const isOfDates = dates === filled && (hasYears || numbers === 0 || letters >= COMPACT);
    const isDated = isOfDates || (hasYears && numbers === filled);
    return filled > 0 && isDated && areComplements(rows, dated, each);
  });
  if (column !== undefined) decide(column, "date", "dates, where the other is empty");
}

/** Publications have no other day than the one on which they were published. */
export function dateOfPublication(
  rows: Table["rows"],
  guesses: readonly Guess[],
  decide: Decide,
): void {
  const column = guesses.findIndex(({ role }) => role === "published");
  if (column === -1) return;
  const { dates, filled } = contentsOf(rows, column);
  if (dates > 0) decide(column, "date", `dates in ${dates} of ${filled} rows`);
}
