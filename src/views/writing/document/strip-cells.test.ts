import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lookedAt, stripCells } from "./strip-cells.ts";

const STATES = ["event", "not-an-event", "open"] as const;
const dates = (...states: readonly (typeof STATES)[number][]) =>
  states.map((state, at) => ({ start: at * 10, state }));
const LOOKS = { event: "event", "not-an-event": "left", open: "unseen" } as const;

describe("the strip of dates", () => {
  test("has a cell for each date, in the order of the text, and the open one is lit", () => {
    expect(stripCells(dates("event", "not-an-event", "open", "event"), 30, 48)).toEqual([
      { from: 0, to: 1, look: "event" },
      { from: 1, to: 2, look: "left" },
      { from: 2, to: 3, look: "unseen" },
      { from: 3, to: 4, look: "open" },
    ]);
  });

  test("stays no wider than its room, and loses no date", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STATES), { maxLength: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (states, most) => {
          const cells = stripCells(dates(...states), null, most);
          expect(cells.length).toBeLessThanOrEqual(most);
          const ranks = cells.flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (_, i) => from + i),
          );
          expect(ranks).toEqual(states.map((_, at) => at));
          if (states.length <= most) {
            expect(cells.map(({ look }) => look)).toEqual(states.map((state) => LOOKS[state]));
          }
        },
      ),
    );
  });

  test("does not hide what is to look at behind what was looked at", () => {
    const many = dates(...Array.from({ length: 99 }, () => "event" as const), "open");
    expect(stripCells(many, null, 10).map(({ look }) => look)).toEqual([
      ...Array.from({ length: 9 }, () => "event"),
      "unseen",
    ]);
  });

  test("counts decisions: an event, and none", () => {
    expect(lookedAt(dates("event", "open", "not-an-event"))).toBe(2);
  });
});
