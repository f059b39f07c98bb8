/**
 * What the timeline draws for a window: the tiles it touches, each laid out on its own, put
 * together with the bars that belong to no one tile.
 */
import type { Columns } from "../columns.ts";
import type { WindowRequest } from "../store.ts";
import { countView } from "./counts.ts";
import { anchorOf } from "./geometry.ts";
import { longMark } from "./mark-of.ts";
import type { Mark, WindowLayout } from "./marks.ts";
import { planFor } from "./plan.ts";
import { cellOf } from "./zoom.ts";

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function layoutWindow(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
): WindowLayout {
  const { window, lang, glyphs } = request;
  const plan = planFor(columns, matches, request);
  const { tileMs } = plan.level;
  const gridStart = plan.range.start;
  const first = cellOf(window.start, tileMs, gridStart);
  // A window that ends on the edge of a tile does not touch the next one.
  const last = Math.max(first, Math.ceil((window.end - gridStart) / tileMs) - 1);
  const valid = { start: gridStart + first * tileMs, end: gridStart + (last + 1) * tileMs };

  const tiles = Array.from({ length: last - first + 1 }, (_, i) => plan.tile(first + i));
  const bars = plan.long.between(valid.start, valid.end);
  const marks = [
    ...tiles.flatMap((tile) => tile.marks),
    ...bars.map((bar) => longMark(columns, bar, lang, glyphs !== null)),
  ];
  const { bands, totals } = countView(columns, plan.assignment, window, lang);
  return {
    lanes: bands.map((band, lane) => ({
      ...band,
      rows: Math.max(1, ...tiles.map(({ rows }) => rows[lane] ?? 1)),
    })),
    marks: marks.sort((a, b) => a.lane - b.lane || startOf(a) - startOf(b)),
    totals,
    valid,
  };
}

const startOf = (mark: Mark): number => anchorOf(mark.extent);
