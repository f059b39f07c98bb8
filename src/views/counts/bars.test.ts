import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarEdges } from "../../query/axis/calendar-bins.ts";
import { axisLabels, barPaths, highest, nextBin, peakOf, ROW_HEIGHT } from "./bars.ts";

const row = (within: readonly number[], across = within.map(() => 0)) => ({ within, across });
const utc = (year: number, month = 0, day = 1) => Date.UTC(year, month, day);
const labels = (start: number, end: number, unit: Parameters<typeof calendarEdges>[1], most = 8) =>
  axisLabels(calendarEdges({ start, end }, unit), "en", most).map(({ text }) => text);

describe("bars", () => {
  test("stand where there is something, and what may be in a part stands on what is", () => {
    const { within, across } = barPaths(row([0, 4, 0], [0, 2, 2]), 6);
    expect(within.match(/M/g)).toHaveLength(1);
    expect(across).toContain(`M1 ${Math.round((ROW_HEIGHT - (4 / 6) * ROW_HEIGHT) * 100) / 100}`);
    expect(across).toContain(`M2 ${ROW_HEIGHT}`);
  });

  test("are seen however few events they are of, and end within their row", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 9 }), (counts) => {
        const heights = [
          ...barPaths(row(counts), highest([row(counts)])).within.matchAll(/v-([\d.]+)h/g),
        ];
        expect(heights).toHaveLength(counts.filter((count) => count > 0).length);
        for (const [, height] of heights) {
          expect(Number(height)).toBeGreaterThanOrEqual(2);
          expect(Number(height)).toBeLessThanOrEqual(ROW_HEIGHT);
        }
      }),
    );
  });
});

test("the peak is the first of the highest, and a row without any has none", () => {
  expect(peakOf(row([1, 5, 5]))).toBe(1);
  expect(peakOf(row([0, 0], [3, 3]))).toBeNull();
});

test("by keyboard, empty parts are stepped over, and the ends hold", () => {
  const some = row([1, 0, 0, 2], [0, 0, 1, 0]);
  expect(nextBin(some, 0, 1)).toBe(2);
  expect(nextBin(some, 2, 1)).toBe(3);
  expect(nextBin(some, 3, 1)).toBe(3);
  expect(nextBin(some, 2, -1)).toBe(0);
});

describe("an axis", () => {
  test("of many years names round ones", () => {
    expect(labels(utc(1955), utc(2030), "year")).toEqual([
      "1960",
      "1970",
      "1980",
      "1990",
      "2000",
      "2010",
      "2020",
    ]);
  });
  test("of some years in months names the years", () => {
    expect(labels(utc(2000, 5), utc(2003), "month")).toEqual(["2001", "2002"]);
  });
  test("of less than two years names the parts themselves", () => {
    expect(labels(utc(2001, 1), utc(2001, 5), "month")).toEqual([
      "Feb 2001",
      "Mar 2001",
      "Apr 2001",
      "May 2001",
    ]);
    expect(labels(utc(2001, 1, 1), utc(2001, 1, 20), "day", 4)).toHaveLength(4);
  });
  test("never has more names than there is room for", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 2, max: 12 }),
        (years, most) => {
          const found = axisLabels(
            calendarEdges({ start: utc(1700), end: utc(1700 + years) }, "year"),
            "en",
            most,
          );
          expect(found.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
