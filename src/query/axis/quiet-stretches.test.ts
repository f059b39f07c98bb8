import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, interval } from "../../dataset/time/interval.ts";
import { EVEN, toAxis, toTime } from "./folding.ts";
import { type CountedEvents, foldQuiet } from "./quiet-stretches.ts";

const at = (year: number, month = 1, day = 1): number => Date.UTC(year, month - 1, day);

function eventsOn(days: readonly number[]): CountedEvents {
  return {
    starts: Float64Array.from(days),
    ends: Float64Array.from(days, (day) => day + DAY_MS),
    matches: new Uint8Array(days.length).fill(1),
  };
}

const many = (count: number, year: number, month: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => at(year, month, 1 + (i % 28)));

const RANGE = interval(at(1950), at(2030));
const said = ({ parts }: ReturnType<typeof foldQuiet>): readonly string[] =>
  parts.map(
    ({ interval: { start, end }, folded }) =>
      `${folded ? "fold" : "wide"} ${[start, end].map((time) => new Date(time).toISOString().slice(0, 7)).join("–")}`,
  );

describe("a dataset of two quarrels a generation apart", () => {
  const events = eventsOn([
    at(1955),
    ...many(30, 2001, 2),
    ...many(10, 2001, 4),
    at(2009),
    at(2015),
    ...many(40, 2025, 1),
  ]);

  test("opens on both, the quiet years between them folded", () => {
    expect(said(foldQuiet(events, RANGE, 1250))).toEqual([
      "fold 1950-01–2001-02",
      "wide 2001-02–2001-06",
      "fold 2001-06–2025-01",
      "wide 2025-01–2025-03",
      "fold 2025-03–2030-01",
    ]);
  });

  test("gives both stories the same width, and a fold what its words need", () => {
    const widths = foldQuiet(events, RANGE, 1250).parts.map(({ place, folded }) => ({
      folded,
      px: ((place.end - place.start) / (RANGE.end - RANGE.start)) * 1250,
    }));
    const wide = widths.filter(({ folded }) => !folded);
    expect(wide[0]?.px).toBeCloseTo(wide[1]?.px ?? 0);
    expect(wide[0]?.px).toBeGreaterThanOrEqual(280);
    for (const { px } of widths.filter(({ folded }) => folded)) {
      expect(px).toBeGreaterThanOrEqual(110);
      expect(px).toBeLessThanOrEqual(180);
    }
  });

  test("keeps to the busiest where the plot has no room for all", () => {
    const three = eventsOn([
      ...many(30, 1962, 5),
      ...many(9, 1985, 5),
      ...many(30, 2014, 5),
      at(1999),
    ]);
    const narrow = said(foldQuiet(three, RANGE, 700));
    expect(narrow.filter((each) => each.startsWith("wide"))).toEqual([
      "wide 1962-05–1962-07",
      "wide 2014-05–2014-07",
    ]);
  });

  test("shows the months it ends with, not the empty years beyond them", () => {
    const range = interval(at(1947, 7), at(2022, 12));
    const ends = eventsOn([...many(20, 1950, 1), ...many(20, 2020, 6)]);
    expect(said(foldQuiet(ends, range, 1250))).toEqual([
      "fold 1947-07–1950-01",
      "wide 1950-01–1950-03",
      "fold 1950-03–2020-06",
      "wide 2020-06–2020-08",
      "fold 2020-08–2022-12",
    ]);
  });

  test("does not press what a search found against the edge for the sake of a few before it", () => {
    const found = eventsOn([
      ...[1955, 1972, 1997, 1998].map((year) => at(year)),
      ...many(12, 2001, 3),
      ...[2014, 2025].map((year) => at(year)),
    ]);
    expect(said(foldQuiet(found, RANGE, 1250))).toEqual([
      "fold 1950-01–2001-03",
      "wide 2001-03–2001-05",
      "fold 2001-05–2030-01",
    ]);
  });

  test("counts an event of a decade nowhere: it cannot say in which season it was", () => {
    const vague = { ...events, ends: Float64Array.from(events.ends, () => at(2040)) };
    expect(foldQuiet(vague, RANGE, 1250)).toEqual(EVEN);
  });
});

