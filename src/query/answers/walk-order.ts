/**
 * Puts the events of an episode in the order in which a walk tells them: each at the first day by which it
 * is certain to have begun. By their earliest days, as the timeline and the list have them, a date as
 * vague as "this year" would come before the very event that the story begins with.
 */
import { DAY_MS } from "../../dataset/time/interval.ts";
import type { Columns } from "../columns/columns.ts";
import { timeOf } from "./reading-order.ts";

type Dated = Pick<Columns, "starts" | "ends" | "event">;

/**
 * Among equals in the order of rows, so that it is the same however the file's episode is sorted.
 *
 * @param zero  the row of the event that the story is counted from, told first on its day.
 */
export function walkOrder(
  columns: Dated,
  rows: readonly number[],
  zero?: number,
): readonly number[] {
  return rows
    .map((row) => ({ row, time: begunBy(columns, row) - Number(row === zero) }))
    .sort((a, b) => a.time - b.time || a.row - b.row)
    .map(({ row }) => row);
}

/** What lasted began when its span does; what fell on some day of a span, by the last one. */
function begunBy(columns: Dated, row: number): number {
  const { date, span } = columns.event(row);
  const last = (columns.ends[row] ?? 0) - DAY_MS;
  const lasted = date.includes("/") && span !== "within";
  return lasted || !Number.isFinite(last) ? timeOf(columns, row) : last;
}
