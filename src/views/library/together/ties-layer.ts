/** Draws ties between marks of events that may be one: under all marks, and only where both are in view. */
import type { Mark } from "../../../query/window/mark.ts";
import type { ShownPair } from "../../../workers/merge-files.ts";
import type { placeOf } from "../../timeline/frame/bands.ts";
import { marksByEvent, STAND_BY } from "../../timeline/frame/marks-by-event.ts";
import type { TimelineState } from "../../timeline/frame/timeline-state.ts";
import type { Layer } from "../../timeline/frame/update.ts";
import css from "./Together.module.css";
import { tieBetween } from "./tie-between.ts";

export interface TiesLayer extends Layer {
  /** @param open  the pair that lies open, whether it is among the others or not. */
  tie(pairs: readonly ShownPair[], open: ShownPair | null): void;
}

/** @param plot  has x = 0 at the window's start. */
export function createTies(plot: HTMLElement, where: typeof placeOf): TiesLayer {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", css["ties"] ?? "");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("data-ties", "");
  const [dots, ink] = [pathIn(svg, "dots"), pathIn(svg, "ink")];
  // Under the marks and their words.
  plot.prepend(svg);

  let pairs: readonly ShownPair[] = [];
  let open: ShownPair | null = null;
  let shown: TimelineState | null = null;
  let marks: ReadonlyMap<string, Mark> = new Map();

  function draw(): void {
    if (!shown) return;
    const state = shown;
    const tie = ({ sides: [first, second] }: ShownPair, mayHold: boolean): string => {
      const [one, other] = [marks.get(first.id), marks.get(second.id)];
      const areAlone = one?.type === "event" && other?.type === "event";
      if (one === other || !(mayHold || areAlone)) return "";
      const [from, to] = [one && where(one, state), other && where(other, state)];
      return from && to ? tieBetween(from, to) : "";
    };
    const others = pairs.filter(
      ({ sides }) => sides[0].id !== open?.sides[0].id || sides[1].id !== open.sides[1].id,
    );
    dots.setAttribute("d", others.map((pair) => tie(pair, false)).join(""));
    ink.setAttribute("d", open ? tie(open, true) : "");
  }

  return {
    tie(next, nextOpen) {
      pairs = next;
      open = nextOpen;
      draw();
    },
    update({ state, changed }) {
      shown = state;
      if (changed.has("layout")) marks = marksByEvent(state);
      if (STAND_BY.some((each) => changed.has(each))) draw();
    },
    destroy: () => svg.remove(),
  };
}

const SVG = "http://www.w3.org/2000/svg";

function pathIn(svg: SVGElement, name: string): SVGPathElement {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", css[name] ?? "");
  svg.append(path);
  return path;
}
