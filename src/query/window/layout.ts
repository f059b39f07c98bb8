/**
 * What the timeline draws for a window: of the tiles it touches, each laid out on its own, what is
 * near, put together with the bars that belong to no one tile.
 */
import type { Interval } from "../../dataset/time/interval.ts";
import { type Folding, inTime, onAxis, toAxis } from "../axis/folding.ts";
import { cellOf } from "../axis/zoom.ts";
import type { Columns } from "../columns/columns.ts";
import { anchorOf, drawnSpan, MARK } from "./geometry.ts";
import type { Mark, WindowLayout, WindowRequest } from "./mark.ts";
import { longMark } from "./mark-of.ts";
import { planFor } from "./plan.ts";
import { countView } from "./window-counts.ts";

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function layoutWindow(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
): WindowLayout {
  const { window, folding, lang, glyphs } = request;
  const plan = planFor(columns, matches, request);
  const { tileMs } = plan.level;
  const gridStart = plan.range.start;
  const { start, end } = onAxis(folding, window);
  const first = cellOf(start, tileMs, gridStart);
  // A window that ends on the edge of a tile does not touch the next one.
  const last = Math.max(first, Math.ceil((end - gridStart) / tileMs) - 1);
  const margin = (end - start) * MARGIN;
  const served = {
    start: Math.max(gridStart + first * tileMs, start - margin),
    end: Math.min(gridStart + (last + 1) * tileMs, end + margin),
  };
  const valid = inTime(folding, served);

  const tiles = Array.from({ length: last - first + 1 }, (_, i) => plan.tile(first + i));
  const bars = plan.long.between(valid.start, valid.end);
  const isNear = reaches(served, plan.level.pxPerMs, folding);
  const marks = [
    ...tiles.flatMap((tile) => tile.marks.filter(isNear)),
    ...bars.map((bar) => longMark(columns, bar, lang, glyphs !== null)),
  ];
  const { bands, totals } = countView(columns, plan.assignment, window, lang);
  return {
    compact: false,
    lanes: bands.map((band, lane) => ({
      ...band,
      rows: Math.max(1, ...tiles.map(({ rows }) => rows[lane] ?? 1)),
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
