/** The line between two marks: down, across where the lower one's lane begins, and down. */

import type { Place } from "../../timeline/frame/bands.ts";

/** The room that a mark takes, which the line leaves free. */
const MARK_PX = 9;
/** The height in which the line goes across. */
const ACROSS_PX = 18;

/** Path data of SVG; empty where both stand in one line, or so near that nothing would be seen. */
export function tieBetween(first: Place, second: Place): string {
  const [upper, lower] = first.y <= second.y ? [first, second] : [second, first];
  const [top, bottom] = [upper.y + MARK_PX, lower.y - MARK_PX];
  if (bottom <= top) return "";
  const turn = Math.min(Math.max(lower.laneTop, top), bottom);
  const across = Math.min(turn + ACROSS_PX, bottom);
  const [from, to] = nearest(upper, lower);
  const at = (px: number) => Math.round(px * 10) / 10;
  return `M${at(from)} ${at(top)}V${at(turn)}L${at(to)} ${at(across)}V${at(bottom)}`;
}

/** The places on both that are nearest to each other: one above the other, where there are such. */
function nearest(one: Place, other: Place): readonly [number, number] {
  if (one.right < other.left) return [one.right, other.left];
  if (other.right < one.left) return [one.left, other.right];
  // In the middle of the shorter one, as far as the longer one reaches.
  const [short, long] = [one, other].sort((a, b) => a.right - a.left - (b.right - b.left));
  const middle = ((short?.left ?? 0) + (short?.right ?? 0)) / 2;
  const x = Math.min(Math.max(middle, long?.left ?? 0), long?.right ?? 0);
  return [x, x];
}
