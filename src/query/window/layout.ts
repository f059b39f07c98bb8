/**
 * What the timeline draws for a window: the tiles it touches, each laid out on its own, put
 * together. Pure, but for remembering what it worked out for the same matches.
 */
import { contains, DAY_MS, hull, type Interval, overlaps } from "../../dataset/interval.ts";
import type { Columns } from "../columns.ts";
import type { WindowRequest } from "../store.ts";
import { anchorOf, drawnSpan, ROW_PX } from "./geometry.ts";
import { assignLanes, type LaneAssignment } from "./lanes.ts";
import { isLongBar, type LongBar, longBars } from "./long-bars.ts";
import type { LaneBand, Mark, WindowLayout } from "./marks.ts";
import type { Packing, Placement } from "./pack.ts";
import { panRange } from "./pan-range.ts";
import { barOf, dateOf, layoutTile, leadOf, unitOf } from "./tile.ts";
import { cellOf, type ZoomLevel, zoomLevel } from "./zoom.ts";

/** A cluster names its members up to here; more are reached by zooming. */
const MEMBERS_NAMED = 200;
const TICKS = 40;

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function layoutWindow(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
): WindowLayout {
  const level = zoomLevel(request.window, request.widthPx, panRange(columns));
  const plan = remember(matches, planKey(request, level), () =>
    planTiles(columns, matches, request, level),
  );
  const { start: gridStart } = plan.range;
  const first = cellOf(request.window.start, level.tileMs, gridStart);
  // A window that ends on the edge of a tile does not touch the next one.
  const last = Math.max(first, -cellOf(-request.window.end, level.tileMs, -gridStart) - 1);
  const tiles: Packing[][] = [];
  for (let tile = first; tile <= last; tile++) tiles.push([...plan.tile(tile)]);
  const marks = tiles.flatMap((packings) =>
    packings.flatMap((packing, lane) =>
      packing.placements.map((placement) => toMark(columns, placement, lane, request.lang)),
    ),
  );
  for (const { placement, lane } of plan.long) {
    const row = placement.unit.members[0] ?? 0;
    if (overlaps(dateOf(columns, row).extent, request.window)) {
      marks.push(toMark(columns, placement, lane, request.lang));
    }
  }
  const { bands, totals } = countView(columns, plan.assignment, request);
  return {
    lanes: bands.map((band, lane) => ({
      ...band,
      rows: Math.max(1, ...tiles.map((packings) => packings[lane]?.rows ?? 1)),
    })),
    marks: marks.sort((a, b) => a.lane - b.lane || startOf(a) - startOf(b)),
    totals,
    valid: {
      start: gridStart + first * level.tileMs,
      end: gridStart + (last + 1) * level.tileMs,
    },
  };
}

const startOf = (mark: Mark): number => anchorOf(mark.extent);

/** What does not depend on where the window stands. */
interface TilePlan {
  readonly assignment: LaneAssignment;
  readonly range: Interval;
  readonly long: readonly LongBar[];
  tile(index: number): readonly Packing[];
}

function planTiles(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
  level: ZoomLevel,
): TilePlan {
  const { heightPx, lang, glyphs } = request;
  const assignment = assignLanes(columns, matches, request.lanes, request.criteria, lang);
  const range = panRange(columns);
  const shared = { columns, level, panRange: range, heightPx, lang, glyphs };
  const lanes = assignment.lanes.length;
  const inTile = new Map<number, number[][]>();
  const long = longBars(lanes, level);
  for (let row = 0; row < columns.count; row++) {
    const lane = assignment.laneOf[row] ?? -1;
    if (lane < 0) continue;
    const tile = cellOf(anchorOf(dateOf(columns, row).extent), level.tileMs, range.start);
    const unit = unitOf([row], { ...shared, tile });
    if (isLongBar(unit, level)) {
      long.add(unit, lane, tile);
      continue;
    }
    const rows = inTile.get(tile) ?? Array.from({ length: lanes }, () => []);
    rows[lane]?.push(row);
    inTile.set(tile, rows);
  }

  const made = new Map<number, readonly Packing[]>();
  return {
    assignment,
    range,
    long: long.bars,
    tile(index) {
      let packings = made.get(index);
      if (!packings) {
        const rows = inTile.get(index) ?? Array.from({ length: lanes }, () => []);
        packings = layoutTile({
          ...shared,
          tile: index,
          lanes: rows,
          obstacles: long.obstacles(index),
        });
        made.set(index, packings);
      }
      return packings;
    },
  };
}

