import type { Interval } from "../../../dataset/time/interval.ts";
import { toAxis } from "../../../query/axis/folding.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { anchorOf } from "../../../query/window/geometry.ts";

/** A window is made so many times as long at most, so that an extent is whole in it: whoever looks at days stays among months. */
const MOST_LONGER = 6;

/** Of its length, so much is seen beside it on either side. */
const MARGIN = 0.08;

/**
 * The window (axis ms) that is moved on to an extent. The beginning of the extent comes to its middle; an extent that
 * ends beyond the window then is shown whole, in a longer one where it is not much longer: half a month is no answer.
 */
export function windowTo(extent: Interval, { window, folding }: TimeScale): Interval {
  const length = window.end - window.start;
  const [start, end] = [toAxis(folding, extent.start), toAxis(folding, extent.end)];
  const whole = (end - start) * (1 + 2 * MARGIN);
  // What is open on a side is longer than any.
  if (whole > length / 2 && whole <= MOST_LONGER * length)
    return around((start + end) / 2, Math.max(length, whole));
  return around(toAxis(folding, anchorOf(extent)), length);
}

const around = (place: number, length: number): Interval => ({
  start: place - length / 2,
  end: place + length / 2,
});
