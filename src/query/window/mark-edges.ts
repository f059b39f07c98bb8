import { clusterEdges, type Edges, markEdges } from "./geometry.ts";
import type { Mark } from "./mark.ts";

/** The edges of a mark, in CSS pixels from where `origin` (epoch ms) stands. */
export const edgesOf = (mark: Mark, pxPerMs: number, origin: number): Edges =>
  mark.type === "event"
    ? markEdges(mark.event.date.extent, pxPerMs, origin)
    : clusterEdges(mark.bar, mark.events, pxPerMs, origin);

/** So that a bar of centuries at a scale of days is no wider than it can be panned. */
export const within = ({ left, right }: Edges, widthPx: number): Edges => ({
  left: Math.max(left, Math.min(right, -widthPx)),
  right: Math.min(right, Math.max(left, 2 * widthPx)),
});
