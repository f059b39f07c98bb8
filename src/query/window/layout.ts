/**
 * Layout of a window: which marks there are, in which lane and line, with the label on which side.
 *
 *     what comes in: extents in order of time, and a lane for each
 *
 *         a 7 Mar 2001    b 8 Mar 2001    c 9 Mar 2001    d 1999–2010    e 2005
 *
 *     1 level   the nearest coarser scale of a series: it says how many pixels a millisecond has
 *     2 plan    what is the same wherever the window stands: lanes, and long bars (d crosses a tile's
 *               edge: it gets a line of its lane for its whole length)
 *     3 tile    each tile of the level by itself: the cells of a finest grid, a lane at a time
 *     4 units   an event or a crowd that wants a place, with its edges and the width of its label
 *     5 pack    line by line: label right, else left, else with its company in a cluster
 *
 *               |           tile 0            |           tile 1            |
 *     line 0    |        ========== d ========|========                     |
 *     line 1    |  3 a treaty +2              |     ▬▬ e                    |
 *               |  ▔▔▔ (a, b and c)           |                             |
 *                      |<---- window ---->|
 *     6 window  the tiles it touches and the bars over them, what is near it; and the counts
 *
 * Nothing of 2 to 5 knows the window: the same event is in the same line and cluster wherever the
 * reader has panned to. All grids are of the axis, so that a folded one is laid out by the same steps.
 */
import type { Interval } from "../../dataset/time/interval.ts";
import { type Folding, inTime, onAxis, toAxis } from "../axis/folding.ts";
import { cellOf } from "../axis/zoom.ts";
import type { Columns } from "../columns/columns.ts";
import { anchorOf, drawnSpan, MARK, ROOMY } from "./geometry.ts";
import type { Mark, WindowLayout, WindowRequest } from "./mark.ts";
import { longMark } from "./mark-of.ts";
import { planFor, type TilePlan } from "./plan.ts";
import { countView } from "./window-counts.ts";

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function layoutWindow(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
): WindowLayout {
  const plan = planFor(columns, matches, request);
  const view = countView(columns, plan.assignment, request.window, request.lang);
  return arrangeWindow(columns, plan, view, request);
}

/** The tiles that a window touches, by their first and last, and the stretch of the axis that is served with them. */
export function servedBy(
  { level: { tileMs }, range }: Pick<TilePlan, "level" | "range">,
  { window, folding }: Pick<WindowRequest, "window" | "folding">,
): { readonly first: number; readonly last: number; readonly served: Interval } {
  const gridStart = range.start;
  const { start, end } = onAxis(folding, window);
  const first = cellOf(start, tileMs, gridStart);
  // A window that ends on the edge of a tile does not touch the next one.
  const last = Math.max(first, Math.ceil((end - gridStart) / tileMs) - 1);
  const margin = (end - start) * MARGIN;
  const served = {
    start: Math.max(gridStart + first * tileMs, start - margin),
    end: Math.min(gridStart + (last + 1) * tileMs, end + margin),
  };
  return { first, last, served };
}

/** The window's part of a plan, with what was counted of it. */
export function arrangeWindow(
  columns: Pick<Columns, "brief">,
  plan: Pick<TilePlan, "level" | "range" | "long" | "tile">,
  { bands, totals }: ReturnType<typeof countView>,
  request: WindowRequest,
): WindowLayout {
  const { folding, lang, glyphs } = request;
  const { first, last, served } = servedBy(plan, request);
  const valid = inTime(folding, served);

  const tiles = Array.from({ length: last - first + 1 }, (_, i) => plan.tile(first + i));
  const bars = plan.long.between(valid.start, valid.end);
  const isNear = reaches(served, plan.level.pxPerMs, folding);
  const marks = [
    ...tiles.flatMap((tile) => tile.marks.filter(isNear)),
    ...bars.map((bar) => longMark(columns, bar, lang, glyphs !== null)),
  ];
  return {
    spacing: ROOMY,
    lanes: bands.map((band, lane) => ({
      ...band,
      lines: Math.max(1, ...tiles.map(({ lines }) => lines[lane] ?? 1)),
    })),
    marks: marks.sort((a, b) => a.lane - b.lane || startOf(a) - startOf(b)),
    totals,
    valid,
  };
}

/** Of the window's length, to either side: as far as a hand soon pans, and little to send. */
const MARGIN = 0.5;

/** Whether any of a mark is drawn in a stretch of the axis. */
function reaches(
  { start, end }: Interval,
  pxPerMs: number,
  folding: Folding,
): (mark: Mark) => boolean {
  const pad = MARK.openFade / pxPerMs;
  return (mark) => {
    const { from, to } = mark.type === "cluster" ? mark.bar : drawnSpan(mark.extent);
    return toAxis(folding, from) <= end + pad && toAxis(folding, to) >= start - pad;
  };
}

const startOf = (mark: Mark): number => anchorOf(mark.extent);
