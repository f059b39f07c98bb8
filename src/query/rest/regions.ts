import type { TimeScale } from "../axis/time-scale.ts";
import type { Region } from "./rest-unit.ts";

/** Of the plot's width, to either side of it: as far as a hand soon pans. */
export const BEYOND = 1;

/**
 * The stretches that labels keep inside, from left to right: the parts of the axis that are in view, and
 * what lies a width beyond either edge, so that a hand that pans finds the same marks there.
 */
export function regionsOf(scale: TimeScale): readonly Region[] {
  const { widthPx } = scale;
  const zones = [
    { left: -widthPx * BEYOND, right: 0, inView: false },
    { left: 0, right: widthPx, inView: true },
    { left: widthPx, right: widthPx * (1 + BEYOND), inView: false },
  ];
  const shown = new Map(scale.shownParts().map((each) => [each.part, each.folded]));
  const parts = scale.folding.parts.map((part) => ({
    left: scale.placeToPx(part.place.start),
    right: scale.placeToPx(part.place.end),
    folded: shown.get(part) ?? part.folded,
  }));
  const whole = { left: Number.NEGATIVE_INFINITY, right: Number.POSITIVE_INFINITY, folded: false };
  return zones.flatMap((zone) =>
    (parts.length === 0 ? [whole] : parts).flatMap((part) => {
      const left = Math.max(zone.left, part.left);
      const right = Math.min(zone.right, part.right);
      return right - left > 1 ? [{ left, right, folded: part.folded, inView: zone.inView }] : [];
    }),
  );
}
