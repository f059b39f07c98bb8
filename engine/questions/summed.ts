/**
 * Matching events as lines that can be summed up. What all of them come to, day by day, is at hand (`days`); where anything
 * but days is asked for, each is a line of its own.
 */
import type { Lanes } from "../../src/query/criteria/facets.ts";
import type { Values } from "../database.ts";
import { leadOf, TELLING } from "../load/leads.ts";
import type { Condition } from "./conditions.ts";

export interface Summed {
  /** Where lines are read, each with the `lead` of its events; those for which `where` holds too. */
  from(where?: string): string;
  /** The same as `from`, an event a line. */
  each(where?: string): string;
  /** Their rows. */
  readonly rows: string;
  /**
   * The events in one pass: row, days, weight and hue of each, and what leads it if nothing is asked for.
   *
   * @param place  the number of what leads, of an expression for that
   */
  whole(place: (lead: string) => string): string;
  /** The rows that what is asked for leads, each with that; null where nothing is. */
  askedFor(place: (lead: string) => string): string | null;
  readonly values: Values;
  /** True where a line may stand for several events. */
  readonly isDays: boolean;
}

/** What leads an event that has something: other events are led by their first value. */
export interface AskedLead {
  /** What it has. */
  readonly having: Condition;
  /** The value that then leads, as an expression. */
  readonly sql: string;
}

const COLUMNS =
  "start_day, end_day, from_half, to_half, read_day, year, row, last_row, events, telling, hue, last_hue, firsts";

/** @param asked  where it is not always their first value that leads events */
export function summed(
  { sql, values, isOfDays = false }: Condition,
  lanes: Lanes,
  asked: AskedLead | null = null,
): Summed {
  const isDays = isOfDays && asked === null;
  const eachLed = (lead: string, having: string, where: string) =>
    `SELECT ${lead} AS lead, start_day, end_day, from_half, to_half, read_day, year,
      row, row AS last_row, toUInt64(1) AS events, ${TELLING} AS telling, hue, hue AS last_hue, [row] AS firsts FROM events
    WHERE dataset = {dataset:String} AND (${sql}) AND (${where}) AND (${having})`;
  const each = (where = "1") =>
    asked === null
      ? `(${eachLed(leadOf(lanes), "1", where)})`
      : // An index says of each part which events are of it, so that no list of values is read.
        `(${eachLed(asked.sql, asked.having.sql, where)}
          UNION ALL ${eachLed(leadOf(lanes), `NOT (${asked.having.sql})`, where)})`;
  const from = (where = "1") =>
    isDays
      ? `(SELECT lead, ${COLUMNS} FROM days WHERE dataset = {dataset:String} AND lanes = {summed:String}
            AND (${sql}) AND (${where}))`
      : each(where);
  return {
    from,
    each,
    rows: `SELECT row FROM events WHERE dataset = {dataset:String} AND (${sql})`,
    whole: (place) =>
      `SELECT row, start_day, end_day, weight, hue, ${place(leadOf(lanes))} FROM events
        WHERE dataset = {dataset:String} AND (${sql})`,
    // An index tells of these, so that no list of values is read.
    askedFor: (place) =>
      asked === null
        ? null
        : `SELECT row, ${place(asked.sql)} FROM events
            WHERE dataset = {dataset:String} AND (${sql}) AND (${asked.having.sql})`,
    values: { ...asked?.having.values, ...values, summed: lanes },
    isDays,
  };
}

/** Events without lanes. */
export const inOneLane = (condition: Condition): Summed => summed(condition, "none");

/** Events that are none of some bars, and events that begin and end on the days of one. */
export const NO_BAR = "NOT (row IN {bars:Array(UInt32)})";
export const DAYS_OF_BARS = `(start_day, end_day) IN (SELECT days.1, days.2 FROM (
    SELECT arrayJoin(arrayZip({bar_starts:Array(Int32)}, {bar_ends:Array(Int32)})) AS days))`;
export const valuesOfBars = (
  bars: readonly { readonly row: number; readonly start: number; readonly end: number }[],
): Values => ({
  bars: bars.map(({ row }) => row),
  bar_starts: bars.map(({ start }) => start),
  bar_ends: bars.map(({ end }) => end),
});
