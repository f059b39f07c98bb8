/** What does not match stays in sight: a tick or a line without words, on the lower rule of its lane. */
import { type Edges, within } from "../../../query/window/geometry.ts";
import type { Bands } from "../frame/bands.ts";
import type { TimelineState } from "../frame/timeline-state.ts";
import type { Palette } from "./palette.ts";

/** A ghost as it stands in the plot, in CSS pixels from its upper left corner. */
export interface PlacedGhost extends Edges {
  readonly bottom: number;
}

export const placeGhosts = (
  { layout, scale }: TimelineState,
  { edges, heightPx }: Bands,
): readonly PlacedGhost[] =>
  (layout?.ghosts ?? []).map(({ lane, from, to }) => ({
    ...within({ left: scale.toPx(from), right: scale.toPx(to) }, scale.widthPx),
    bottom: edges[lane + 1] ?? heightPx,
  }));

/** The tick of a point, and the line of what lasted. */
const TICK = { widthPx: 2, heightPx: 7 } as const;
const LINE_PX = 2;

export function paintGhosts(
  context: CanvasRenderingContext2D,
  ghosts: readonly PlacedGhost[],
  { ghost }: Palette,
): void {
  context.fillStyle = ghost.full;
  for (const { left, right, bottom } of ghosts) {
    const widthPx = right - left;
    if (widthPx > TICK.widthPx) context.fillRect(left, bottom - LINE_PX, widthPx, LINE_PX);
    else {
      const from = (left + right - TICK.widthPx) / 2;
      context.fillRect(from, bottom - TICK.heightPx, TICK.widthPx, TICK.heightPx);
    }
  }
}
