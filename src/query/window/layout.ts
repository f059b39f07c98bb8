/**
 * What the timeline draws for a window: the tiles it touches, each laid out on its own, put
 * together with the bars that belong to no one tile.
 */
import type { Columns } from "../columns.ts";
import type { WindowRequest } from "../store.ts";
import { countView } from "./counts.ts";
import { anchorOf, drawnSpan } from "./geometry.ts";
import type { LongBar } from "./long-bars.ts";
import type { LabelSide, Mark, WindowLayout } from "./marks.ts";
import { planFor } from "./plan.ts";
import { type EventUnit, MIXED } from "./units.ts";
import { cellOf } from "./zoom.ts";

/** More would be a thick line, and on a narrower bar they would run into each other. */
const TICKS = 40;
const TICKED_FROM_PX = 20;

/** @param matches one byte a row of the columns; the same array for the same criteria. */
export function layoutWindow(
  columns: Columns,
  matches: Uint8Array,
  request: WindowRequest,
): WindowLayout {
  const { window, lang } = request;
  const plan = planFor(columns, matches, request);
  const { tileMs } = plan.level;
  const gridStart = plan.range.start;
  const first = cellOf(window.start, tileMs, gridStart);
  // A window that ends on the edge of a tile does not touch the next one.
  const last = Math.max(first, Math.ceil((window.end - gridStart) / tileMs) - 1);
  const valid = { start: gridStart + first * tileMs, end: gridStart + (last + 1) * tileMs };

  const tiles = Array.from({ length: last - first + 1 }, (_, i) => plan.tile(first + i));
  const marks: Mark[] = tiles.flatMap((packings) =>
    packings.flatMap(({ placements }, lane) =>
      placements.map(({ unit, row, label }) => markOf(columns, unit, { lane, row, label }, lang)),
    ),
  );
  for (const bar of plan.long) {
    if (bar.from < valid.end && bar.to > valid.start) marks.push(longMark(columns, bar, request));
  }
  const { bands, totals } = countView(columns, plan.assignment, window, lang);
  return {
    lanes: bands.map((band, lane) => ({
      ...band,
      rows: Math.max(1, ...tiles.map((packings) => packings[lane]?.rows ?? 1)),
    })),
    marks: marks.sort((a, b) => a.lane - b.lane || startOf(a) - startOf(b)),
    totals,
    valid,
  };
}

const widthOf = ({ mark }: EventUnit): number => mark.right - mark.left;
const startOf = (mark: Mark): number => anchorOf(mark.extent);

interface Place {
  readonly lane: number;
  readonly row: number;
  readonly label: LabelSide;
}

function markOf(columns: Columns, unit: EventUnit, place: Place, lang: string): Mark {
  const lead = columns.brief(unit.lead, lang);
  if (unit.events === 1) {
    return { type: "event", id: lead.id, event: lead, extent: lead.date.extent, ...place };
  }
  const ids = unit.members.map((row) => columns.id(row));
  const starts = unit.members.map(
    (row) => drawnSpan({ start: columns.starts[row] ?? 0, end: columns.ends[row] ?? 0 }).from,
  );
  return {
    type: "cluster",
    id: `${ids[0]}+${unit.events - 1}`,
    events: unit.events,
    extent: unit.extent,
    bar: unit.bar,
    ticks: unit.events > TICKS || widthOf(unit) <= TICKED_FROM_PX ? [] : starts,
    lead,
    members: ids,
    together: unit.bar.from === unit.bar.to,
    hue: unit.hue === MIXED || unit.hue < 0 ? null : unit.hue,
    ...place,
  };
}

/** Its label stands inside; the view finds another place when too little of the bar is in sight. */
function longMark(columns: Columns, bar: LongBar, { lang, glyphs }: WindowRequest): Mark {
  const event = columns.brief(bar.event, lang);
  const label = glyphs ? "middle" : "none";
  const { extent } = event.date;
  return { type: "event", id: event.id, event, extent, lane: bar.lane, row: bar.row, label };
}
