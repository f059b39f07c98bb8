import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate } from "../../../dataset/time/stated-date.ts";
import type { EventMark, Mark } from "../../../query/window/mark.ts";
import { neighbour } from "./arrow-keys.ts";

function mark(id: string, day: number, lane = 0, line = 0): EventMark {
  const parsed = parseDate(`2001-03-${String(day).padStart(2, "0")}`);
  if (!parsed.ok) throw new Error(parsed.reason);
  const { date } = parsed;
  const event = {
    id,
    title: { text: id, lang: "" },
    date,
    kind: "other",
    status: "occurred",
    certainty: [],
    hue: null,
    countries: [],
    topics: [],
    collections: [],
    lasted: false,
    by: null,
  } as const;
  return { type: "event", id, event, extent: date.extent, lane, line, label: "right" };
}

const marks = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.nat(3), fc.nat(3)), {
    minLength: 1,
    maxLength: 30,
  })
  .map((drawn) => drawn.map(([day, lane, line], i) => mark(`e${i}`, day, lane, line)));

test("the right arrow passes every event once, in order of time", () => {
  fc.assert(
    fc.property(marks, (all) => {
      let at: Mark | null = all.find((each) => neighbour(all, each, "earlier") === null) ?? null;
      const passed: Mark[] = [];
      while (at) {
        passed.push(at);
        at = neighbour(all, at, "later");
      }
      expect(passed).toHaveLength(all.length);
      const times = passed.map((each) => each.extent.start);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }),
  );
});

test("the left arrow undoes the right one", () => {
  fc.assert(
    fc.property(marks, (all) => {
      for (const each of all) {
        const next = neighbour(all, each, "later");
        if (next) expect(neighbour(all, next, "earlier")).toBe(each);
      }
    }),
  );
});

test("up and down go to the nearest event of the nearest line", () => {
  const all = [
    mark("top", 7, 0, 0),
    mark("far", 20, 1, 0),
    mark("near", 9, 1, 0),
    mark("low", 7, 2),
  ];
  const top = all[0] as Mark;
  expect(neighbour(all, top, "down")?.id).toBe("near");
  expect(neighbour(all, top, "up")).toBeNull();
});

test("events of one day are walked from top to bottom, and never up the page", () => {
  const oneDay = fc
    .uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), {
      minLength: 2,
      maxLength: 12,
      selector: ([lane, line]) => lane * 4 + line,
    })
    .map((places) => places.map(([lane, line], i) => mark(`e${i}`, 7, lane, line)));
  fc.assert(
    fc.property(oneDay, (all) => {
      const walked: Mark[] = [];
      let at: Mark | null = all.find((each) => neighbour(all, each, "earlier") === null) ?? null;
      for (; at; at = neighbour(all, at, "later")) walked.push(at);
      const heights = walked.map(({ lane, line }) => lane * 4 + line);
      expect(heights).toEqual(
        all.map(({ lane, line }) => lane * 4 + line).toSorted((a, b) => a - b),
      );
    }),
  );
});
