import type { GridLine } from "../../../query/axis/ticks.ts";
import type { Band } from "../frame/painters.ts";
import type { Palette } from "./palette.ts";

/** Paints the lines of the ticks, as far as a band of the plot is on the screen. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  lines: readonly GridLine[],
  { top, height }: Band,
  { grid, rule }: Palette,
): void {
  for (const { x, isMajor } of lines) {
    context.fillStyle = isMajor ? rule.full : grid.full;
    context.fillRect(Math.round(x), top, 1, height);
  }
}
