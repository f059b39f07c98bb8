/**
 * A layer that is drawn once and then moved: what stands on it keeps its place while the window
 * pans, so that a step costs one transform however much there is to see.
 */
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import css from "./sliding-sheet.module.css";

export interface Sheet {
  readonly element: HTMLElement;
  /** Moves the sheet to where a scale shows what is drawn on it, stretched if it must be. */
  follow(scale: TimeScale): Fit;
  /** Puts the sheet back unmoved, to be drawn anew by a scale. */
  standAt(scale: TimeScale): void;
  /** The scale it was drawn by; null before the first. */
  drawnBy(): TimeScale | null;
  /** How far it is moved. */
  shiftPx(): number;
}

/** How a sheet stands: as it was drawn; moved further than what was drawn on it reaches; stretched. */
export type Fit = "serves" | "far" | "stretched";

/** Of the window's width, to either side: as far as a sheet may be moved before it is drawn anew. */
export const REACH = 0.25;

export function createSheet(parent: HTMLElement): Sheet {
  const root = element("div", css["sheet"]);
  parent.append(root);
  let drawn: TimeScale | null = null;
  let shiftPx = 0;
  let transform = "none";

  function move(next: string): void {
    if (next !== transform) root.style.transform = next;
    transform = next;
  }

  return {
    element: root,
    follow(scale) {
      // By another folding nothing on it is where it should be.
      if (drawn === null || drawn.folding !== scale.folding) return "far";
      const panned = panPx(drawn, scale);
      shiftPx = panned ?? scale.placeToPx(drawn.window.start);
      const stretch = panned === null ? ` scaleX(${scale.pxPerMs / drawn.pxPerMs})` : "";
      move(`translateX(${shiftPx}px)${stretch}`);
      if (panned === null) return "stretched";
      return Math.abs(panned) <= REACH * scale.widthPx ? "serves" : "far";
    },
    standAt(scale) {
      drawn = scale;
      shiftPx = 0;
      move("none");
    },
    drawnBy: () => drawn,
    shiftPx: () => shiftPx,
  };
}

/**
 * How far what is drawn by one scale is moved to stand right by another, in whole pixels: between
 * them, letters that are moved and not drawn anew are blurred. Null where to move it is not enough.
 */
export function panPx(from: TimeScale, to: TimeScale): number | null {
  const isSame =
    from.folding === to.folding &&
    from.widthPx === to.widthPx &&
    Math.abs(to.pxPerMs - from.pxPerMs) < from.pxPerMs * SAME_SCALE;
  return isSame ? Math.round(to.placeToPx(from.window.start)) : null;
}

/** A drag keeps the window's length but for what rounding does to it. */
const SAME_SCALE = 1e-9;

export function element<Name extends "span" | "b" | "div" | "canvas" | "button">(
  name: Name,
  className: string | undefined,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className ?? "";
  return made;
}
