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

/** The wide stretches between folds; the whole window where there are not several of them. */
function stretchesOf(scale: TimeScale): readonly Stretch[] {
  const wide = scale
    .shownParts()
    .filter(({ folded }) => !folded)
    .map(({ leftPx, rightPx }): Stretch => {
      const plot = { leftPx: Math.max(0, leftPx), rightPx: Math.min(scale.widthPx, rightPx) };
      return { time: { start: scale.toTime(plot.leftPx), end: scale.toTime(plot.rightPx) }, plot };
    });
  if (wide.length > 1) return wide;
  return [{ time: scale.shown(), plot: { leftPx: 0, rightPx: scale.widthPx } }];
}
