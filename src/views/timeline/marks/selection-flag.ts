/** What points at the open event: a flag on the axis, a rule down to its mark, its other dates. */
import type { StatedDate } from "../../../dataset/time/stated-date.ts";
import { otherDateDrawing } from "../../../drawing/mark-shape.ts";
import { PLOT } from "../../../drawing/mark-sizes.ts";
import { type SvgElement, svgElements } from "../../../drawing/svg-pen.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { drawnSpan } from "../../../query/window/geometry.ts";
import type { Mark } from "../../../query/window/mark.ts";
import { element } from "../frame/sliding-sheet.ts";
import css from "./marks.module.css";

/** The event that is open, and the other dates its sources state for it. */
export interface Selection {
  readonly id: string;
  readonly title: string;
  readonly date: StatedDate;
  readonly alternatives: readonly StatedDate[];
  /** What the flag on the axis says. */
  readonly flag: string;
  /** "also dated 8 March 2001", or empty. */
  readonly note: string;
}

interface Drawing {
  readonly scale: TimeScale;
  readonly selection: Selection;
  /** The mark that shows the event or holds it, if it is drawn, and its top in the plot. */
  readonly holder: Mark | null;
  readonly topPx: number | null;
}

export interface SelectionFlag {
  /** The last element it puts into the plot: marks come after it. */
  readonly inPlot: Element;
  /**
   * Null draws nothing. @returns how far right of the mark its other dates reach (CSS pixels), so
   * that the label can begin after them; 0 where none is near.
   */
  draw(drawing: Drawing | null): number;
  destroy(): void;
}

export function createSelectionFlag(plot: HTMLElement, axis: HTMLElement): SelectionFlag {
  const flag = element("div", css["flag"]);
  const rule = element("div", css["rule"]);
  const others = element("div", css["others"]);
  plot.append(rule, others);
  axis.append(flag);

  return {
    inPlot: others,
    draw(drawing) {
      others.replaceChildren();
      const x = drawing ? xOf(drawing, drawing.selection.date) : -1;
      const shown = drawing !== null && x >= 0 && x <= drawing.scale.widthPx;
      flag.hidden = rule.hidden = !shown;
      if (!shown) return 0;
      flag.textContent = drawing.selection.flag;
      flag.style.transform = `translateX(calc(${x}px - 50%))`;
      rule.style.transform = `translateX(${x}px)`;
      rule.style.height = drawing.topPx === null ? "" : `${drawing.topPx}px`;
      if (drawing.holder?.type !== "event") return 0;
      const reaches = drawing.selection.alternatives.map((date) => xOf(drawing, date) - x);
      others.append(...otherDates(drawing, x));
      return Math.max(0, ...reaches.filter((reach) => reach < NEAR_PX));
    },
    destroy() {
      flag.remove();
      rule.remove();
      others.remove();
    },
  };
}

function xOf({ scale }: Drawing, date: StatedDate): number {
  const { from, to } = drawnSpan(date.extent);
  return (scale.toPx(from) + scale.toPx(to)) / 2;
}

/** A label does not begin further from its mark than this. */
const NEAR_PX = 120;

/** A dashed ring at each other date, tied to the preferred one. */
function otherDates(drawing: Drawing, ownX: number): readonly Element[] {
  const { selection, holder, topPx } = drawing;
  const hue = holder?.type === "event" ? holder.event.hue : null;
  return selection.alternatives.flatMap((date) => {
    const x = xOf(drawing, date);
    const ring = element("span", css["other"]);
    ring.dataset["hue"] = hue === null ? "none" : String(hue);
    ring.append(otherDateRing());
    ring.style.transform = `translate(${x - RING.widthPx / 2}px, ${topPx ?? 0}px)`;
    const tie = element("span", css["tie"]);
    tie.style.width = `${Math.max(0, Math.abs(x - ownX) - 14)}px`;
    tie.style.transform = `translate(${Math.min(x, ownX) + 9}px, ${topPx ?? 0}px)`;
    return [tie, ring];
  });
}

const RING = otherDateDrawing(PLOT);

/** Another stated date of the open event, in the topic's colour. */
function otherDateRing(): SVGElement {
  const { widthPx: width, heightPx: height } = RING;
  const children = svgElements(RING, (role) => `var(--${role})`, "other-date");
  const attributes = { width, height, "aria-hidden": "true" };
  return svgElement({ name: "svg", attributes, children });
}

function svgElement({ name, attributes, children }: SvgElement): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children.map(svgElement));
  return made;
}
