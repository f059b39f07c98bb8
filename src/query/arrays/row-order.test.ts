import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, EARLIEST, LATEST } from "../../dataset/time/interval.ts";
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
  }),
);

/** More on one day than are put in order one by one. */
const manyOnADay = fc
  .array(day, { minLength: 33, maxLength: 60 })
  .map((ends) => ends.map((end) => ({ start: 0, end: end * DAY_MS })));

test("rows go by start, then end, and equals stay in the order in which their author wrote them", () => {
  fc.assert(
    fc.property(fc.oneof(someEvents, manyOnADay), (events) => {
      const order = rowOrder(
        Float64Array.from(events, ({ start }) => start),
        Float64Array.from(events, ({ end }) => end),
        DAY_MS,
      );
      const at = (i: number) => events[i] ?? { start: 0, end: 0 };
      // `-Infinity - -Infinity` is no number, which counts as equal here.
      const expected = [...events.keys()].toSorted(
        (a, b) => at(a).start - at(b).start || at(a).end - at(b).end || a - b,
      );
      expect([...order]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
