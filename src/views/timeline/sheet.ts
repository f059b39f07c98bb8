/**
 * A layer that is drawn once and then moved: what stands on it keeps its place while the window
 * pans, so that a step costs one transform however much there is to see.
 */
import type { Interval } from "../../dataset/interval.ts";
import { element } from "./mark-element.ts";
import css from "./sheet.module.css";

export interface Sheet {
  readonly element: HTMLElement;
  /**
   * Moves the sheet to the window, as far as what was drawn on it reaches.
   *
   * @returns whether that is far enough; else the sheet stands at the window and is to be drawn anew.
   */
  setWindow(window: Interval, widthPx: number): boolean;
  /** The next `setWindow` is to draw anew. */
  forget(): void;
  /** The time (epoch ms) of its pixel 0, and CSS pixels a millisecond. */
  scale(): { readonly origin: number; readonly pxPerMs: number };
  /** Where its pixel 0 stands in the window. */
  shiftPx(): number;
}

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

  return {
    element: root,
    setWindow(window, nextWidthPx) {
      const length = window.end - window.start;
      const isSameScale =
        nextWidthPx === widthPx && Math.abs(length - lengthMs) < lengthMs * SAME_SCALE;
      // Whole pixels: between them, letters that are moved and not drawn anew are blurred.
      const shift = Math.round((origin - window.start) * pxPerMs);
      const reaches = isSameScale && Math.abs(shift) <= REACH * widthPx;
      if (reaches) {
        if (shift !== shiftPx) root.style.transform = `translateX(${shift}px)`;
        shiftPx = shift;
        return true;
      }
      origin = window.start;
      lengthMs = length;
      widthPx = nextWidthPx;
      pxPerMs = widthPx / length;
      shiftPx = 0;
      root.style.transform = "none";
      return false;
    },
    forget() {
      lengthMs = 0;
    },
    scale: () => ({ origin, pxPerMs }),
    shiftPx: () => shiftPx,
  };
}

/** A drag keeps the window's length but for what rounding does to it. */
const SAME_SCALE = 1e-9;
