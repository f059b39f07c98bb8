/**
 * Puts the events of an episode in the order in which a walk tells them: each at the first day by which it
 * is certain to have begun. By their earliest days, as the timeline and the list have them, a date as
 * vague as "this year" would come before the very event that the story begins with.
 */
import { DAY_MS } from "../../dataset/time/interval.ts";
import type { Columns } from "../columns/columns.ts";

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
  const rankOf = (row: number) => (row === zero ? -1 : row);
  return rows
    .map((row) => ({ row, time: begunBy(columns, row) }))
    .sort((a, b) => a.time - b.time || rankOf(a.row) - rankOf(b.row))
    .map(({ row }) => row);
}

/** What lasted began when its span does; what fell on some day of a span, by the last one. */
function begunBy({ starts, ends, event }: Dated, row: number): number {
  const [start = 0, end = 0] = [starts[row], ends[row]];
  const { date, span } = event(row);
  const lasted = date.includes("/") && span !== "within";
  const time = lasted || end === Number.POSITIVE_INFINITY ? start : end - DAY_MS;
  return Number.isFinite(time) ? time : end - DAY_MS;
}
