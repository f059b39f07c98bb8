/**
 * Puts rows in the order in which a list is read. Rows stand by their beginnings, and an event whose
 * beginning nobody knows would come before everything; it is read where it is last known to have
 * happened by.
 */
import { DAY_MS } from "../../dataset/time/interval.ts";
import { firstIndex } from "../arrays/sorted.ts";
import type { Columns } from "../columns/columns.ts";

type Extents = Pick<Columns, "starts" | "ends">;

const ordered = new WeakMap<Uint32Array, Uint32Array>();

/** @param rows  of the columns, in order; asked again with the same ones, it answers at once. */
export function readingOrder(extents: Extents, rows: Uint32Array): Uint32Array {
  const begun = firstIndex(0, rows.length, (at) => Number.isFinite(startOf(extents, rows[at])));
  if (begun === 0) return rows;
  const known = ordered.get(rows);
  if (known) return known;
  const result = merged(extents, rows, begun);
  ordered.set(rows, result);
  return result;
}

/** The rank in such an order of a row, or the one it would have. */
export const rankOf = (extents: Extents, inOrder: Uint32Array, row: number): number =>
  firstIndex(0, inOrder.length, (at) => comesBefore(extents, inOrder[at] ?? 0, row) >= 0);

function merged(extents: Extents, rows: Uint32Array, begun: number): Uint32Array {
  const open = rows.slice(0, begun).sort((a, b) => comesBefore(extents, a, b));
  const result = new Uint32Array(rows.length);
  let [next, at] = [0, begun];
  for (let place = 0; place < result.length; place++) {
    const isOpen =
      at >= rows.length ||
      (next < begun && comesBefore(extents, open[next] ?? 0, rows[at] ?? 0) < 0);
    result[place] = (isOpen ? open[next++] : rows[at++]) ?? 0;
  }
  return result;
}

function comesBefore(extents: Extents, a: number, b: number): number {
  const [timeA, timeB] = [timeOf(extents, a), timeOf(extents, b)];
  return timeA < timeB ? -1 : timeA > timeB ? 1 : a - b;
}

/** The time at which an event is counted and read: its beginning or, where there is none, its last day. */
export function timeOf(extents: Extents, row: number): number {
  const start = startOf(extents, row);
  return Number.isFinite(start) ? start : (extents.ends[row] ?? 0) - DAY_MS;
}

const startOf = ({ starts }: Extents, row = 0): number => starts[row] ?? 0;
