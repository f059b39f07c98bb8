import fc from "fast-check";
import { expect, test } from "vitest";
import { type Edges, MARK } from "./geometry.ts";
import { packLane } from "./pack.ts";
import { type Packed, type Placed, roomOf, someUnits, TILE_PX } from "./window.testing.ts";

const lines = fc.integer({ min: 1, max: 6 });

/** The room a placement takes, its label included. */
function boxOf({ unit, label }: Placed): Edges {
  const reach = MARK.labelGap + (unit.labelPx ?? 0);
  return {
    left: unit.mark.left - (label === "left" ? reach : 0),
    right: unit.mark.right + (label === "right" ? reach : 0),
  };
}

function clashes({ placements }: Packed): readonly (readonly [Placed, Placed])[] {
  return placements.flatMap((a, i) =>
    placements
      .slice(i + 1)
      .filter(
        (b) =>
          a.line === b.line && boxOf(a).left < boxOf(b).right && boxOf(b).left < boxOf(a).right,
      )
      .map((b) => [a, b] as const),
  );
}

test("an event that is packed is drawn once, alone or behind a count", () => {
  fc.assert(
    fc.property(someUnits, lines, (units, available) => {
      const { placements } = packLane(units, roomOf(available));
      const members = placements.flatMap(({ unit }) => unit.members).sort((a, b) => a - b);
      expect(members).toEqual(units.map((_, i) => i));
    }),
  );
});

test("neither marks nor labels of one line are drawn over each other", () => {
  fc.assert(
    fc.property(someUnits, lines, (units, available) => {
      expect(clashes(packLane(units, roomOf(available)))).toEqual([]);
    }),
  );
});

test("no label runs out of the tile, where nobody could read it", () => {
  fc.assert(
    fc.property(someUnits, lines, (units, available) => {
      for (const placement of packLane(units, roomOf(available)).placements) {
        if (placement.label === "none") continue;
        expect(boxOf(placement).left).toBeGreaterThanOrEqual(0);
        expect(boxOf(placement).right).toBeLessThanOrEqual(TILE_PX);
      }
    }),
  );
});

test("a lane takes no more lines than it is given", () => {
  fc.assert(
    fc.property(someUnits, lines, (units, available) => {
      expect(packLane(units, roomOf(available)).lines).toBeLessThanOrEqual(available);
    }),
  );
});

test("a mark far from a crowd is not swallowed by it", () => {
  const unit = (at: number, member: number) => ({
    events: 1,
    members: [member],
    anchor: at,
    mark: { left: at, right: at + 16 },
    labelPx: 200,
  });
  const crowd = Array.from({ length: 12 }, (_, i) => unit(800 + i * 12, i + 1));
  const { placements } = packLane([unit(40, 0), ...crowd], roomOf(1));
  expect(placements.find(({ unit: { members } }) => members.includes(0))?.unit.members).toEqual([
    0,
  ]);
});

test("what stands in a line from elsewhere is not drawn over", () => {
  fc.assert(
    fc.property(someUnits, lines, (units, available) => {
      const obstacle = { left: 200, right: 700, line: 0 };
      const room = { ...roomOf(available + 1), obstacles: [obstacle] };
      for (const placement of packLane(units, room).placements) {
        if (placement.line !== 0) continue;
        const box = boxOf(placement);
        expect(box.right <= obstacle.left || box.left >= obstacle.right).toBe(true);
      }
    }),
  );
});
