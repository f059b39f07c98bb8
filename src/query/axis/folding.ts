/**
 * A folding says where each time stands on an axis that is not even everywhere: stretches full of
 * events are wide, quiet ones between them narrow.
 *
 *     time    |----- 46 years -----|- 4 months -|---------- 23 years ----------|-- 1 year --|
 *     axis    |- fold -|-------- stretch --------|- fold -|-------- stretch ---------|
 *
 * Places on the axis are counted in milliseconds too, *axis milliseconds*: an axis that is even has
 * one to each millisecond of time, and a folded one begins and ends where its time does. So all that
 * pans, zooms and draws is linear, whatever is folded.
 */
import type { Interval } from "../../dataset/time/interval.ts";

/** A part of the axis with an even scale of its own. */
export interface AxisPart {
  readonly interval: Interval;
  /** Where it stands, in axis milliseconds. */
  readonly place: Interval;
  /** Whether it is a quiet stretch made narrow. */
  readonly folded: boolean;
}

/** In order, each beginning where the last one ended, in time and on the axis; none is an even axis. */
export interface Folding {
  readonly parts: readonly AxisPart[];
}

export const EVEN: Folding = { parts: [] };

/** The place of a time on the axis. Beyond the parts the nearest one goes on; infinity stays so. */
export function toAxis({ parts }: Folding, time: number): number {
  // Passes over a million times ask this.
  if (parts.length === 0) return time;
  const part = partAt(parts, time, "interval");
  return part ? carried(time, part.interval, part.place) : time;
}

/** The time at a place of the axis: `toAxis` undone. */
export function toTime({ parts }: Folding, place: number): number {
  const part = partAt(parts, place, "place");
  return part ? carried(place, part.place, part.interval) : place;
}

export const onAxis = (folding: Folding, { start, end }: Interval): Interval => ({
  start: toAxis(folding, start),
  end: toAxis(folding, end),
});

/** The interval of time that a stretch of the axis shows: `onAxis` undone. */
export const inTime = (folding: Folding, { start, end }: Interval): Interval => ({
  start: toTime(folding, start),
  end: toTime(folding, end),
});

/** Axis milliseconds a millisecond, of a part. */
export const stretchOf = ({ interval, place }: AxisPart): number =>
  (place.end - place.start) / (interval.end - interval.start);

/** Axis milliseconds a millisecond, at a place of the axis. */
export function stretchAt({ parts }: Folding, place: number): number {
  const part = partAt(parts, place, "place");
  return part ? stretchOf(part) : 1;
}

/** The place (axis ms) of the parts that a span of time lies in: between the breaks around it, infinite where none is. */
export const placeAround = ({ parts }: Folding, from: number, to: number): Interval => ({
  start:
    parts.findLast(({ interval }) => interval.start <= from)?.place.start ??
    Number.NEGATIVE_INFINITY,
  // What ends where a part begins has nothing in it.
  end:
    parts.find(({ interval: { start } }) => start > from && start >= to)?.place.start ??
    Number.POSITIVE_INFINITY,
});

function partAt(
  parts: readonly AxisPart[],
  value: number,
  side: "interval" | "place",
): AxisPart | undefined {
  // A step of a zoom asks this of each mark and tick: a loop calls nothing.
  for (const part of parts) if (value < part[side].end) return part;
  return parts.at(-1);
}

/** A value moved from one interval to another, in proportion. */
function carried(value: number, from: Interval, to: Interval): number {
  // Whatever is infinite stays so, and the edges fall on each other to the last bit.
  if (value === from.start) return to.start;
  if (value === from.end) return to.end;
  return to.start + (value - from.start) * ((to.end - to.start) / (from.end - from.start));
}
