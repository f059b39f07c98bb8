import fc from "fast-check";
import { expect, test } from "vitest";
import { arcBetween, arcInSight } from "./arc-between.ts";

const places = fc
  .record({
    left: fc.integer({ min: 0, max: 1_400 }),
    wide: fc.nat(400),
    y: fc.integer({ min: 10, max: 800 }),
  })
  .map(({ left, wide, y }) => ({ left, right: left + wide, y, isBar: false }));

test("a line leaves both marks free, begins and ends beside them, and is none where nothing would be seen", () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const arc = arcBetween(one, other);
      if (arc === null) {
        expect(Math.abs(one.y - other.y)).toBeLessThan(26);
        return;
      }
      expect(arc.path).not.toMatch(/NaN|Infinity/);
      for (const [point, place] of [
        [arc.from, one],
        [arc.to, other],
      ] as const) {
        expect(point.x).toBeGreaterThanOrEqual(place.left - 9.5);
        expect(point.x).toBeLessThanOrEqual(place.right + 0.5);
        expect([0, 9]).toContain(Math.abs(point.y - place.y));
      }
    }),
  );
});

test("a line to a cluster ends at its bar, beside it, where no words stand over it", () => {
  fc.assert(
    fc.property(places, places, fc.boolean(), (one, other, isBar) => {
      const cluster = { ...other, isBar: true };
      const arc = arcBetween({ ...one, isBar }, cluster);
      if (arc === null) return;
      expect(arc.path).not.toMatch(/NaN|Infinity/);
      expect(arc.to.y).toBe(cluster.y);
      expect([cluster.left - 2, cluster.right + 2]).toContain(arc.to.x);
      expect(arc.arrives).toBe(arc.to.x < cluster.left ? 0 : 180);
    }),
  );
});

test("two marks of one line are joined by an arc above it", () => {
  const at = (left: number) => ({ left, right: left, y: 100, isBar: false });
  const arc = arcBetween(at(10), at(110));
  expect(arc?.middle.y).toBeLessThan(91);
  expect(arc?.arrives).toBe(90);
  expect(arcBetween(at(10), at(12))).toBeNull();
});

test("marks one under the other are joined past those between them", () => {
  const at = (y: number) => ({ left: 200, right: 200, y, isBar: false });
  const arc = arcBetween(at(100), at(300));
  expect(arc?.from).toEqual({ x: 191, y: 100 });
  expect(arc?.middle.x).toBeLessThan(160);
  expect(arc?.arrives).toBe(0);
});

test("a line stays on the screen with both its ends, whatever its marks reach beyond", () => {
  const beyond = places.map((place) => ({
    ...place,
    left: place.left - 400,
    right: place.right - 400,
  }));
  const widthPx = 1_000;
  fc.assert(
    fc.property(beyond, beyond, (one, other) => {
      const arc = arcInSight(one, other, { widthPx, folds: [] });
      const isSeen = [one, other].every(({ left, right }) => right >= 0 && left <= widthPx);
      if (!isSeen) expect(arc).toBeNull();
      for (const { x } of arc ? [arc.from, arc.to] : []) {
        expect(x).toBeGreaterThanOrEqual(-9.5);
        expect(x).toBeLessThanOrEqual(widthPx + 0.5);
      }
    }),
  );
});

test("within one fold, which has no scale, no line is drawn; out of it there is", () => {
  const at = (left: number, y: number) => ({
    left,
    right: left + 10,
    y,
    laneTop: y - 10,
    isBar: false,
  });
  const sight = { widthPx: 1_000, folds: [{ left: 100, right: 200 }] };
  expect(arcInSight(at(110, 50), at(150, 300), sight)).toBeNull();
  expect(arcInSight(at(110, 50), at(250, 300), sight)).not.toBeNull();
});
