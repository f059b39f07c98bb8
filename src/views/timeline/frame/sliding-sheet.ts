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
  /**
   * Has what is on the sheet reach around a scale. Where the window only panned, all that is on it keeps its place,
   * and only what comes in is put there; else as `standAt`.
   */
  reach(scale: TimeScale): void;
  /** Where by a scale what is drawn on it begins, in CSS pixels and not rounded. */
  startPx(scale: TimeScale): number;
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
  /** Around which window it was drawn to its edges. */
  let reached: TimeScale | null = null;
  let shiftPx = 0;
  let transform = "none";

  function move(next: string): void {
    if (next !== transform) root.style.transform = next;
    transform = next;
  }

  function standAt(scale: TimeScale): void {
    drawn = reached = scale;
    shiftPx = 0;
    move("none");
  }

  return {
    element: root,
    follow(scale) {
      // By another folding nothing on it is where it should be.
      if (!drawn || !reached || drawn.folding !== scale.folding) return "far";
      const panned = panPx(drawn, scale);
      shiftPx = panned ?? scale.placeToPx(drawn.window.start);
      const stretch = panned === null ? ` scaleX(${scale.pxPerMs / drawn.pxPerMs})` : "";
      move(`translateX(${shiftPx}px)${stretch}`);
      if (panned === null) return "stretched";
      const further = panPx(reached, scale) ?? 0;
      return Math.abs(further) <= REACH * scale.widthPx ? "serves" : "far";
    },
    standAt,
    reach(scale) {
      if (!drawn || panPx(drawn, scale) === null) standAt(scale);
      reached = scale;
    },
    startPx: (scale) => (drawn ? scale.placeToPx(drawn.window.start) : 0),
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
