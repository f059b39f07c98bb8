/** Counts of events along a line of time, for the overview. */
import type { Interval } from "../../dataset/time/interval.ts";
import { firstIndex } from "../arrays/sorted.ts";
import { binUnit, type CalendarUnit, calendarEdges, namingUnit } from "../axis/calendar-bins.ts";
import type { Columns } from "../columns/columns.ts";
import type { Density, DensityBins } from "./answer-types.ts";
import { timeOf } from "./reading-order.ts";

type DensityColumns = Pick<Columns, "starts" | "ends" | "id" | "rowOf"> & {
  readonly dataset: {
    readonly episodes: readonly { readonly id: string; readonly events: readonly string[] }[];
  };
};

/**
 * Events per unit of the calendar: an event counts in the bin of its start; one that starts outside
 * the extent, in the nearest; one without a start, in the bin of its last day.
 *
 * @param flags     by row, 1 for a match.
 * @param mostBins  more of them would have no room.
 */
export function density(
  columns: DensityColumns,
  flags: Uint8Array,
  extent: Interval,
  mostBins: number,
): Density {
  const unit = binUnit(extent, mostBins);
  const by = (each: CalendarUnit) => binsBy(each, columns, flags, extent);
  return { fine: by(unit), named: by(namingUnit(unit)) };
}

function binsBy(
  unit: CalendarUnit,
  columns: DensityColumns,
  flags: Uint8Array,
  extent: Interval,
): DensityBins {
  const { starts } = columns;
  const edges = calendarEdges(extent, unit);
  const bins = edges.length - 1;
  const matching: number[] = [];
  const total: number[] = [];
  const first: (string | null)[] = [];
  // Rows are in order of their starts, so that a bin is a run of them; those without one come first.
  const begun = firstIndex(0, starts.length, (at) => Number.isFinite(starts[at]));
  let row = begun;
  const binOf = (at: number) =>
    Math.min(
      bins - 1,
      Math.max(
        0,
        firstIndex(0, bins, (bin) => (edges[bin + 1] ?? 0) > at),
      ),
    );
  for (let bin = 0; bin < bins; bin++) {
    const edge = edges[bin + 1] ?? 0;
    const end =
      bin + 1 < bins
        ? firstIndex(row, starts.length, (at) => (starts[at] ?? 0) >= edge)
        : starts.length;
    total.push(end - row);
    let matched = 0;
    let firstRow: number | null = null;
    for (; row < end; row++) {
      if (flags[row] !== 1) continue;
      matched += 1;
      firstRow ??= row;
    }
    matching.push(matched);
    first.push(firstRow === null ? null : columns.id(firstRow));
  }
  for (let open = 0; open < begun; open++) {
    const bin = binOf(timeOf(columns, open));
    total[bin] = (total[bin] ?? 0) + 1;
    if (flags[open] !== 1) continue;
    matching[bin] = (matching[bin] ?? 0) + 1;
    first[bin] ??= columns.id(open);
  }
  return { edges, matching, total, first, episodes: episodeBins(columns, binOf) };
}

/** The bin of each episode that has one: where more than half of its events begin. */
function episodeBins(
  columns: DensityColumns,
  binOf: (time: number) => number,
): DensityBins["episodes"] {
  return columns.dataset.episodes.flatMap(({ id, events }) => {
    const counts = new Map<number, number>();
    for (const event of events) {
      const row = columns.rowOf(event);
      if (row === undefined) continue;
      const bin = binOf(timeOf(columns, row));
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
    const most = [...counts].find(([, count]) => count > events.length / 2);
    return most ? [{ id, bin: most[0] }] : [];
  });
}
