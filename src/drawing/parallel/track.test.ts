import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayWindow, dayScale } from "./days-axis.ts";
import { stories, storyEvent } from "./parallel.testing.ts";
import { edgesOf, placeTrack, type Track, type TrackTerms } from "./track.ts";

const terms = (window: DayWindow, more: Partial<TrackTerms> = {}): TrackTerms => ({
  scale: dayScale(window, 1_100),
  lang: "en",
  mostLines: 8,
  held: new Set(),
  zero: null,
  open: null,
  year: 2001,
  ...more,
});

const WINDOW = { from: -30, to: 170 };

const idsOf = ({ marks, before, after }: Track): readonly string[] => [
  ...marks.flatMap((mark) =>
    mark.type === "event" ? [mark.event.id] : mark.members.map(({ id }) => id),
  ),
  ...[...before, ...after].map(({ id }) => id),
];

const windows = fc
  .record({ from: fc.integer({ min: -500, max: 500 }), length: fc.integer({ min: 4, max: 3_000 }) })
  .map(({ from, length }) => ({ from, to: from + length }));

test("wherever the window is, every event is in one mark or counted beyond one edge", () => {
  fc.assert(
    fc.property(stories, windows, fc.integer({ min: 1, max: 14 }), (events, window, mostLines) => {
      const ids = idsOf(placeTrack(events, terms(window, { mostLines })));
      expect([...ids].sort()).toEqual(events.map(({ id }) => id).sort());
    }),
  );
});

test("what is held never joins others", () => {
  fc.assert(
    fc.property(stories, windows, fc.nat(12), (events, window, many) => {
      const held = new Set(events.slice(0, many).map(({ id }) => id));
      const { marks } = placeTrack(events, terms(window, { held, mostLines: 2 }));
      for (const mark of marks) {
        if (mark.type === "cluster") {
          expect(mark.members.some(({ id }) => held.has(id))).toBe(false);
        }
      }
    }),
  );
});

test("no words stand over other words or over a mark", () => {
  fc.assert(
    fc.property(stories, windows, (events, window) => {
      const { marks } = placeTrack(events, terms(window));
      const boxes = marks.flatMap(({ line, edges, label }, i) => [
        { i, line, ...edges },
        ...(label === null ? [] : [{ i, line, left: label.x, right: label.x + label.widthPx }]),
      ]);
      for (const a of boxes) {
        // Beyond the edges nothing is drawn.
        if (a.right < 0 || a.left > 1_100) continue;
        for (const b of boxes) {
          if (a.i === b.i || a.line !== b.line || b.right < 0 || b.left > 1_100) continue;
          const shared = Math.min(a.right, b.right, 1_100) - Math.max(a.left, b.left, 0);
          expect(shared).toBeLessThanOrEqual(0);
        }
      }
    }),
  );
});

test("words are whole, and on the plot", () => {
  fc.assert(
    fc.property(stories, windows, (events, window) => {
      for (const { label } of placeTrack(events, terms(window)).marks) {
        if (label === null) continue;
        expect(label.x).toBeGreaterThanOrEqual(0);
        expect(label.x + label.widthPx).toBeLessThanOrEqual(1_100);
      }
    }),
  );
});

test("a mark is as wide as its date, and moves with the window", () => {
  const scale = dayScale(WINDOW, 1_000);
  const { left, right } = edgesOf({ least: 94, most: 124 }, scale);
  expect(right - left).toBeCloseTo(31 * 5);
  const moved = edgesOf({ least: 94, most: 124 }, dayScale({ from: -20, to: 180 }, 1_000));
  expect(left - moved.left).toBeCloseTo(50);
});

test("every label keeps its calendar, with the year where it is not the zero's", () => {
  const noteOf = (date: string) =>
    placeTrack([storyEvent("a", date)], terms({ from: -20_000, to: 20_000 })).marks[0]?.label?.note;
  expect(noteOf("2001-03-07")).toBe("7 Mar");
  expect(noteOf("2001-03")).toBe("Mar");
  expect(noteOf("2001-02-27~")).toBe("about 27 Feb");
  expect(noteOf("2029-01-20")).toBe("20 Jan 2029");
  expect(noteOf("../2001-02-20")).toContain("2001");
});

test("a story reads downwards: the zero first, then day by day", () => {
  const events = [
    storyEvent("visit", "2001-02-21"),
    storyEvent("zero", "2001-02-27"),
    storyEvent("paper", "2001-02-28"),
    storyEvent("summit", "2001-03-07"),
  ];
  const { marks } = placeTrack(events, terms(WINDOW, { zero: "zero" }));
  const byLine = marks.toSorted((a, b) => a.line - b.line);
  expect(byLine.map((mark) => mark.type === "event" && mark.event.id)).toEqual([
    "zero",
    "visit",
    "paper",
    "summit",
  ]);
});

test("where lines are few, the details join and the core stays", () => {
  const events = Array.from({ length: 12 }, (_, i) =>
    storyEvent(`e${i}`, "2001-02-27", { weight: i < 3 ? "core" : "detail" }),
  );
  const { marks } = placeTrack(events, terms(WINDOW, { mostLines: 5 }));
  const alone = marks.flatMap((mark) => (mark.type === "event" ? [mark.event.id] : []));
  expect(alone).toEqual(expect.arrayContaining(["e0", "e1", "e2"]));
  const [cluster] = marks.flatMap((mark) => (mark.type === "cluster" ? [mark] : []));
  expect(cluster?.members).toHaveLength(9);
  expect(cluster?.label?.note).toBe("+8");
});
