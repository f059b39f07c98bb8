import { expect, test } from "vitest";
import { partOf, stretchText } from "../../convert/dates/part-text.ts";
import { inYear, isDay, nearestYears } from "./year-part.ts";

const text = (stretch: Parameters<typeof stretchText>[0] | null) => stretch && stretchText(stretch);

test("a stretch that runs over the new year ends in the next", () => {
  expect(text(inYear(2024, { month: 12, day: 28 }, { month: 1, day: 3 }))).toBe(
    "2024-12-28/2025-01-03",
  );
  const quarter = { quarter: 2 };
  expect(text(inYear(2024, quarter, quarter))).toBe("2024-04/2024-06");
});

test.each([
  // base                     part               over?  last          next
  [partOf(2025, 1, 8), { month: 8 }, true, "2024-08", "2025-08"],
  [partOf(2025, 8, 8), { month: 8 }, true, "2024-08", "2026-08"],
  [partOf(2025, 8, 8), { month: 8 }, false, "2025-08", "2026-08"],
  [partOf(2025, 1, 8), { season: 4 }, false, "2024-24", "2025-24"],
  [partOf(2025, 3, 10), { month: 2, day: 29 }, false, "2024-02-29", "2028-02-29"],
  [partOf(2025), { month: 5 }, true, "2024-05", "2026-05"],
])("from %o the nearest %o", (base, part, isOver, last, next) => {
  expect(nearestYears(base, part, part, isOver).map(text)).toEqual([last, next]);
});

test("no day past the end of its month", () => {
  expect(isDay(2024, { month: 2, day: 29 })).toBe(true);
  expect(isDay(2025, { month: 2, day: 29 })).toBe(false);
  expect(isDay(2025, { month: 13 })).toBe(false);
  expect(
    nearestYears(partOf(2025, 1, 8), { month: 2, day: 30 }, { month: 2, day: 30 }, false),
  ).toEqual([null, null]);
});
