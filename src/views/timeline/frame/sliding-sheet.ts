/**
 * A layer that is drawn once and then moved: what stands on it keeps its place while the window
 * pans, so that a step costs one transform however much there is to see.
 */
import type { Interval } from "../../../dataset/time/interval.ts";
import css from "./sliding-sheet.module.css";

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
      const from = { start: origin, end: origin + lengthMs };
      const panned = nextWidthPx === widthPx ? panPx(from, window, widthPx) : null;
      const scale = nextWidthPx / (window.end - window.start);
      shiftPx = panned ?? (origin - window.start) * scale;
      const stretch = scale * (lengthMs / widthPx);
      const scaled = panned !== null || !Number.isFinite(stretch) ? "" : ` scaleX(${stretch})`;
      move(`translateX(${shiftPx}px)${scaled}`);
      if (panned === null) return "stretched";
      return Math.abs(panned) <= REACH * widthPx ? "serves" : "far";
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

/**
 * How far what stands in one window is moved in another of the same length, in whole pixels: between
 * them, letters that are moved and not drawn anew are blurred. Null for a window of another length.
 */
export function panPx(from: Interval, to: Interval, widthPx: number): number | null {
  const length = from.end - from.start;
  if (!(Math.abs(to.end - to.start - length) < length * SAME_SCALE)) return null;
  return Math.round(((from.start - to.start) * widthPx) / length);
}

/** A drag keeps the window's length but for what rounding does to it. */
const SAME_SCALE = 1e-9;

export function element<Name extends "span" | "div" | "canvas">(
  name: Name,
  className: string | undefined,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className ?? "";
  return made;
}
