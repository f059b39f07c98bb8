/** Gives the labels of the axis where they stand, for what paints them: the same ones that are text at rest. */
import {
  type AxisStretch,
  axisStretches,
  type Tick,
  type Unit,
} from "../../../query/axis/ticks.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { AxisTexts } from "../frame/painters.ts";
import { BEYOND_PX } from "../frame/sizes.ts";
import { fits, headOf, isTall, shownOf, widthOf } from "./axis.ts";

/** A label where it stands, in CSS pixels from the left edge of the plot. */
export interface PaintedLabel {
  readonly row: "minor" | "major";
  readonly x: number;
  readonly text: string;
  /** Whether its line goes through both rows. */
  readonly isTall: boolean;
}

export const paintedLabels = (scale: TimeScale, texts: AxisTexts): readonly PaintedLabel[] =>
  axisStretches(scale, BEYOND_PX / scale.widthPx).flatMap((each) => labelsOf(each, scale, texts));

function labelsOf(
  stretch: AxisStretch,
  scale: TimeScale,
  { names, textOf, minorPx }: AxisTexts,
): readonly PaintedLabel[] {
  const shown = shownOf(stretch, scale, 0);
  const { minor, major } = stretch.units;
  const row = (name: "minor" | "major", unit: Unit, ticks: readonly Tick[]): PaintedLabel[] =>
    ticks
      .map(({ time, x }) => ({
        row: name,
        x,
        text: textOf(name, unit, time, names),
        isTall: name === "major" && isTall(unit),
      }))
      .filter(({ x, text }) => fits(shown, x, widthOf(text)));
  const head = headOf(stretch, shown, scale, names);
  const ticks = stretch.minor.filter(
    (tick) => tick.hasHead && fits(shown, tick.x, minorPx(tick, stretch, names)),
  );
  return [
    ...row("minor", minor, ticks),
    ...row("major", major, stretch.major),
    ...(head.isHidden
      ? []
      : [{ row: "major" as const, x: shown.left, text: head.text, isTall: false }]),
  ];
}
