/** The events next to another in order of time, among those that match. */
import type { Interval } from "../../dataset/time/interval.ts";
import type { EventBrief } from "../columns/brief.ts";
import type { Columns } from "../columns/columns.ts";
import type { Matches } from "../matching/matching.ts";
import { anchorOf } from "../window/geometry.ts";
import type { EventDetail } from "./answer-types.ts";
import { rankOf, readingOrder } from "./reading-order.ts";

/** The place of a row's event among those that match, which it need not do itself. */
export function placeAmong(
  columns: Columns,
  { flags, rows: matching }: Matches,
  row: number,
): Pick<EventDetail, "position" | "matching" | "previous" | "next"> {
  const rows = readingOrder(columns, matching);
  const { rank, before, after } = ranksBy(columns, flags, rows, row);
  const idAt = (other: number) => {
    const at = rows[other];
    return at === undefined ? null : columns.id(at);
  };
  return {
    position: flags[row] === 1 ? rank + 1 : null,
    matching: rows.length,
    previous: idAt(before),
    next: idAt(after),
  };
}

/** A search for a neighbour: its beginning, its direction, and the window it leaves. */
export interface NeighbourTerms {
  /** The event's id. */
  readonly from: string;
  readonly direction: "earlier" | "later";
  readonly window: Interval;
  readonly lang: string;
}

/**
 * The first matching event, from another one on, that is anchored outside the window: the other one
 * itself where it is. Null when there is none, or no event of that id.
 */
export function neighbour(
  columns: Columns,
  { flags, rows: matching }: Matches,
  { from, direction, window, lang }: NeighbourTerms,
): EventBrief | null {
  const { starts, ends } = columns;
  const isOutside = (row: number) => {
    const anchor = anchorOf({ start: starts[row] ?? 0, end: ends[row] ?? 0 });
    return anchor < window.start || anchor >= window.end;
  };
  const own = columns.rowOf(from);
  if (own === undefined) return null;
  if (isOutside(own)) return columns.brief(own, lang);
  const rows = readingOrder(columns, matching);
  const { before, after } = ranksBy(columns, flags, rows, own);
  const [first, step] = direction === "later" ? [after, 1] : [before, -1];
  for (let rank = first; rank >= 0 && rank < rows.length; rank += step) {
    const row = rows[rank] ?? 0;
    if (isOutside(row)) return columns.brief(row, lang);
  }
  return null;
}

/** Ranks, from 0, in the ordered rows that match: of a row where it is one, and of those about it. */
function ranksBy(
  columns: Columns,
  flags: Uint8Array,
  rows: Uint32Array,
  row: number,
): { readonly rank: number; readonly before: number; readonly after: number } {
  const rank = rankOf(columns, rows, row);
  return { rank, before: rank - 1, after: flags[row] === 1 ? rank + 1 : rank };
}
