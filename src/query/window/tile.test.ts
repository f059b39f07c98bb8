import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVEN } from "../axis/folding.ts";
import { panRange, tileScale, zoomLevel } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, rowsOf } from "../columns/dataset.testing.ts";
import { unitMaker } from "./mark-units.ts";
import type { Obstacle } from "./pack.ts";
import { layoutTile } from "./tile.ts";
import { requestFor } from "./window.testing.ts";

const WIDTH_PX = 1_000;

interface Asked {
  readonly heightPx?: number;
  readonly obstacles?: readonly Obstacle[];
  readonly crowded?: boolean;
}

/** One lane of events on these days of 2001, laid out in a tile over all of them. */
function laidOut(
  days: readonly number[],
  { heightPx = 200, obstacles = [], crowded = false }: Asked,
) {
  const dates = days.map((day) => new Date(Date.UTC(2001, 0, day)).toISOString().slice(0, 10));
  const columns = buildColumns(aDataset(...dates.map((date, i) => anEvent(`e${i}`, date))));
  const range = panRange(columns);
  const level = zoomLevel(range, WIDTH_PX, range);
  const scale = tileScale(level, 0, range.start, EVEN);
  const terms = { scale, lang: "en", membersNamed: 200 } as const;
  const cells = rowsOf(columns).map((row) => Uint32Array.of(row));
  const [packing] = layoutTile({
    level,
    scale,
    lanes: [{ events: columns.count, cells: crowded ? [] : cells, crowded: crowded ? cells : [] }],
    obstacles: [obstacles],
    panRange: range,
    heightPx,
    units: unitMaker(columns, { ...terms, glyphs: requestFor(range).glyphs }),
    bareUnits: unitMaker(columns, { ...terms, glyphs: null }),
  });
  if (!packing) throw new Error("no lane");
  return packing;
}

const someDays = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });
const heights = fc.integer({ min: 0, max: 600 });
const hidden = ({ merged, bare }: { merged: number; bare: number }) => merged + bare;

describe("a tile", () => {
  test("counts each of its events once, whatever the height", () => {
    fc.assert(
      fc.property(someDays, heights, (days, heightPx) => {
        const { placements } = laidOut(days, { heightPx });
        expect(placements.reduce((sum, { unit }) => sum + unit.events, 0)).toBe(days.length);
      }),
      { numRuns: 50 },
    );
  });

  test("hides less, or as much, with more height", () => {
    fc.assert(
      fc.property(someDays, heights, heights, (days, a, b) => {
        const low = laidOut(days, { heightPx: Math.min(a, b) });
        const high = laidOut(days, { heightPx: Math.max(a, b) });
        expect(hidden(high)).toBeLessThanOrEqual(hidden(low));
      }),
      { numRuns: 50 },
    );
  });

  test("has no more marks than a screen can show and a frame can move", () => {
    const days = Array.from({ length: 399 }, (_, i) => 1 + (i % 365));
    expect(laidOut(days, { heightPx: 4_000 }).placements.length).toBeLessThanOrEqual(240);
  });

  test("takes no longer for a page that is said to be higher than its marks have use for", () => {
    const asked = { crowded: true, heightPx: 20_000 };
    const high = laidOut([1, 1, 2], asked);
    expect(laidOut([1, 1, 2], { ...asked, heightPx: 20_000_000 })).toEqual(high);
  });

  test("leaves a long bar of another tile its line", () => {
    const bar = { left: -5_000, right: 5_000, line: 0 };
    const { placements, lines } = laidOut([1, 150, 300], { obstacles: [bar] });
    expect(placements.map(({ line }) => line)).not.toContain(0);
    expect(lines).toBeGreaterThan(1);
  });

  test("counts bars that found no line in one mark, and lets none stand alone", () => {
    const { placements } = laidOut([1, 150, 300], { crowded: true });
    expect(placements.map(({ unit }) => unit.events)).toEqual([3]);
  });
});
