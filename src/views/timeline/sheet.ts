/**
 * A layer that is drawn once and then moved: what stands on it keeps its place while the window
 * pans, so that a step costs one transform however much there is to see.
 */
import type { Interval } from "../../dataset/interval.ts";
import { element } from "./element.ts";
import css from "./sheet.module.css";

export interface Sheet {
  readonly element: HTMLElement;
  /** Moves the sheet to the window, stretched where that is of another length. */
  follow(window: Interval, widthPx: number): Fit;
  /** Unmoved at the window, to be drawn anew. */
  standAt(window: Interval, widthPx: number): void;
  /** The time (epoch ms) of its pixel 0, and CSS pixels a millisecond. */
  scale(): { readonly origin: number; readonly pxPerMs: number };
  /** Where its pixel 0 stands in the window. */
  shiftPx(): number;
}

/** How a sheet stands: as it was drawn; moved further than what was drawn on it reaches; stretched. */
export type Fit = "serves" | "far" | "stretched";

/** Of the window's width, to either side: as far as a sheet may be moved before it is drawn anew. */
export const REACH = 0.25;

export function createSheet(parent: HTMLElement): Sheet {
  const root = element("div", css["sheet"]);
  parent.append(root);
  let origin = 0;
  let lengthMs = 0;
  let pxPerMs = 0;
  let widthPx = 0;
  let shiftPx = 0;
  let transform = "none";

  function move(next: string): void {
    if (next !== transform) root.style.transform = next;
    transform = next;
  }

  return {
    element: root,
    follow(window, nextWidthPx) {
      const length = window.end - window.start;
      const stretch = (nextWidthPx / length) * (lengthMs / widthPx);
      const isSameScale =
        nextWidthPx === widthPx && Math.abs(length - lengthMs) < lengthMs * SAME_SCALE;
      const shift = (origin - window.start) * (nextWidthPx / length);
      // Whole pixels: between them, letters that are moved and not drawn anew are blurred.
      shiftPx = isSameScale ? Math.round(shift) : shift;
      const scaled = isSameScale || !Number.isFinite(stretch) ? "" : ` scaleX(${stretch})`;
      move(`translateX(${shiftPx}px)${scaled}`);
      if (!isSameScale) return "stretched";
      return Math.abs(shiftPx) <= REACH * widthPx ? "serves" : "far";
    },
    standAt(window, nextWidthPx) {
      origin = window.start;
      lengthMs = window.end - window.start;
      widthPx = nextWidthPx;
      pxPerMs = widthPx / lengthMs;
      shiftPx = 0;
      move("none");
    },
    scale: () => ({ origin, pxPerMs }),
    shiftPx: () => shiftPx,
  };
}

/** A drag keeps the window's length but for what rounding does to it. */
const SAME_SCALE = 1e-9;
