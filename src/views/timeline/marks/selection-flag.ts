/** What points at the open event: a flag on the axis, a rule down to its mark, its other dates. */
import { otherDateDrawing } from "../../../drawing/mark-shape.ts";
import { PLOT } from "../../../drawing/mark-sizes.ts";
import { type SvgElement, svgElements } from "../../../drawing/svg-pen.ts";
import type { TimeScale } from "../../../query/axis/time-scale.ts";
import { isInSight } from "../../../query/window/geometry.ts";
import type { Mark } from "../../../query/window/mark.ts";
import { bandsOf, markTop } from "../frame/bands.ts";
import { element } from "../frame/sliding-sheet.ts";
import type { Selection, TimelineState } from "../frame/timeline-state.ts";
import type { Layer } from "../frame/update.ts";
import css from "./marks.module.css";
import { holderOf } from "./marks-of.ts";
import { xOf } from "./other-dates.ts";

/** The open event where it stands. */
interface Standing {
  readonly selection: Selection;
  /** The mark that shows the event or holds it, if it is drawn, and its top in the plot. */
  readonly holder: Mark | null;
  readonly topPx: number;
  readonly scale: TimeScale;
}

const DRAWN_BY = ["scale", "selection", "layout", "namesAbove"] as const;

/** @param plot and @param axis have x = 0 at the window's start. */
export function createSelectionFlag(plot: HTMLElement, axis: HTMLElement): Layer {
  // Under the marks, and none of it is for the hand.
  const root = element("div", css["others"]);
  const flag = element("div", css["flag"]);
  const rule = element("div", css["rule"]);
  const others = element("div", css["others"]);
  flag.hidden = rule.hidden = true;
  root.append(rule, others);
  plot.append(root);
  axis.append(flag);

  function draw({ selection, scale, layout, namesAbove }: TimelineState): void {
    const x = selection ? xOf(scale, selection.date) : -1;
    const isThere = x >= 0 && x <= scale.widthPx;
    const holder = holderIn({ layout, selection });
    const shown = isThere || isSeenBeyond(holder, scale);
    // Said again, it would be worked out again at each step of a zoom.
    if (!shown && flag.hidden && rule.hidden) return;
    others.replaceChildren();
    rule.hidden = !shown || !isThere;
    // Over a fold are its own words, and no scale for a flag to stand on; the mark there says its date.
    flag.hidden = !shown || isFolded(scale, x);
    if (!shown || !selection) return;
    const topPx = layout && holder ? markTop(holder, bandsOf(layout, namesAbove)) : null;
    flag.textContent = said(selection.flag, x, scale);
    // Over its mark, and never cut by an edge.
    flag.style.transform = `translateX(clamp(0px, ${x}px - 50%, ${scale.widthPx}px - 100%))`;
    rule.style.transform = `translateX(${x}px)`;
    rule.style.height = topPx === null ? "" : `${topPx}px`;
    if (holder?.type === "event") {
      others.append(...otherDates({ selection, holder, topPx: topPx ?? 0, scale }, x));
    }
  }

  return {
    update({ state, changed }) {
      if (DRAWN_BY.some((each) => changed.has(each))) draw(state);
    },
    destroy() {
      flag.remove();
      root.remove();
    },
  };
}

const holderIn = ({ layout, selection }: Pick<TimelineState, "layout" | "selection">) =>
  layout && selection && holderOf(layout.marks, selection.id);

/** True for a bar that begins beyond the edge and is seen: its date stands at the edge. */
const isSeenBeyond = (holder: Mark | null | undefined, scale: TimeScale): boolean =>
  holder?.type === "event" && isInSight(holder.extent, scale);

/** Words a date that may be beyond an edge: it says then on which side. */
function said(date: string, x: number, { widthPx }: TimeScale): string {
  if (x < 0) return `‹ ${date}`;
  return x > widthPx ? `${date} ›` : date;
}

/** True where the nearest place on the screen is in a fold. */
function isFolded(scale: TimeScale, x: number): boolean {
  const px = Math.max(0, Math.min(x, scale.widthPx - 1));
  return scale.shownParts().some((each) => each.folded && px >= each.leftPx && px < each.rightPx);
}

/** A dashed ring at each other date, tied to the preferred one. */
function otherDates(
  { selection, holder, topPx, scale }: Standing,
  ownX: number,
): readonly Element[] {
  const hue = holder?.type === "event" ? holder.event.hue : null;
  return selection.alternatives.flatMap((date) => {
    const x = xOf(scale, date);
    const ring = element("span", css["other"]);
    ring.dataset["hue"] = hue === null ? "none" : String(hue);
    ring.append(otherDateRing());
    ring.style.transform = `translate(${x - RING.widthPx / 2}px, ${topPx}px)`;
    const tie = element("span", css["tie"]);
    tie.style.width = `${Math.max(0, Math.abs(x - ownX) - 14)}px`;
    tie.style.transform = `translate(${Math.min(x, ownX) + 9}px, ${topPx}px)`;
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
