import fc from "fast-check";
import { expect, test } from "vitest";
import { density } from "./density.ts";

const time = fc.oneof(fc.integer({ min: -50, max: 150 }), fc.constant(Number.NEGATIVE_INFINITY));

test("every event is in the bin of its start, or in the nearest", () => {
  const rows = fc.array(fc.tuple(time, fc.constantFrom(0, 1)), { maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (events, bins) => {
      events.sort(([a], [b]) => a - b || 0);
      const starts = Float64Array.from(events, ([start]) => start);
      const flags = Uint8Array.from(events, ([, flag]) => flag);
      const total = new Array<number>(bins).fill(0);
      const matching = new Array<number>(bins).fill(0);
      for (const [start, flag] of events) {
        const bin = Math.min(bins - 1, Math.max(0, Math.floor(start / (100 / bins))));
        total[bin] = (total[bin] ?? 0) + 1;
        matching[bin] = (matching[bin] ?? 0) + flag;
      }
      const extent = { start: 0, end: 100 };
      expect(density({ starts }, flags, extent, bins)).toEqual({ extent, matching, total });
    }),
  );
});
