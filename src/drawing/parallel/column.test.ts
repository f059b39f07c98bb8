import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf } from "../type.ts";
import {
  type Column,
  type ColumnTerms,
  MOST_LANES,
  NARROW,
  placeColumn,
  THUMB_PX,
} from "./column.ts";
import { type DayWindow, dayScale } from "./days-axis.ts";
import { stories, storyEvent } from "./parallel.testing.ts";

const terms = (window: DayWindow, more: Partial<ColumnTerms> = {}): ColumnTerms => ({
  scale: dayScale(window, 1_200),
  lang: "en",
  held: new Set(),
  numbers: new Map(),
  zero: null,
  open: null,
  year: 2001,
  textPx: 110,
  ...more,
});

const WINDOW = { from: -30, to: 170 };

const windows = fc
  .record({ from: fc.integer({ min: -500, max: 500 }), length: fc.integer({ min: 4, max: 3_000 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

const idsOf = ({ marks, before, after }: Column): readonly string[] => [
  ...marks.flatMap((mark) =>
    mark.type === "event" ? [mark.event.id] : mark.members.map(({ id }) => id),
  ),
  ...[...before, ...after].map(({ id }) => id),
];

test("whatever days are in sight, every event is in one mark or counted beyond one end", () => {
  fc.assert(
    fc.property(stories, windows, fc.nat(12), (events, window, many) => {
      const held = new Set(events.slice(0, many).map(({ id }) => id));
      const column = placeColumn(events, terms(window, { held }));
      expect([...idsOf(column)].sort()).toEqual(events.map(({ id }) => id).sort());
    }),
  );
});

test("each mark's words are a thumb high, cover no others, and fit their column", () => {
  fc.assert(
    fc.property(stories, windows, (events, window) => {
      const numbers = new Map(events.slice(0, 3).map(({ id }, i) => [id, i + 1]));
      const { marks } = placeColumn(
        events,
        terms(window, { numbers, zero: events[0]?.id ?? null }),
      );
      let end = 0;
      for (const { label } of marks.toSorted((a, b) => a.label.middle - b.label.middle)) {
        expect(label.heightPx).toBeGreaterThanOrEqual(THUMB_PX);
        expect(label.middle - label.heightPx / 2).toBeGreaterThanOrEqual(end - 1e-6);
        end = label.middle + label.heightPx / 2;
        for (const line of label.lines) expect(widthOf(line, label.face)).toBeLessThanOrEqual(110);
        for (const line of label.note) expect(widthOf(line, NARROW.note)).toBeLessThanOrEqual(110);
      }
    }),
  );
});

test("what is held never joins others", () => {
  fc.assert(
    fc.property(stories, windows, fc.nat(12), (events, window, many) => {
      const held = new Set(events.slice(0, many).map(({ id }) => id));
      for (const mark of placeColumn(events, terms(window, { held })).marks) {
        if (mark.type === "cluster") {
          expect(mark.members.some(({ id }) => held.has(id))).toBe(false);
        }
      }
    }),
  );
});

test("marks beside each other stand over one another only where all lanes are taken", () => {
  fc.assert(
    fc.property(stories, windows, (events, window) => {
      const { marks, lanes } = placeColumn(events, terms(window));
      expect(lanes).toBeLessThanOrEqual(MOST_LANES);
      for (const [i, a] of marks.entries()) {
        for (const b of marks.slice(i + 1)) {
          if (a.lane !== b.lane || a.lane === MOST_LANES - 1) continue;
          const isApart = a.edges.right <= b.edges.left || b.edges.right <= a.edges.left;
          expect(isApart).toBe(true);
        }
      }
    }),
  );
});

test("where there is room all stand at their marks, and none joins", () => {
  const events = [0, 30, 60, 90].map((day) =>
    storyEvent(`e${day}`, new Date(Date.UTC(2001, 1, 27 + day)).toISOString().slice(0, 10)),
  );
  const { marks } = placeColumn(events, terms(WINDOW));
  expect(marks.map(({ type }) => type)).toEqual(events.map(() => "event"));
  for (const { at, label } of marks) expect(label.middle).toBeCloseTo(at);
});

test("a crowd joins, its core by itself, and a long bar ties none of it", () => {
  const crowd = Array.from({ length: 14 }, (_, i) =>
    storyEvent(`e${i}`, "2001-03-01", { weight: i === 0 ? "core" : "detail" }),
  );
  const { marks } = placeColumn(
    [...crowd, storyEvent("long", "2001-02-01/2001-07-01")],
    terms(WINDOW),
  );
  const alone = marks.flatMap((mark) => (mark.type === "event" ? [mark.event.id] : []));
  expect(alone).toEqual(expect.arrayContaining(["e0", "long"]));
  expect(marks.length).toBeLessThan(6);
});

test("two thousand events of a few days are placed at once", () => {
  const events = Array.from({ length: 2_000 }, (_, i) =>
    storyEvent(`e${i}`, `2001-03-${String(1 + (i % 28)).padStart(2, "0")}`),
  );
  const column = placeColumn(events, terms(WINDOW));
  expect(idsOf(column)).toHaveLength(2_000);
  expect(column.marks.length).toBeLessThan(20);
});