describe("the axis stays even", () => {
  test.each([
    ["inside five years", eventsOn(many(50, 2001, 2)), interval(at(2000), at(2004))],
    [
      "where events are spread",
      eventsOn(Array.from({ length: 80 }, (_, i) => at(1950 + i))),
      RANGE,
    ],
    ["without events", eventsOn([]), RANGE],
    [
      "where nothing matches",
      { ...eventsOn(many(50, 2001, 2)), matches: new Uint8Array(50) },
      RANGE,
    ],
    [
      "where there is no room for all that is busy, and most of it would stand in a break",
      eventsOn([1955, 1967, 1979, 1991, 2003, 2015].flatMap((year) => many(20, year, 3))),
      RANGE,
    ],
    ["for two events", eventsOn([at(1950), at(2029)]), RANGE],
  ])("%s", (_, events, range) => {
    expect(foldQuiet(events, range, 1250)).toEqual(EVEN);
  });
});

describe("whatever the events", () => {
  const crowds = fc
    .array(
      fc.record({
        year: fc.integer({ min: 1950, max: 2029 }),
        month: fc.integer({ min: 1, max: 12 }),
        count: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 12 },
    )
    .map((some) => eventsOn(some.flatMap(({ year, month, count }) => many(count, year, month))));
  const widths = fc.integer({ min: 300, max: 2_560 });

  test("the parts cover the whole range, in order, without a gap", () => {
    fc.assert(
      fc.property(crowds, widths, (events, widthPx) => {
        const { parts } = foldQuiet(events, RANGE, widthPx);
        if (parts.length === 0) return;
        expect(parts[0]?.interval.start).toBe(RANGE.start);
        expect(parts.at(-1)?.interval.end).toBe(RANGE.end);
        expect(parts[0]?.place.start).toBe(RANGE.start);
        expect(parts.at(-1)?.place.end).toBe(RANGE.end);
        for (const [i, part] of parts.slice(1).entries()) {
          expect(part.interval.start).toBe(parts[i]?.interval.end);
          expect(part.place.start).toBe(parts[i]?.place.end);
          expect(part.folded).not.toBe(parts[i]?.folded);
          expect(part.place.end).toBeGreaterThan(part.place.start);
        }
      }),
    );
  });

  test("a stretch with an even scale spends most of its width on the seasons its events are in", () => {
    // Of at most twelve crowds each of so many is busy: nothing is wide for the sake of single events.
    const busy = fc
      .array(
        fc.record({
          year: fc.integer({ min: 1950, max: 2029 }),
          month: fc.integer({ min: 1, max: 12 }),
          count: fc.integer({ min: 8, max: 30 }),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((some) => eventsOn(some.flatMap(({ year, month, count }) => many(count, year, month))));
    const season = (time: number) => Math.floor(time / (91.4 * DAY_MS));
    fc.assert(
      fc.property(busy, widths, (events, widthPx) => {
        const seasons = new Set(
          [...events.starts].flatMap((time) => [-1, 0, 1].map((by) => season(time) + by)),
        );
        for (const { interval, folded } of foldQuiet(events, RANGE, widthPx).parts) {
          if (folded) continue;
          const days = (interval.end - interval.start) / DAY_MS;
          const told = Array.from({ length: days }, (_, day) => interval.start + day * DAY_MS);
          const full = told.filter((day) => seasons.has(season(day))).length;
          expect(full).toBeGreaterThanOrEqual(days / 2);
        }
      }),
    );
  });

  test("every event keeps its place in the order, and is found again", () => {
    fc.assert(
      fc.property(crowds, widths, (events, widthPx) => {
        const folding = foldQuiet(events, RANGE, widthPx);
        const times = [...new Set(events.starts)].sort((a, b) => a - b);
        const places = times.map((time) => toAxis(folding, time));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const [i, time] of times.entries()) {
          expect(Math.abs(toTime(folding, places[i] ?? 0) - time)).toBeLessThan(1);
        }
      }),
    );
  });

  test("the same events give the same folds, in whatever order they come", () => {
    fc.assert(
      fc.property(crowds, widths, (events, widthPx) => {
        const reversed = {
          ...events,
          starts: events.starts.toReversed(),
          ends: events.ends.toReversed(),
        };
        expect(foldQuiet(reversed, RANGE, widthPx)).toEqual(foldQuiet(events, RANGE, widthPx));
      }),
    );
  });
});
