/**
 * The part of a tall plot that may be on the screen: what is painted need not be taller, and a page
 * of twenty lanes is three times as tall as the screen.
 */
import { textScale } from "../../kit/text-scale.ts";
import type { Band } from "../frame/painters.ts";
import { AXIS_PX } from "../frame/sizes.ts";

export interface VisibleBand {
  /**
   * Gives it as the page stands now: what has scrolled it in this frame is not painted twice.
   *
   * @param heightPx  of the plot.
   * @param isBrief  whether it is asked again in a moment: it has nothing to spare then, and nothing is measured.
   */
  of(heightPx: number, isBrief: boolean): Band;
  /** Looks again where the plot stands, as soon as nothing on the page has to be laid out for it. */
  measure(): void;
  destroy(): void;
}

/** The page scrolls by so much before the band follows. */
const STEP_PX = 40;

/** What stands over the plot may lose so much of its height until the plot is measured again. */
const SPARE_PX = 96;

/** @param moved  is called when `of` gives another part. */
export function createVisibleBand(plot: HTMLElement, moved: () => void): VisibleBand {
  // What stays at the top of the screen, over the plot: the page's header and the axis.
  const headerPx = Number.parseFloat(getComputedStyle(plot).getPropertyValue("--header"));
  const coveredPx = headerPx / textScale() + AXIS_PX;
  // What stays at the foot of the screen, over the plot.
  const foot = plot.closest("[data-timeline]")?.querySelector<HTMLElement>("[data-foot]");
  let footPx = coveredBy(foot);
  /** How far the page has scrolled beyond the plot's top; negative above it. */
  let measuredPx = beyond(plot);

  /** @returns whether the plot stands elsewhere. */
  function look(): boolean {
    const beyondPx = beyond(plot);
    const nowPx = coveredBy(foot);
    const isSame = nowPx === footPx && Math.abs(beyondPx - measuredPx) < STEP_PX;
    if (isSame) return false;
    measuredPx = beyondPx;
    footPx = nowPx;
    return true;
  }

  function measure(): void {
    if (look()) moved();
  }

  let due = 0;
  function measureSoon(): void {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(measure);
  }

  addEventListener("scroll", measure, { passive: true });
  return {
    of(heightPx, isBrief) {
      if (!isBrief) look();
      const top = Math.max(0, Math.round(measuredPx + coveredPx / 2));
      const end = Math.min(
        heightPx,
        Math.ceil(measuredPx + (innerHeight - footPx) / textScale()) + (isBrief ? 0 : SPARE_PX),
      );
      return { top: Math.min(top, heightPx), height: Math.max(0, end - top) };
    },
    measure: measureSoon,
    destroy() {
      cancelAnimationFrame(due);
      removeEventListener("scroll", measure);
    },
  };
}

const beyond = (plot: HTMLElement): number => -plot.getBoundingClientRect().top / textScale();

/** How much of the screen's foot an element covers wherever the page has scrolled to; nothing where it scrolls along. */
function coveredBy(foot: HTMLElement | null | undefined): number {
  const { position, bottom } = foot ? getComputedStyle(foot) : { position: "", bottom: "" };
  return foot && position === "sticky" ? foot.offsetHeight + (Number.parseFloat(bottom) || 0) : 0;
}