function toMark(columns: Columns, placement: Placement, lane: number, lang: string): Mark {
  const { unit, row, label } = placement;
  const { members } = unit;
  const lead = columns.brief(leadOf(columns, members), lang);
  if (members.length === 1) {
    return { type: "event", id: lead.id, event: lead, extent: lead.date.extent, lane, row, label };
  }
  const extents = members.map((member) => finite(dateOf(columns, member).extent));
  const hues = new Set(members.map((member) => columns.hues[member] ?? -1));
  const [hue] = hues;
  const ticks = members.map((member) => drawnSpan(dateOf(columns, member)).from);
  const first = columns.events[members[0] ?? 0]?.id ?? "";
  return {
    type: "cluster",
    id: `${first}+${members.length - 1}`,
    events: members.length,
    extent: extents.reduce(hull),
    bar: barOf(columns, members),
    ticks: ticks.length > TICKS ? [] : ticks,
    lead,
    members: members.slice(0, MEMBERS_NAMED).map((member) => columns.events[member]?.id ?? ""),
    together: new Set(ticks).size === 1,
    hue: hues.size === 1 && hue !== undefined && hue >= 0 ? hue : null,
    lane,
    row,
    label,
  };
}

/** An open side ends at the date that is known. */
function finite(extent: Interval): Interval {
  const anchor = anchorOf(extent);
  return {
    start: Number.isFinite(extent.start) ? extent.start : anchor - DAY_MS,
    end: Number.isFinite(extent.end) ? extent.end : anchor + DAY_MS,
  };
}

function countView(columns: Columns, { lanes, laneOf }: LaneAssignment, request: WindowRequest) {
  const { window, lang } = request;
  const tallies = lanes.map(() => ({ events: 0, inView: 0, before: -1, after: -1 }));
  const totals = { total: columns.count, matching: 0, inView: 0, mayBeInView: 0 };
  for (let row = 0; row < columns.count; row++) {
    const tally = tallies[laneOf[row] ?? -1];
    if (!tally) continue;
    const { extent } = dateOf(columns, row);
    totals.matching += 1;
    tally.events += 1;
    if (contains(window, extent)) totals.inView += 1;
    else if (overlaps(extent, window)) totals.mayBeInView += 1;
    // What is drawn: an open end fades after a while, though the event may go on.
    const { from, to } = drawnSpan(dateOf(columns, row));
    if (to < window.start) tally.before = row;
    else if (from < window.end) tally.inView += 1;
    else if (tally.after < 0) tally.after = row;
  }
  const brief = (row: number) => (row < 0 ? null : columns.brief(row, lang));
  const bands: Omit<LaneBand, "rows">[] = lanes.map((lane, i) => {
    const { events = 0, inView = 0, before = -1, after = -1 } = tallies[i] ?? {};
    return { ...lane, events, inView, before: brief(before), after: brief(after) };
  });
  return { bands, totals };
}

const planKey = (request: WindowRequest, level: ZoomLevel): string =>
  JSON.stringify([
    level.pxPerMs,
    request.lanes,
    request.lang,
    Math.floor(request.heightPx / ROW_PX),
    request.glyphs?.wide ?? null,
    // Which value leads decides the lane.
    request.criteria.facets,
  ]);

const PLANS_KEPT = 24;
const plans = new WeakMap<Uint8Array, Map<string, TilePlan>>();

function remember(matches: Uint8Array, key: string, make: () => TilePlan): TilePlan {
  const known = plans.get(matches) ?? new Map<string, TilePlan>();
  plans.set(matches, known);
  const plan = known.get(key) ?? make();
  known.delete(key);
  known.set(key, plan);
  for (const oldest of known.keys()) {
    if (known.size <= PLANS_KEPT) break;
    known.delete(oldest);
  }
  return plan;
}
