/** Where an arrow key goes from a mark. */
import { anchorOf } from "../../../query/window/geometry.ts";
import type { Mark } from "../../../query/window/mark.ts";

export type Direction = "earlier" | "later" | "up" | "down";

const ROWS_A_LANE = 1_000;
const height = (mark: Mark): number => mark.lane * ROWS_A_LANE + mark.row;
const time = (mark: Mark): number => anchorOf(mark.extent);

/**
 * The mark that the arrow leads to: the next in time over all lanes, so that no event is out of
 * reach; or the nearest in time in the nearest row above or below. Null at the edge.
 */
export function neighbour(marks: readonly Mark[], from: Mark, direction: Direction): Mark | null {
  const sign = direction === "earlier" || direction === "up" ? -1 : 1;
  const others = marks.filter((mark) => mark.id !== from.id || mark.type !== from.type);
  if (direction === "earlier" || direction === "later") {
    return least(
      others.filter((mark) => sign * inTime(mark, from) > 0),
      (a, b) => sign * inTime(a, b),
    );
  }
  const beyond = others.filter((mark) => sign * (height(mark) - height(from)) > 0);
  const nearest = Math.min(...beyond.map((mark) => Math.abs(height(mark) - height(from))));
  const row = beyond.filter((mark) => Math.abs(height(mark) - height(from)) === nearest);
  const distance = (mark: Mark) => Math.abs(time(mark) - time(from));
  return least(row, (a, b) => distance(a) - distance(b));
}

/** By time, then from top to bottom, then by id: a total order, so that every mark is passed once. */
const inTime = (a: Mark, b: Mark): number =>
  time(a) - time(b) || height(a) - height(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const least = (marks: readonly Mark[], compare: (a: Mark, b: Mark) => number): Mark | null =>
  marks.reduce<Mark | null>((best, mark) => (best && compare(best, mark) <= 0 ? best : mark), null);
