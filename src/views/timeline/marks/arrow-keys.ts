/** Where an arrow key goes from a mark. */
import { anchorOf } from "../../../query/window/geometry.ts";
import type { Mark } from "../../../query/window/mark.ts";
import { lineOf } from "./marks-of.ts";

export type Direction = "earlier" | "later" | "up" | "down";

const time = (mark: Mark): number => anchorOf(mark.extent);

/**
 * The mark that the arrow leads to: the next in time over all lanes, so that no event is out of
 * reach; or the nearest in time in the nearest line above or below. Null at the edge.
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
  const beyond = others.filter((mark) => sign * (lineOf(mark) - lineOf(from)) > 0);
  const nearest = Math.min(...beyond.map((mark) => Math.abs(lineOf(mark) - lineOf(from))));
  const line = beyond.filter((mark) => Math.abs(lineOf(mark) - lineOf(from)) === nearest);
  const distance = (mark: Mark) => Math.abs(time(mark) - time(from));
  return least(line, (a, b) => distance(a) - distance(b));
}

/** By time, then from top to bottom, then by id: a total order, so that every mark is passed once. */
const inTime = (a: Mark, b: Mark): number =>
  time(a) - time(b) || lineOf(a) - lineOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const least = (marks: readonly Mark[], compare: (a: Mark, b: Mark) => number): Mark | null =>
  marks.reduce<Mark | null>((best, mark) => (best && compare(best, mark) <= 0 ? best : mark), null);
