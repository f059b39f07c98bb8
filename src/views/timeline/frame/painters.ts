/**
 * What is painted while the window zooms, in place of elements. Each of them would move by itself at every
 * step, and a browser styles, lays out and paints a page around one in the time in which it fills all of these.
 */
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import type { FoldWords } from "./fold.ts";

export interface Painters {
  /** @param panel  over the plot, where the axis is; x = 0 is the window's start, as everywhere here. */
  axis(panel: HTMLElement): PaintedAxis;
  /** @param plot  whose style the words have; @param now  epoch ms. */
  ground(plot: HTMLElement, now: number): PaintedGround;
}

/** The labels of the axis, and the heads of folds over them. */
export interface PaintedAxis {
  /** These and no others. */
  paint(labels: readonly PaintedLabel[], scale: TimeScale, foldWords: FoldWords): void;
  clear(): void;
  destroy(): void;
}

/** A label where it stands, in CSS pixels from the left edge of the plot. */
export interface PaintedLabel {
  readonly row: "minor" | "major";
  readonly x: number;
  readonly text: string;
  /** Whether its line goes through both rows. */
  readonly isTall: boolean;
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
