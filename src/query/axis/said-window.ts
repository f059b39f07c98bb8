import { DAY_MS, type Interval } from "../../dataset/time/interval.ts";
import { type AxisPart, stretchAt, toTime } from "./folding.ts";
import type { TimeScale } from "./time-scale.ts";

const MINUTE_MS = 60_000;
const NEAR_PX = 0.5;
const UNITS = [DAY_MS, 60 * MINUTE_MS];

/**
 * The window (epoch ms) that a scale shows, in the coarsest times that say it: each edge is a whole day, hour or
 * minute, and stands at most half a pixel from where it is drawn. So a link is short, and what it opens is what was
 * on the screen. An edge so near to a break of the axis is that break: no sliver of what is beyond it is said.
 */
export function saidWindow({ window, folding, pxPerMs }: TimeScale): Interval {
  const said = (at: number) => {
    const isHere = ({ place }: AxisPart) => Math.abs(place.start - at) * pxPerMs <= NEAR_PX;
    const place = folding.parts.slice(1).find(isHere)?.place.start ?? at;
    // In a fold a pixel is years.
    const pxPerMsThere = pxPerMs * stretchAt(folding, place);
    const unit = UNITS.find((each) => each * pxPerMsThere <= 1) ?? MINUTE_MS;
    // Adding 0 turns the -0 of an instant just before 1970 into 0.
    return Math.round(toTime(folding, place) / unit) * unit + 0;
  };
  const start = said(window.start);
  return { start, end: Math.max(start + MINUTE_MS, said(window.end)) };
}
