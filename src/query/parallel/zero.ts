/** The event that days are counted from: one that its source dates to the day. */

import type { StatedDate } from "../../dataset/time/stated-date.ts";

/** An event as far as it matters whether a story turns on it. */
export interface Turning {
  readonly id: string;
  readonly date: StatedDate;
  readonly isCore: boolean;
  readonly hasHappened: boolean;
  /** Links from it and to it that are echoes, and of any kind. */
  readonly echoes: number;
  readonly links: number;
  readonly passages: number;
}

/** True for a date that is one certain day: any other gives no single zero to count from. */
export const isCertainDay = ({ shape, from, approximate, uncertain }: StatedDate): boolean =>
  shape === "point" &&
  typeof from !== "string" &&
  from.precision === "day" &&
  !approximate &&
  !uncertain;

/**
 * The event that a set turns on, where the dataset does not say it: of those that have a day and have happened, one
 * that its story needs, about which the most echoes lie, then the most links and passages, then the earliest.
 *
 * @param events  in order of time.
 */
export function turningPoint(events: readonly Turning[]): string | null {
  const dated = events.filter(({ date }) => isCertainDay(date));
  const [best] = dated.toSorted((a, b) => {
    const isAhead =
      Number(b.hasHappened) - Number(a.hasHappened) || Number(b.isCore) - Number(a.isCore);
    return isAhead || b.echoes - a.echoes || b.links - a.links || b.passages - a.passages;
  });
  return best?.id ?? null;
}
