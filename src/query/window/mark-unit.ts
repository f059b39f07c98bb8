import type { Edges } from "./geometry.ts";
import type { LabelSide } from "./mark.ts";

/** A mark that wants a place: one event, or a cluster of them. Pixels count from the tile. */
export interface Unit {
  /** Events behind the mark; more than one makes a cluster. */
  readonly events: number;
  /** Where it is anchored on the axis (axis ms): decides the cell. */
  readonly anchor: number;
  readonly mark: Edges;
  /** Null draws no label, and needs no room for one. */
  readonly labelPx: number | null;
}

export interface Placement<U extends Unit> {
  readonly unit: U;
  readonly line: number;
  readonly label: LabelSide;
}

export interface Packing<U extends Unit> {
  readonly placements: readonly Placement<U>[];
  /** Lines in use; at least 1. */
  readonly lines: number;
  /** Events that stand behind a count instead of a mark of their own. */
  readonly merged: number;
  /** Marks that found no room for their label. */
  readonly bare: number;
}
