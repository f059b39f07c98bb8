import { intersection } from "../../dataset/time/interval.ts";
import { saidWindow } from "../../query/axis/said-window.ts";
import type { TimeScale } from "../../query/axis/time-scale.ts";
import type { Layer } from "./frame/update.ts";
import type { LiveStretches, Stretch } from "./overview/frames/live-stretches.ts";

/** Keeps the overview's frames on what the timeline shows. */
export const stretchesLayer = (live: LiveStretches): Layer => ({
  update({ state: { scale, painters }, changed }) {
    if (!changed.has("scale") && !changed.has("painters")) return;
    const now = stretchesOf(scale);
    live.setState(painters ? { zooming: now } : { stretches: now, zooming: null });
  },
  destroy: () => undefined,
});

/** The width up to which a stretch is left out: a window that ends at a break, said to the minute, reaches a little beyond it. */
const LEAST_PX = 0.5;

/** The wide stretches between folds; the whole window where there are not several of them. */
function stretchesOf(scale: TimeScale): readonly Stretch[] {
  // A frame says the days that the link says.
  const said = saidWindow(scale);
  const wide = scale
    .shownParts()
    .flatMap(({ part, leftPx, rightPx, folded }): readonly Stretch[] => {
      const time = folded ? null : intersection(part.interval, said);
      const plot = { leftPx: Math.max(0, leftPx), rightPx: Math.min(scale.widthPx, rightPx) };
      return time && plot.rightPx - plot.leftPx > LEAST_PX ? [{ time, plot }] : [];
    });
  if (wide.length > 1) return wide;
  return [{ time: said, plot: { leftPx: 0, rightPx: scale.widthPx } }];
}
