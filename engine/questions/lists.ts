/** The list of what matches, its years, and the place of an event in it. */

import { DAY_MS } from "../../src/dataset/time/interval.ts";
import type { ListAnswer, ListEntry, ListYear } from "../../src/query/answers/answer-types.ts";
import { listEntry } from "../../src/query/answers/event-preview.ts";
import type { Criteria } from "../../src/query/criteria/query.ts";
import { OPEN_START } from "../load/event-rows.ts";
import { castOfRows } from "./cast.ts";
import { type Condition, matching } from "./conditions.ts";
import type { Opened } from "./opened.ts";
import { inOneLane } from "./summed.ts";

/** The order of a list: by the day that an event is read at, among equals by row. */
export const IN_ORDER = "read_day, row";

export async function listOf(
  opened: Opened,
  criteria: Criteria,
  lang: string,
  from: number,
  to: number,
): Promise<ListAnswer> {
  const condition = await matching(opened, criteria);
  const years = await yearsOf(opened, condition);
  const total = years.reduce((sum, { events }) => sum + events, 0);
  const rows = await rowsFrom(opened, condition, years, from, to);
  const { columns, rows: known } = await castOfRows(opened, rows);
  const placeOf = new Map(known.map((row, place) => [row, place]));
  const entries = rows.map(
    (row): ListEntry => listEntry(columns, placeOf.get(row) ?? 0, lang, criteria.words),
  );
  return { total, years, entries };
}

export async function yearsOf(opened: Opened, condition: Condition): Promise<readonly ListYear[]> {
  const { from, values } = inOneLane(condition);
  const rows = await opened.read(
    `SELECT year, sum(events), max(if(end_day = 2147483647, start_day, end_day - 1)) FROM ${from()}
      GROUP BY year ORDER BY year`,
    values,
  );
  let first = 0;
  let busyUntil = Number.NEGATIVE_INFINITY;
  return rows.map((row) => {
    const [year = 0, events = 0, busy = 0] = row.map(Number);
    const quiet = Number.isFinite(busyUntil) ? Math.max(0, year - yearOf(busyUntil) - 1) : 0;
    const made = { year, first, events, quiet };
    first += events;
    busyUntil = Math.max(busyUntil, busy);
    return made;
  });
}

const newYearOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1) / DAY_MS;

const yearOf = (day: number): number => new Date(day * DAY_MS).getUTCFullYear();

/** The rows from one rank of the list up to another. The years say where to begin looking. */
export async function rowsFrom(
  opened: Opened,
  { sql, values }: Condition,
  years: readonly ListYear[],
  from: number,
  to: number,
): Promise<readonly number[]> {
  const [start, end] = [Math.max(0, from), Math.max(0, to)];
  const touched = years.filter(({ first, events }) => first < end && first + events > start);
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return [];
  const rows = await opened.read(
    `SELECT row FROM events
      WHERE dataset = {dataset:String} AND year BETWEEN {year_from:Int32} AND {year_to:Int32} AND (${sql})
        AND (start_day BETWEEN {day_from:Int64} AND {day_to:Int64} OR start_day = ${OPEN_START})
      ORDER BY ${IN_ORDER} LIMIT {most:UInt64} OFFSET {skipped:UInt64}`,
    {
      ...values,
      year_from: first.year ?? 0,
      year_to: last.year ?? 0,
      // Events lie by their first days, which are those they are read at, but for open ones.
      day_from: newYearOf(first.year ?? 0),
      day_to: newYearOf((last.year ?? 0) + 1),
      skipped: start - first.first,
      most: Math.min(end, last.first + last.events) - start,
    },
  );
  return rows.map(([row]) => Number(row));
}

export interface Place {
  readonly position: number | null;
  readonly matching: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** The place of an event among those that match. @param row  of the event, which need not match itself. */
export async function placeOf(
  opened: Opened,
  { sql, values }: Condition,
  row: number,
  readDay: number,
): Promise<Place> {
  const before = "(read_day, row) < ({own_day:Int32}, {own_row:UInt32})";
  const after = "(read_day, row) > ({own_day:Int32}, {own_row:UInt32})";
  const [found = []] = await opened.read(
    `SELECT count(), countIf(${before}), countIf(row = {own_row:UInt32}), countIf(${after}),
        maxIf((read_day, row), ${before}).2, minIf((read_day, row), ${after}).2
      FROM events WHERE dataset = {dataset:String} AND (${sql})`,
    { ...values, own_day: readDay, own_row: row },
  );
  const [count = 0, earlier = 0, own = 0, later = 0] = found.slice(0, 4).map(Number);
  const beside = [earlier > 0 ? Number(found[4]) : null, later > 0 ? Number(found[5]) : null];
  const ids = await idsOf(
    opened,
    beside.flatMap((each) => each ?? []),
  );
  const [previous = null, next = null] = beside.map((each) =>
    each === null ? null : (ids.get(each) ?? null),
  );
  return { position: own > 0 ? earlier + 1 : null, matching: count, previous, next };
}

/** The ids of some rows. */
export async function idsOf(
  opened: Opened,
  rows: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const found = await opened.read(
    "SELECT row, id FROM events WHERE dataset = {dataset:String} AND row IN {rows:Array(UInt32)}",
    { rows },
  );
  return new Map(found.map(([row, id]) => [Number(row), String(id)]));
}
