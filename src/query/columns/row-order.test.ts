import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, EARLIEST, LATEST } from "../../dataset/time/interval.ts";
import { Ids } from "../arrays/id-table.ts";
import { rowOrder } from "./row-order.ts";

const day = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -9e7, max: 9e7 }));
const someEvents = fc.array(
  fc.record({
    start: fc.oneof(
      fc.constant(EARLIEST),
      day.map((n) => n * DAY_MS),
    ),
    end: fc.oneof(
      fc.constant(LATEST),
      day.map((n) => n * DAY_MS),
    ),
    id: fc.string({ unit: fc.constantFrom(..."ab"), minLength: 1, maxLength: 9 }),
  }),
);

test("rows go by start, then end, then id, whatever the dates", () => {
  fc.assert(
    fc.property(someEvents, (events) => {
      const ids = new Ids();
      for (const { id } of events) ids.add(id);
      const order = rowOrder(
        Float64Array.from(events, ({ start }) => start),
        Float64Array.from(events, ({ end }) => end),
        ids,
      );
      const expected = events.toSorted(
        (a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
      );
      expect([...order].sort((a, b) => a - b)).toEqual([...events.keys()]);
      expect([...order].map((index) => events[index])).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
