import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS } from "../../dataset/time/interval.ts";
import { binUnit, type CalendarUnit, calendarEdges, namingUnit } from "./calendar-bins.ts";

const utc = (year: number, month = 0, day = 1) => new Date(0).setUTCFullYear(year, month, day);
const iso = (time: number) => new Date(time).toISOString().replace(/T.*/, "");
const span = (start: number, end: number) => ({ start, end });

test.each<[CalendarUnit, number, number, readonly string[]]>([
  [
    "quarter",
    utc(2001, 1, 27),
    utc(2001, 6, 2),
    ["2001-01-01", "2001-04-01", "2001-07-01", "2001-10-01"],
  ],
  ["week", utc(2001, 1, 27), utc(2001, 2, 8), ["2001-02-26", "2001-03-05", "2001-03-12"]],
  ["month", utc(2001, 11, 5), utc(2002, 0, 1), ["2001-12-01", "2002-01-01"]],
  ["decade", utc(1955), utc(1961), ["1950-01-01", "1960-01-01", "1970-01-01"]],
  ["year", utc(99, 5), utc(101), ["0099-01-01", "0100-01-01", "0101-01-01"]],
  ["decade", utc(-5), utc(5), ["-000009-01-01", "0001-01-01", "0010-01-01"]],
])("a %s begins where the calendar says", (unit, start, end, edges) => {
  expect(calendarEdges(span(start, end), unit).map(iso)).toEqual(edges);
});

test("the edges rise, and cover the whole of what was cut", () => {
  const units = ["day", "week", "month", "quarter", "year", "decade", "century", "millennium"];
  const time = fc.integer({ min: -70_000, max: 70_000 });
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 1, max: 9_000 }),
      fc.constantFrom(...units),
      (day, days, unit) => {
        const { start, end } = span(day * DAY_MS, (day + days) * DAY_MS);
        const edges = calendarEdges(span(start, end), unit as CalendarUnit);
        expect(edges[0]).toBeLessThanOrEqual(start);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(end);
        expect(edges.length).toBeGreaterThan(1);
        expect(edges.every((edge, i) => i === 0 || edge > (edges[i - 1] ?? edge))).toBe(true);
      },
    ),
  );
});

test("times at the end of what a date can hold are cut as well", () => {
  const edges = calendarEdges(span(8.64e15 - DAY_MS, Number.POSITIVE_INFINITY), "century");
  expect(edges.at(-1)).toBe(8.64e15);
});

test.each([
  [utc(1955), utc(2029), 1200, "quarter"],
  [utc(1955), utc(2029), 175, "year"],
  [utc(2001, 1), utc(2001, 4), 1200, "day"],
  [utc(2001), utc(2003), 1200, "week"],
  [utc(2001), utc(2012), 1200, "month"],
  [utc(1500), utc(1900), 1200, "year"],
  [utc(-3000), utc(0), 1200, "decade"],
] as const)("from %i to %i, of at most %i bars there is one each %s", (start, end, most, unit) => {
  expect(binUnit(span(start, end), most)).toBe(unit);
});

test("bars of months and quarters are named by their year, and short ones by their month", () => {
  expect(namingUnit("quarter")).toBe("year");
  expect(namingUnit("week")).toBe("month");
  expect(namingUnit("century")).toBe("century");
});
