import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVEN } from "../axis/folding.ts";
import { scaleOf } from "../axis/time-scale.ts";
import { panRange, zoomLevel } from "../axis/zoom.ts";
import { buildColumns } from "../columns/columns.ts";
import { aDataset, anEvent, rowsOf } from "../columns/dataset.testing.ts";
import { packDense } from "./dense.ts";
import { unitMaker } from "./mark-units.ts";
import { requestFor } from "./window.testing.ts";

const WIDTH_PX = 1_000;

/** Days of one spring, with many events on some. */
const crowds = fc
  .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 80 })
  .map((days) =>
    buildColumns(
      aDataset(
        ...days.map((day, i) =>
          anEvent(`e${i}`, new Date(Date.UTC(2001, 0, day)).toISOString().slice(0, 10)),
        ),
      ),
    ),
  );

/** The lane of a crowd, packed into at most so many marks on the second line. */
const packed = fc.tuple(crowds, fc.integer({ min: 1, max: 30 })).map(([columns, most]) => {
  const range = panRange(columns);
  const { glyphs } = requestFor(range);
  const terms = { scale: scaleOf(range, WIDTH_PX, EVEN), lang: "en", membersNamed: 200 } as const;
  const units = unitMaker(columns, { ...terms, glyphs });
  const bareUnits = unitMaker(columns, { ...terms, glyphs: null });
  const packing = packDense(rowsOf(columns).map(bareUnits.single), most, {
    lines: 2,
    bounds: { left: 0, right: WIDTH_PX },
    obstacles: [],
    gridStart: range.start,
    cellMs: zoomLevel(range, WIDTH_PX, range).cellMs,
    merge: bareUnits.merge,
    units,
    bareUnits,
  });
  const placements = packing.placements.toSorted((a, b) => a.unit.mark.left - b.unit.mark.left);
  return { columns, most, packing, placements };
});

describe("a lane too crowded for single marks", () => {
  test("counts every event once, in no more marks than it may have", () => {
    fc.assert(
      fc.property(packed, ({ columns, most, placements }) => {
        expect(placements.length).toBeLessThanOrEqual(most);
        expect(placements.reduce((sum, { unit }) => sum + unit.events, 0)).toBe(columns.count);
      }),
    );
  });

  test("stands on its last line, under the long bars, with no count upon another", () => {
    fc.assert(
      fc.property(packed, ({ placements }) => {
        expect(placements.every(({ line }) => line === 1)).toBe(true);
        for (const [i, { unit }] of placements.entries()) {
          const next = placements[i + 1];
          if (next) expect(next.unit.mark.left).toBeGreaterThanOrEqual(unit.mark.right - 2);
        }
      }),
    );
  });

  test("writes no title over a neighbour's count", () => {
    fc.assert(
      fc.property(packed, ({ placements }) => {
        for (const [i, { unit, label }] of placements.entries()) {
          const next = placements[i + 1];
          if (label !== "right" || !next) continue;
          expect(unit.mark.right + (unit.labelPx ?? 0)).toBeLessThanOrEqual(next.unit.mark.left);
        }
      }),
    );
  });

  test("says how many events stand behind a count", () => {
    fc.assert(
      fc.property(packed, ({ packing }) => {
        const behind = packing.placements.filter(({ unit }) => unit.events > 1);
        expect(packing.merged).toBe(behind.reduce((sum, { unit }) => sum + unit.events, 0));
      }),
    );
  });
});
