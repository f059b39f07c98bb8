import { DAY_MS, hull, type Interval, intersection } from "../../dataset/time/interval.ts";
import { EVEN, type Folding } from "../axis/folding.ts";
import { type CountedEvents, countIn, foldQuiet, isShort } from "../axis/quiet-stretches.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { panRange, withMargin } from "../axis/zoom.ts";
import type { Columns } from "../columns/columns.ts";
import { finiteHull } from "../columns/finite-hull.ts";
import { type AxisKind, type Criteria, isFiltering } from "../criteria/query.ts";
import { timeAround } from "../matching/failures.ts";
import { anchorOf, finiteExtent } from "../window/geometry.ts";

export interface HomeTerms {
  readonly criteria: Criteria;
  readonly axis: AxisKind;
  /** The open event, by its id. */
  readonly open: string | null;
  /** Of the plot, in CSS pixels. */
  readonly widthPx: number;
}

/** The timeline as it is where no window was asked for. */
export interface Home {
  readonly folding: Folding;
  /** How many matching events begin in each part of the folded axis. */
  readonly events: readonly number[];
  /** What it shows; null for all that is dated. */
  readonly window: Interval | null;
}

/** So many events around the open one say what else was going on. */
const NEIGHBOURS = 20;

/**
 * The folding of the axis, and the window that shows what matches or, where nothing filters, the open
 * event among its neighbours. A walked episode is even: inside weeks, distance in days is the story.
 *
 * @param rows  of the columns that match, in order of time; @param flags  the same, one byte a row.
 */
export function homeOf(
  columns: Columns,
  { rows, flags }: { readonly rows: Uint32Array; readonly flags: Uint8Array },
  { criteria, axis, open, widthPx }: HomeTerms,
): Home {
  const range = panRange(columns);
  const { starts, ends } = columns;
  const counted = { starts, ends, matches: flags };
  const fit = isFiltering(criteria)
    ? fitting(columns, rows, range, criteria.near ? timeAround(columns, criteria.near) : null)
    : null;
  const home = foldedHome(counted, range, fit, { axis, widthPx });
  return isFiltering(criteria) || open === null
    ? home
    : { ...home, window: around(columns, rows, open, { ...home, widthPx }) };
}

/** The home that shows what fits, by the extents of what matches. */
export function foldedHome(
  counted: CountedEvents,
  range: Interval,
  fit: Interval | null,
  { axis, widthPx }: Pick<HomeTerms, "axis" | "widthPx">,
): Home {
  // Long as a few years are, the stretches of all of time may be too coarse for them.
  const within = fit && isShort(fit) ? (intersection(fit, range) ?? range) : range;
  const folding = axis === "even" ? EVEN : foldQuiet(counted, range, widthPx, within);
  const events = countIn(
    folding.parts.map(({ interval }) => interval),
    counted,
  );
  return { folding, events, window: fit };
}

type Extents = Pick<Columns, "starts" | "ends">;

/** All that matches, or the time about an event; null where that is as good as everything. */
export function fitting(
  columns: Extents,
  rows: Uint32Array,
  range: Interval,
  about: Interval | null,
): Interval | null {
  // What began long before and went on then is not what the eye is led to.
  if (about) return withMargin(about);
  const placed = withoutFarBars(columns, rows);
  const found = finiteHull(columns, placed);
  if (!found) return null;
  const fit = withMargin(found);
  return fit.start <= range.start && fit.end >= range.end ? null : fit;
}

/** A bar many times longer than all that is placed by others would shrink them to a dot: it runs off the edge. */
const FAR = 4;

function withoutFarBars({ starts, ends }: Extents, rows: Uint32Array): Uint32Array {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const anchor = anchorOf({ start: starts[row] ?? 0, end: ends[row] ?? 0 });
    first = Math.min(first, anchor);
    last = Math.max(last, anchor);
  }
  const most = Math.max((last - first) * FAR, DAY_MS);
  const near = rows.filter((row) => {
    const { start, end } = finiteExtent({ start: starts[row] ?? 0, end: ends[row] ?? 0 });
    return end - start <= most;
  });
  return near.length > 0 ? near : rows;
}

/**
 * The smallest window that holds the event and its nearest neighbours, and on a narrow plot has room for its words; null
 * where it does not match.
 */
export function around(
  columns: Extents & Pick<Columns, "rowOf">,
  rows: Uint32Array,
  open: string,
  plot: Plot,
): Interval | null {
  const row = columns.rowOf(open);
  const at = row === undefined ? -1 : rows.indexOf(row);
  if (row === undefined || at < 0) return null;
  const { starts, ends } = columns;
  const extentOf = (each: number): Interval => ({ start: starts[each] ?? 0, end: ends[each] ?? 0 });
  const anchor = (each: number) => anchorOf(extentOf(each));
  let from = at;
  let to = at;
  while (to - from < Math.min(NEIGHBOURS, rows.length - 1)) {
    const before =
      from > 0 ? anchor(row) - anchor(rows[from - 1] ?? row) : Number.POSITIVE_INFINITY;
    const after =
      to < rows.length - 1 ? anchor(rows[to + 1] ?? row) - anchor(row) : Number.POSITIVE_INFINITY;
    if (before <= after) from -= 1;
    else to += 1;
  }
  const own = finiteExtent(extentOf(row));
  const near = {
    start: anchor(rows[from] ?? row),
    end: Math.max(anchor(rows[to] ?? row), anchor(rows[from] ?? row)) + 1,
  };
  return besideWords(withMargin(hull(own, near)), anchor(row), plot);
}

interface Plot {
  readonly folding: Folding;
  readonly widthPx: number;
}

/** CSS pixels that a title takes with its mark, and what is seen before it. */
const WORDS_PX = 290;
const BEFORE_PX = 60;

/** A window in whose middle an event would leave no room for its words on either side, moved on so far that there is. */
function besideWords(window: Interval, at: number, { folding, widthPx }: Plot): Interval {
  if (widthPx < WORDS_PX + BEFORE_PX) return window;
  const scale = scaleOf(window, widthPx, folding);
  const px = scale.toPx(at);
  const by = Math.min(px - BEFORE_PX, WORDS_PX - (widthPx - px));
  if (by <= 0 || px >= WORDS_PX) return window;
  return { start: scale.toTime(by), end: scale.toTime(widthPx + by) };
}
