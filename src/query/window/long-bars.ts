/**
 * Bars that belong to no one tile: those wide enough to carry their label inside, and those that
 * cross the edge of their tile. Each has a row of its lane to itself for its whole length, the
 * same in every tile, and joins no cluster: a count spread over decades would not say when.
 */
import { type Edges, MARK } from "./geometry.ts";
import type { LabelSide } from "./marks.ts";
import type { Obstacle, Placement, Unit } from "./pack.ts";
import type { ZoomLevel } from "./zoom.ts";

const LONG_PX = 200;

/** Whether a unit of `tile` is one of them. Its pixels count from the start of its tile. */
export const isLongBar = (unit: Unit, level: ZoomLevel): boolean =>
  unit.mark.right > widthOfTile(level) || (widthOf(unit) >= LONG_PX && labelInside(unit));

export interface LongBar {
  readonly lane: number;
  readonly placement: Placement;
}

export interface LongBars {
  /** Bars must come in order of time. */
  add(unit: Unit, lane: number, tile: number): void;
  readonly bars: readonly LongBar[];
  /** What stands in a tile, by lane; pixels count from the start of that tile. */
  obstacles(tile: number): readonly (readonly Obstacle[])[];
}

export function longBars(lanes: number, level: ZoomLevel): LongBars {
  const width = widthOfTile(level);
  const bars: LongBar[] = [];
  /** By lane and row; pixels count from the start of tile 0. */
  const rows: Edges[][][] = Array.from({ length: lanes }, () => []);
  return {
    bars,
    add(unit, lane, tile) {
      const label = labelOf(unit);
      const reach = label === "right" ? MARK.labelGap + (unit.labelPx ?? 0) : 0;
      const left = unit.mark.left + tile * width;
      const right = unit.mark.right + tile * width + reach;
      const taken = rows[lane] ?? [];
      let row = taken.findIndex((boxes) =>
        boxes.every((box) => box.right + MARK.clearance <= left),
      );
      if (row < 0) row = taken.push([]) - 1;
      taken[row]?.push({ left, right });
      bars.push({ lane, placement: { unit, row, label } });
    },
    obstacles: (tile) =>
      rows.map((lane) =>
        lane.flatMap((boxes, row) =>
          boxes
            .map(({ left, right }) => ({
              left: left - tile * width,
              right: right - tile * width,
              row,
            }))
            .filter(({ left, right }) => left < width && right > 0),
        ),
      ),
  };
}

const widthOf = ({ mark }: Unit): number => mark.right - mark.left;
const widthOfTile = (level: ZoomLevel): number => level.tileMs * level.pxPerMs;

const labelInside = (unit: Unit): boolean =>
  unit.labelPx !== null && widthOf(unit) >= unit.labelPx + 2 * MARK.middlePadding;

function labelOf(unit: Unit): LabelSide {
  if (unit.labelPx === null) return "none";
  return labelInside(unit) ? "middle" : "right";
}
