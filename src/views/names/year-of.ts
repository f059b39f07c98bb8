import type { StatedDate } from "../../dataset/time/stated-date.ts";

/** The year a date is listed under: its first, or its last when it has no beginning. */
export function yearOf({ from, to }: StatedDate): number | null {
  if (typeof from !== "string") return from.year;
  return typeof to === "string" ? null : to.year;
}
