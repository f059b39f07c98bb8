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
  const at = (px: number) => Math.round(px * 10) / 10;
  return `M${at(upper.x)} ${at(top)}V${at(turn)}L${at(lower.x)} ${at(across)}V${at(bottom)}`;
}
