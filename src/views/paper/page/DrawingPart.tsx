import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import type { DrawnTimeline } from "../../../drawing/timeline/draw-timeline.ts";
import { svgNode } from "../../drawing/svg-node.ts";
import css from "./DrawingPart.module.css";

/** Begins the ids of the drawing, which stands on several pages: each gives its own. */
export const DRAWING_ID = "drawing-on-paper";

/** Edges at which a drawing may be cut, from its upper one to its lower one. */
export const edgesOf = ({ cuts, heightPx }: DrawnTimeline): readonly number[] => [
  0,
  ...cuts.filter((cut) => cut > 0 && cut < heightPx),
  heightPx,
];

/**
 * What stands of a drawing between two of its edges. Where that begins inside a part of the axis, this is drawn again
 * above it: a page is read without the one before.
 */
export function DrawingPart({
  drawn,
  from,
  to,
}: {
  drawn: DrawnTimeline;
  from: number;
  to: number;
}): ReactNode {
  const edges = edgesOf(drawn);
  const top = edges[from] ?? 0;
  const bottom = edges[to] ?? drawn.heightPx;
  const panel = drawn.sheet.panels.find((each) => each.top <= top && top < each.bottom);
  return (
    <div className={css["drawing"]}>
      {panel && from > 0 && <Strip drawn={drawn} top={panel.axisTop} bottom={panel.top} isAgain />}
      <Strip drawn={drawn} top={top} bottom={bottom} isAgain={from > 0} />
    </div>
  );
}

/** @param isAgain  true where it is said elsewhere what is drawn. */
function Strip({
  drawn: { svg, widthPx },
  top,
  bottom,
  isAgain,
}: {
  drawn: DrawnTimeline;
  top: number;
  bottom: number;
  isAgain: boolean;
}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const node = svgNode(svg.replaceAll(DRAWING_ID, id));
    const height = bottom - top;
    node.setAttribute("viewBox", `0 ${top} ${widthPx} ${height}`);
    node.setAttribute("width", String(widthPx));
    node.setAttribute("height", String(height));
    if (isAgain) {
      for (const name of ["role", "aria-labelledby"]) node.removeAttribute(name);
      node.setAttribute("aria-hidden", "true");
    }
    keepWithin(node, top, bottom);
    place.current?.replaceChildren(node);
  }, [svg, widthPx, top, bottom, isAgain, id]);
  return <div ref={place} />;
}

/** Takes out words that stand elsewhere: cut off they would still be found, read out and copied. */
function keepWithin(node: SVGSVGElement, top: number, bottom: number): void {
  for (const text of node.querySelectorAll("text")) {
    const y = Number(text.getAttribute("y"));
    if (Number.isFinite(y) && (y < top || y > bottom + SLACK_PX)) text.remove();
  }
}

/** From a cut to the baseline of what may hang over it. */
const SLACK_PX = 4;
