/**
 * Lays out the lane of a tile that holds far more than can stand apart: one line of clusters, each
 * what a cell of time holds, like the bars of a histogram. Labels stand where there is room.
 */

import { cellOf } from "../axis/zoom.ts";
import type { Packing, Placement } from "./mark-unit.ts";
import type { EventUnit, UnitMaker } from "./mark-units.ts";
import type { PackingRoom } from "./pack.ts";
import { choices } from "./pack-line.ts";

interface DenseRoom extends PackingRoom<EventUnit> {
  readonly units: Pick<UnitMaker, "labelled">;
  /** Merges without reading what a label would say. */
  readonly bareUnits: Pick<UnitMaker, "merge">;
}

/** @param most marks. @param room whose last line is theirs. */
export function packDense(
  units: readonly EventUnit[],
  most: number,
  room: DenseRoom,
): Packing<EventUnit> {
  const apart = parted(coarsened(units, most, room), room.bareUnits);
  const line = room.lines - 1;
  const placements = apart.map((bare, i): Placement<EventUnit> => {
    const bounds = {
      left: Math.max(room.bounds.left, apart[i - 1]?.mark.right ?? Number.NEGATIVE_INFINITY),
      right: Math.min(room.bounds.right, apart[i + 1]?.mark.left ?? Number.POSITIVE_INFINITY),
    };
    if (bounds.right - bare.mark.right < LABEL_FROM_PX) return { unit: bare, line, label: "none" };
    const unit = room.units.labelled(bare);
    const fits = [...choices(unit, bounds)].find(({ side }) => side !== "left");
    return { unit, line, label: fits?.side ?? "none" };
  });
  const merged = apart.reduce((sum, { events }) => sum + (events > 1 ? events : 0), 0);
  return { placements, lines: room.lines, merged, bare: 0 };
}

/** With less room beside it there is no title worth reading. */
const LABEL_FROM_PX = 80;

/** Merged cell by cell, on the finest grid that leaves no more than `most`. */
function coarsened(
  units: readonly EventUnit[],
  most: number,
  { gridStart, cellMs: finest, bareUnits }: DenseRoom,
): readonly EventUnit[] {
  let merged = units;
  for (let cellMs = finest; merged.length > most || isCramped(merged); cellMs *= 2) {
    const cells = new Map<number, EventUnit[]>();
    for (const unit of merged) {
      const cell = cellOf(unit.anchor, cellMs, gridStart);
      const company = cells.get(cell);
      if (company) company.push(unit);
      else cells.set(cell, [unit]);
    }
    if (cells.size === 1 && merged.length === 1) break;
    merged = [...cells.values()].map((company) => bareUnits.merge(company));
  }
  return merged.toSorted((a, b) => a.mark.left - b.mark.left || a.anchor - b.anchor);
}

/** Whether the counts alone are so wide that most of them would not stand apart. */
function isCramped(units: readonly EventUnit[]): boolean {
  let crossed = 0;
  for (const [i, unit] of units.entries()) {
    const next = units[i + 1];
    if (next && crosses(unit, next)) crossed += 1;
  }
  return crossed > units.length / 4;
}

const crosses = (a: EventUnit, b: EventUnit): boolean => b.mark.left < a.mark.right - OVERLAP_PX;

/** Each with those that it would stand upon merged into it. */
function parted(
  units: readonly EventUnit[],
  { merge }: DenseRoom["bareUnits"],
): readonly EventUnit[] {
  const apart: EventUnit[] = [];
  for (const unit of units) {
    let whole = unit;
    for (;;) {
      const before = apart.at(-1);
      if (!before || !crosses(before, whole)) break;
      apart.pop();
      whole = merge([before, whole]);
    }
    apart.push(whole);
  }
  return apart;
}

/** Counts leave more paper than this beside them; the bars of neighbouring cells touch anyway. */
const OVERLAP_PX = 2;
