/**
 * The part of a tall plot that may be on the screen: what is painted need not be taller, and a page
 * of twenty lanes is three times as tall as the screen.
 */
import { AXIS_PX } from "../frame/sizes.ts";

/** In CSS pixels from the plot's top. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

export interface VisibleBand {
  /** @param heightPx  of the plot. */
  of(heightPx: number): Band;
  /** Looks again where the plot stands, which costs a layout if anything else has changed. */
  measure(): void;
  destroy(): void;
}

/** The page scrolls by so much before the band follows. */
const STEP_PX = 40;

/** @param moved  is called when `of` gives another part. */
export function createVisibleBand(plot: HTMLElement, moved: () => void): VisibleBand {
  // What stays at the top of the screen, over the plot: the page's header and the axis.
  const headerPx = Number.parseFloat(getComputedStyle(plot).getPropertyValue("--header"));
  const coveredPx = headerPx + AXIS_PX;
  /** How far the page has scrolled beyond the plot's top; negative above it. */
  let beyondPx = -plot.getBoundingClientRect().top;
  let measuredPx = beyondPx;

  function measure(): void {
    beyondPx = -plot.getBoundingClientRect().top;
    if (Math.abs(beyondPx - measuredPx) < STEP_PX) return;
    measuredPx = beyondPx;
    moved();
  }

  addEventListener("scroll", measure, { passive: true });
  return {
    of(heightPx) {
      const height = Math.min(heightPx, innerHeight);
      const top = Math.round(measuredPx + coveredPx / 2);
      return { top: Math.max(0, Math.min(top, heightPx - height)), height };
    },
    measure,
    destroy: () => removeEventListener("scroll", measure),
  };
}
