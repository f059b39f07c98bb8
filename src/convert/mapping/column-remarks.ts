/** Says once of a column what would be said of each of its rows. */
import { countText } from "../../dataset/wording/count-text.ts";
import type { Assembled, Warning } from "../assembly/conversion.ts";

/** Fewer rows are told each by itself. */
const MANY = 3;
/** Years within which those of one table lie: beyond them a reading by two digits may well be of another hundred. */
const WITHIN = 40;

/** The remarks with those of a custom of the whole column as one, which counts its rows. */
export function ofColumns({
  warnings,
  eventRows,
  eventDates,
}: Pick<Assembled, "warnings" | "eventRows" | "eventDates">): readonly Warning[] {
  if (warnings.length < MANY) return warnings;
  const groups = new Map<string, Warning[]>();
  for (const warning of warnings) {
    if (warning.row === null || !Object.hasOwn(CUSTOMS, warning.kind)) continue;
    const key = `${warning.kind} ${warning.column}`;
    const group = groups.get(key);
    if (group) group.push(warning);
    else groups.set(key, [warning]);
  }
  const once = new Map<Warning, Warning | null>();
  for (const group of groups.values()) {
    const [first] = group;
    // Of fewer than half of the rows it is no custom, but a slip.
    if (first === undefined || group.length < Math.max(MANY, eventRows.length / 2)) continue;
    const years = yearsOf(group, eventRows, eventDates);
    if (years.last - years.first > WITHIN) continue;
    const { said, accepted } = CUSTOMS[first.kind as Custom](first, group.length, years);
    for (const each of group) once.set(each, null);
    once.set(first, { ...first, row: null, said, accepted });
  }
  if (once.size === 0) return warnings;
  const kept = warnings.flatMap((each) => {
    const instead = once.get(each);
    return instead === undefined ? [each] : (instead ?? []);
  });
  return kept.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

interface Years {
  readonly first: number;
  readonly last: number;
}

type Custom = "two-digit-year" | "epoch" | "no-id" | "no-title" | "year-above";

const CUSTOMS: Readonly<
  Record<Custom, (first: Warning, rows: number, years: Years) => Pick<Warning, "said" | "accepted">>
> = {
  "two-digit-year": (_, rows, { first, last }) => ({
    said: `${countText(rows)} rows have years of two digits: they are read as ${first} to ${last}, each as the latest that is not in the future.`,
    accepted: "years in four digits",
  }),
  epoch: (_, rows) => ({
    said: `${countText(rows)} rows have moments counted from 1970; no zone is stated, so their days are those of UTC.`,
    accepted: "the days themselves",
  }),
  "year-above": ({ accepted }, rows) => ({
    said: `${countText(rows)} rows have no year: that of a row above is taken.`,
    accepted,
  }),
  "no-title": (_, rows) => ({
    said: `${countText(rows)} rows have no title: they are called by their first words, or by their dates.`,
    accepted: "a title",
  }),
  "no-id": ({ accepted }, rows) => ({
    said: `The ids of ${countText(rows)} rows cannot be ids: these events get ids of their dates and titles.`,
    accepted,
  }),
};

function yearsOf(
  group: readonly Warning[],
  eventRows: readonly number[],
  eventDates: readonly string[],
): Years {
  const rows = new Set(group.map(({ row }) => row));
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [at, row] of eventRows.entries()) {
    if (!rows.has(row)) continue;
    const year = Number.parseInt(eventDates[at] ?? "", 10);
    if (Number.isNaN(year)) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { first, last };
}
