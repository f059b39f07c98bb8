/** The order in which an episode is walked, and where in a walk an event stands. */
import { DAY_MS } from "../../dataset/time/interval.ts";
import type { Columns } from "../columns/columns.ts";
import type { EpisodeEntry, EventDetail } from "./answer-types.ts";
import { timeOf } from "./reading-order.ts";

type Dated = Pick<Columns, "starts" | "ends" | "event">;

/**
 * Puts the events of an episode in the order in which a walk tells them: each at the first day by which it
 * is certain to have begun. By their earliest days, as the timeline and the list have them, a date as
 * vague as "this year" would come before the very event that the story begins with.
 *
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

/**
 * Gives an event of a walk its place and its neighbours there, so that the panel and the walk count alike. Where a
 * filter leaves less than the episode, both stay those of the list of what is left.
 *
 * @param walked  the episode that is walked, if one is.
 */
export function placeInWalk(event: EventDetail, walked: EpisodeEntry | undefined): EventDetail {
  const events = walked?.events ?? [];
  const at = events.indexOf(event.id);
  if (at < 0 || events.length !== event.matching) return event;
  return {
    ...event,
    position: at + 1,
    previous: events[at - 1] ?? null,
    next: events[at + 1] ?? null,
  };
}
