/** Draws the links of the open event between marks: under all of them, and only where both ends are in view. */
import type { RelatedEvent } from "../../query/answers/answer-types.ts";
import { CLUSTER_BAR, LINE_PX } from "../../query/window/geometry.ts";
import type { Mark } from "../../query/window/mark.ts";
import type { Place, placeOf } from "../timeline/frame/bands.ts";
import { marksByEvent, STAND_BY } from "../timeline/frame/marks-by-event.ts";
import type { TimelineState } from "../timeline/frame/timeline-state.ts";
import type { Layer } from "../timeline/frame/update.ts";
import { type Arc, arcInSight, type End, type Sight } from "./arc-between.ts";
import css from "./Context.module.css";
import { endsThere, formOf } from "./link-line.ts";

export interface ArcsLayer extends Layer {
  /** @param open  the id of the open event; null draws nothing. */
  link(open: string | null, related: readonly RelatedEvent[]): void;
}

/** @param plot  has x = 0 at the window's start. */
export function createArcs(plot: HTMLElement, where: typeof placeOf): ArcsLayer {
  const svg = made("svg", { class: css["arcs"] ?? "", "aria-hidden": "true", "data-arcs": "" });
  // Under the marks and their words.
  plot.prepend(svg);
  let open: string | null = null;
  let links: readonly RelatedEvent[] = [];
  let shown: TimelineState | null = null;

  function draw(): void {
    const state = shown;
    // Most open events have none, and none is open while most windows move.
    if (links.length === 0 && !svg.firstChild) return;
    const marks: ReadonlyMap<string, Mark> = state ? marksByEvent(state) : new Map();
    const own = open === null ? undefined : marks.get(open);
    const from = state && own ? endOn(own, where(own, state)) : null;
    const sight = state && sightOf(state);
    svg.replaceChildren(
      ...links.flatMap((each) => {
        if (!state || !from || !sight) return [];
        const other = marks.get(each.event.id);
        const to = other && other !== own ? endOn(other, where(other, state)) : null;
        const arc =
          to && (endsThere(each) ? arcInSight(from, to, sight) : arcInSight(to, from, sight));
        return arc ? [drawn(arc, each)] : [];
      }),
    );
  }

  return {
    link(nextOpen, related) {
      open = nextOpen;
      links = related;
      draw();
    },
    update({ state, changed }) {
      shown = state;
      if (STAND_BY.some((each) => changed.has(each))) draw();
    },
    destroy: () => svg.remove(),
  };
}

const endOn = (mark: Mark, place: Place | null): End | null =>
  place &&
  (mark.type === "cluster"
    ? { ...place, y: place.y + TO_BAR_PX, isBar: true }
    : { ...place, isBar: false });

/** Pixels from the middle of a line to that of a cluster's bar, below the words that stand over it. */
const TO_BAR_PX = CLUSTER_BAR.top + CLUSTER_BAR.thick / 2 - LINE_PX / 2;

const sightOf = ({ scale }: TimelineState): Sight => ({
  widthPx: scale.widthPx,
  folds: scale
    .shownParts()
    .filter(({ folded }) => folded)
    .map(({ leftPx, rightPx }) => ({ left: leftPx, right: rightPx })),
});

function drawn(arc: Arc, link: RelatedEvent): SVGElement {
  const form = formOf(link);
  const group = made("g", { "data-link": link.type, "data-inferred": String(link.inferred) });
  const line = (name: string) => made("path", { class: css[name] ?? "", d: arc.path });
  group.append(line("arc"));
  if (form === "double") group.append(line("between"));
  if (form === "arrow") {
    const { x, y } = arc.to;
    group.append(
      made("path", {
        class: css["end"] ?? "",
        d: "M0 0L-7 -3.5V3.5Z",
        transform: `translate(${x} ${y}) rotate(${arc.arrives})`,
      }),
    );
  }
  if (form === "dot") {
    group.append(made("circle", { class: css["end"] ?? "", cx: arc.to.x, cy: arc.to.y, r: 2.5 }));
  }
  if (form === "bar") {
    const { x, y } = arc.middle;
    group.append(
      made("path", { class: css["across"] ?? "", d: `M${x - 5} ${y + 5}L${x + 5} ${y - 5}` }),
    );
  }
  return group;
}

/** An element of SVG with these attributes. */
export function made(
  name: "svg" | "g" | "path" | "circle",
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
