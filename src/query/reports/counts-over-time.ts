/**
 * Counts events along an even line of time, for each value of a facet.
 *
 * An event counts once. Where its date lies within one bin it is counted there; a date that reaches over several
 * (a year among months, "between these two dates", a war) says of none of them that it was in it, and is told apart
 * for each bin that it touches. So what is counted within bins and what reaches over several add up to all.
 */
import type { Interval } from "../../dataset/time/interval.ts";
import { firstIndex } from "../arrays/sorted.ts";
import { binUnit, type CalendarUnit, calendarEdges } from "../axis/calendar-bins.ts";
import type { FacetColumn } from "../columns/column-types.ts";
import type { Columns } from "../columns/columns.ts";

export interface CountsOverTime {
  /** The unit of the calendar that a bin is. */
  readonly unit: CalendarUnit;
  /** Epoch ms, one more than there are bins. */
  readonly edges: readonly number[];
  /** All events that touch the time. */
  readonly all: CountRow;
  /** The events of each value, the most frequent first. An event that has several values is in each of their rows. */
  readonly rows: readonly (CountRow & { readonly value: string })[];
  /** Values that have no row, although events have them. */
  readonly others: number;
  /** Events that have no value at all. */
  readonly without: number;
}

export interface CountRow {
  readonly events: number;
  /** Events whose date lies within the bin. */
  readonly within: readonly number[];
  /** Events whose date reaches over several bins, of which this is one. */
  readonly across: readonly number[];
  /** Events whose date reaches over several bins, each once. */
  readonly spanning: number;
}

/**
 * @param rows  the events to be counted, in order of time.
 * @param mostBins  more of them nobody can tell apart.
 * @param mostRows  more values than these are only numbered.
 * @param times  by row, for how many events it stands; null where each is one.
 */
export function countsOverTime(
  { starts, ends }: Pick<Columns, "starts" | "ends">,
  column: FacetColumn,
  rows: Uint32Array,
  extent: Interval,
  { mostBins, mostRows }: { readonly mostBins: number; readonly mostRows: number },
  times: ArrayLike<number> | null = null,
): CountsOverTime {
  const unit = binUnit(extent, mostBins);
  const edges = calendarEdges(extent, unit);
  const bins = edges.length - 1;
  const touching = rows.filter((row) => touches(starts[row] ?? 0, ends[row] ?? 0, edges));
  const { chosen, others, without } = mostFrequent(column, touching, mostRows, times);
  const slots = new Int32Array(column.values.length).fill(-1);
  for (const [slot, code] of chosen.entries()) slots[code] = slot;
  const all = new Tally(bins);
  const tallies = chosen.map(() => new Tally(bins));

  // Rows are in order of their starts, so that the bin of the next one is this one or a later one.
  let first = 0;
  for (const row of touching) {
    const [start, end] = [starts[row] ?? 0, ends[row] ?? 0];
    while (first < bins - 1 && (edges[first + 1] ?? 0) <= start) first += 1;
    const isWithin = start >= (edges[first] ?? 0) && end <= (edges[first + 1] ?? 0);
    const last = isWithin
      ? first
      : firstIndex(first, bins - 1, (bin) => (edges[bin + 1] ?? 0) >= end);
    const events = times?.[row] ?? 1;
    all.add(first, last, isWithin, events);
    for (let k = column.offsets[row] ?? 0; k < (column.offsets[row + 1] ?? 0); k++) {
      tallies[slots[column.codes[k] ?? 0] ?? -1]?.add(first, last, isWithin, events);
    }
  }
  return {
    unit,
    edges,
    all: all.row(),
    rows: chosen.map((code, slot) => ({
      value: column.values[code] ?? "",
      ...(tallies[slot] ?? all).row(),
    })),
    others,
    without,
  };
}

const touches = (start: number, end: number, edges: readonly number[]): boolean =>
  start < (edges.at(-1) ?? 0) && end > (edges[0] ?? 0);

/** The codes that most rows have, and how many others there are; what is as frequent stays in the column's order. */
function mostFrequent(
  { values, offsets, codes }: FacetColumn,
  rows: Uint32Array,
  most: number,
  times: ArrayLike<number> | null,
): { readonly chosen: readonly number[]; readonly others: number; readonly without: number } {
  const counts = new Uint32Array(values.length);
  let without = 0;
  for (const row of rows) {
    const [from, to] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
    const events = times?.[row] ?? 1;
    if (from === to) without += events;
    for (let k = from; k < to; k++) {
      const code = codes[k] ?? 0;
      counts[code] = (counts[code] ?? 0) + events;
    }
  }
  const some = [...counts.keys()].filter((code) => (counts[code] ?? 0) > 0);
  some.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return { chosen: some.slice(0, most), others: Math.max(0, some.length - most), without };
}

class Tally {
  readonly #within: Uint32Array;
  /** The number that reach over a bin, less those that reach over the one before. */
  readonly #steps: Int32Array;
  #spanning = 0;
  #events = 0;

  constructor(bins: number) {
    this.#within = new Uint32Array(bins);
    this.#steps = new Int32Array(bins + 1);
  }

  add(first: number, last: number, isWithin: boolean, events: number): void {
    this.#events += events;
    if (isWithin) {
      this.#within[first] = (this.#within[first] ?? 0) + events;
      return;
    }
    this.#spanning += events;
    this.#steps[first] = (this.#steps[first] ?? 0) + events;
    this.#steps[last + 1] = (this.#steps[last + 1] ?? 0) - events;
  }

  row(): CountRow {
    let over = 0;
    const across = Array.from(this.#within, (_, bin) => {
      over += this.#steps[bin] ?? 0;
      return over;
    });
    return {
      events: this.#events,
      within: [...this.#within],
      across,
      spanning: this.#spanning,
    };
  }
}
