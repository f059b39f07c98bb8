/**
 * The rows of a list that runs down through time: what is shown of a crowded day, and where a
 * stretch without events is told instead of drawn.
 */
import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import type { ListEntry, ListYear } from "../../query/answers/answer-types.ts";

/** An event, and its place in the whole list. */
export interface RankedEntry {
  readonly entry: ListEntry;
  readonly rank: number;
}

/** A row is one event, the rest of a day that has too many, or all events of a quiet stretch. */
export type TimeRow =
  | ({ readonly kind: "event" } & RankedEntry)
  | { readonly kind: "rest" | "quiet"; readonly rest: readonly RankedEntry[] };

/** A day with more events than this shows `SHOWN` of them. */
const MOST = 3;
const SHOWN = 2;

export interface Crowding {
  isDay(entry: ListEntry): boolean;
  /** The most telling events of a day have the most. */
  weightOf(entry: ListEntry): number;
  /** @param start  of a day; true where all of its events are shown. */
  isWhole(start: number, entries: readonly ListEntry[]): boolean;
}

/** Joins what a crowded day has beyond its two most telling events into one row, after its last. */
export function timeRows(entries: readonly ListEntry[], crowding: Crowding): readonly TimeRow[] {
  const ranked = entries.map((entry, rank) => ({ entry, rank }));
  const days = new Map<number, RankedEntry[]>();
  for (const each of ranked) {
    if (!crowding.isDay(each.entry)) continue;
    const start = startOf(each.entry);
    days.set(start, [...(days.get(start) ?? []), each]);
  }
  const restOf = new Map<ListEntry, readonly RankedEntry[]>();
  for (const [start, events] of days) {
    const all = events.map(({ entry }) => entry);
    if (events.length <= MOST || crowding.isWhole(start, all)) continue;
    const shown = [...all]
      .sort((a, b) => crowding.weightOf(b) - crowding.weightOf(a))
      .slice(0, SHOWN);
    const rest = events.filter(({ entry }) => !shown.includes(entry));
    for (const { entry } of events) restOf.set(entry, rest);
  }
  const rows: TimeRow[] = [];
  for (const each of ranked) {
    const rest = restOf.get(each.entry);
    if (!rest?.includes(each)) rows.push({ kind: "event", ...each });
    if (rest && isLastOfDay(each, days)) rows.push({ kind: "rest", rest });
  }
  return rows;
}

function isLastOfDay(
  { entry, rank }: RankedEntry,
  days: ReadonlyMap<number, readonly RankedEntry[]>,
): boolean {
  return days.get(startOf(entry))?.at(-1)?.rank === rank;
}

const startOf = ({ date }: ListEntry): number => date.extent.start;

/** The first event that a row stands for. */
export const firstOf = (row: TimeRow): RankedEntry => {
  const first = row.kind === "event" ? row : row.rest[0];
  if (!first) throw new Error("a row of no events");
  return first;
};

/** A gap shorter than this is drawn, and in a longer list one shorter than its share of the whole. */
const LEAST_QUIET_DAYS = 10;
const LEAST_QUIET_SHARE = 0.04;

/**
 * The days without a beginning before each row, where they are so many that they are folded; else 0.
 *
 * @param starts  of the rows, in order; infinite where nobody states it.
 */
export function quietDays(starts: readonly number[]): readonly number[] {
  const stated = starts.filter(Number.isFinite);
  const length = ((stated.at(-1) ?? 0) - (stated[0] ?? 0)) / DAY_MS;
  const least = Math.max(LEAST_QUIET_DAYS, length * LEAST_QUIET_SHARE);
  return starts.map((start, at) => {
    const before = starts[at - 1] ?? Number.NEGATIVE_INFINITY;
    if (!Number.isFinite(before)) return 0;
    // The day of the event before is not quiet.
    const days = Math.round((start - before) / DAY_MS) - 1;
    return days >= least ? days : 0;
  });
}

/** Fewer rows are shown: told in one, they would save nothing. */
const LEAST_FOLDED = 3;

/** The events that a row stands for. */
const eventsOf = (row: TimeRow): readonly RankedEntry[] =>
  row.kind === "event" ? [row] : row.rest;

/** Where an event is read (epoch ms): where nobody states a beginning, at its last day. */
export const readAt = ({ date: { extent } }: ListEntry): number =>
  Number.isFinite(extent.start) ? extent.start : extent.end - DAY_MS;

/**
 * Joins the rows of each quiet stretch into one.
 *
 * @param stretches  what the axis folds, in order.
 * @param isWhole    whether all of a stretch's events are shown.
 */
export function withQuietRows(
  rows: readonly TimeRow[],
  stretches: readonly Interval[],
  isWhole: (events: readonly RankedEntry[]) => boolean,
): readonly TimeRow[] {
  const stretchOf = (row: TimeRow) => {
    const time = readAt(firstOf(row).entry);
    return stretches.findIndex(({ start, end }) => time >= start && time < end);
  };
  const runs: { readonly stretch: number; readonly rows: TimeRow[] }[] = [];
  for (const row of rows) {
    const stretch = stretchOf(row);
    const run = runs.at(-1);
    if (run?.stretch === stretch) run.rows.push(row);
    else runs.push({ stretch, rows: [row] });
  }
  return runs.flatMap(({ stretch, rows }): readonly TimeRow[] => {
    const rest = rows.flatMap(eventsOf).toSorted((a, b) => a.rank - b.rank);
    const isFolded = stretch >= 0 && rows.length >= LEAST_FOLDED && !isWhole(rest);
    return isFolded ? [{ kind: "quiet", rest }] : rows;
  });
}

/** A year over the first of its rows. */
export interface YearHead {
  readonly year: number | null;
  /** How many events stand under it: those that a quiet stretch holds are counted there. */
  readonly events: number;
}

/**
 * The years over the rows, by the place of the row that each begins at.
 *
 * @param years  of the whole list, in order.
 */
export function yearHeads(
  rows: readonly TimeRow[],
  years: readonly Pick<ListYear, "year" | "first">[],
): ReadonlyMap<number, YearHead> {
  const heads = new Map<number, YearHead>();
  let last: Pick<ListYear, "year" | "first"> | undefined;
  let begins = 0;
  for (const [at, row] of rows.entries()) {
    const { rank } = firstOf(row);
    const year = row.kind === "quiet" ? undefined : years.findLast(({ first }) => first <= rank);
    if (year !== last) begins = at;
    last = year;
    if (!year) continue;
    const events = (heads.get(begins)?.events ?? 0) + eventsOf(row).length;
    heads.set(begins, { year: year.year, events });
  }
  return heads;
}
