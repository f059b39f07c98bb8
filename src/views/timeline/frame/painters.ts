/**
 * What is painted while the window zooms, in place of elements. Each of them would move by itself at every
 * step, and a browser styles, lays out and paints a page around one in the time in which it fills all of these.
 */
import type { AxisLabels } from "../../../query/axis/axis-labels.ts";
import type { AxisStretch, GridLine, Unit } from "../../../query/axis/ticks.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { FoldWords } from "./fold.ts";

export interface Painters {
  /** @param reached  is called when a hand has reached for something. */
  ink(container: HTMLElement, reached: () => void): ZoomInk;
  /** @param panel  over the plot, where the axis is; x = 0 is the window's start, as everywhere here. */
  axis(panel: HTMLElement): PaintedAxis;
  /** @param plot  whose style the words have; @param now  epoch ms. */
  ground(plot: HTMLElement, now: number): PaintedGround;
  /** Has steps of a zoom painted that nobody sees, while there is nothing else to do. @param times  how many. */
  rehearse(step: () => void, whenIdle: (call: () => void) => unknown, times?: number): void;
}

/** Decides whether a step of a gesture is painted or moves elements. */
export interface ZoomInk {
  /** Whether the step is painted. @param from  as the last step left it. */
  step(from: TimeScale, to: TimeScale): boolean;
  /** The gesture has ended. */
  rest(): void;
  destroy(): void;
}

/** The labels of the axis, and the heads of folds over them. */
export interface PaintedAxis {
  paint(scale: TimeScale, texts: AxisTexts, foldWords: FoldWords): void;
  clear(): void;
  destroy(): void;
}

/** What the labels of the axis say, as they are worded at rest. */
export interface AxisTexts {
  readonly names: AxisLabels;
  textOf(row: "minor" | "major", unit: Unit, time: number, names: AxisLabels): string;
  /** The room a label of the minor row needs, in CSS pixels. */
  minorPx(line: GridLine, stretch: AxisStretch, names: AxisLabels): number;
}

/** The folds' wash and the line of the present day, under the grid and the marks. */
export interface PaintedGround {
  /** @param band  of the plot that is on the canvas, in CSS pixels. */
  paint(context: CanvasRenderingContext2D, on: GroundOf, band: Band): void;
  /** The next gesture asks again which colours the page has. */
  rest(): void;
  destroy(): void;
}

export interface GroundOf {
  readonly scale: TimeScale;
  readonly todayWord: string;
}

/** From where to where a plot is painted, in CSS pixels from its top. */
export interface Band {
  readonly top: number;
  readonly height: number;
}
