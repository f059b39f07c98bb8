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
  /** Lines with their `lead` and days, of which only `events` may be added up. */
  counted(): string;
  /** The same as `from`, an event a line. */
  each(where?: string): string;
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
    counted: () =>
      isOfDays && asked !== null
        ? // Who is led by what is asked for is no longer led by its first value.
          `(SELECT lead, start_day, toInt64(events) AS events FROM days
              WHERE dataset = {dataset:String} AND lanes = {summed:String} AND (${sql})
            UNION ALL SELECT ${asked.sql} AS lead, start_day, toInt64(1) AS events FROM events
              WHERE dataset = {dataset:String} AND (${sql}) AND (${asked.having.sql})
            UNION ALL SELECT ${leadOf(lanes)} AS lead, start_day, toInt64(-1) AS events FROM events
              WHERE dataset = {dataset:String} AND (${sql}) AND (${asked.having.sql}))`
        : from(),
    each,
    values: { ...asked?.having.values, ...values, summed: lanes },
    isDays,
  };
}

/** Events without lanes. */
export const inOneLane = (condition: Condition): Summed => summed(condition, "none");
