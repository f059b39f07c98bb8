import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { krippendorffAlpha, type Level } from "./krippendorff.ts";

/** Units of a table with a line for each coder; a dot where one gave no value. */
function unitsOf(...coders: readonly string[]): number[][] {
  const rows = coders.map((line) => line.split(" "));
  return (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => (row[unit] === "." ? [] : [Number(row[unit])])),
  );
}

/** Krippendorff (2011), section D: four observers, twelve units, values missing. */
const FOUR = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);

/** Hayes and Krippendorff's table of three coders and fifteen units, as encyclopedias print it. */
const THREE = unitsOf(
  ". . . . . 3 4 1 2 1 1 3 3 . 3",
  "1 . 2 1 3 3 4 3 . . . . . . .",
  ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
);

/** Krippendorff (2011), sections A and B: two observers, two values and five. */
const BINARY = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const FIVE = unitsOf("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4");

describe("the published examples are reached to the third place:", () => {
  test.each<[string, number[][], Level, number]>([
    ["four observers, nominal", FOUR, "nominal", 0.743],
    ["four observers, ordinal", FOUR, "ordinal", 0.815],
    ["four observers, interval", FOUR, "interval", 0.849],
    ["three coders, nominal", THREE, "nominal", 0.691],
    ["three coders, ordinal", THREE, "ordinal", 0.807],
    ["three coders, interval", THREE, "interval", 0.811],
    ["two observers, two values", BINARY, "nominal", 0.095],
    ["two observers, five values", FIVE, "nominal", 0.692],
  ])("%s", (_, units, level, alpha) => {
    expect(krippendorffAlpha(units, level)).toBeCloseTo(alpha, 3);
  });
});

const levels = fc.constantFrom<Level>("nominal", "ordinal", "interval");
const units = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), {
  maxLength: 12,
});

test("it is never above 1, and 1 where every unit has one value", () => {
  fc.assert(
    fc.property(units, levels, (some, level) => {
      expect(krippendorffAlpha(some, level) ?? 1).toBeLessThanOrEqual(1);
      const agreed = some.map((values) => values.map(() => values[0] ?? 0));
      expect(krippendorffAlpha(agreed, level) ?? 1).toBe(1);
    }),
  );
});

test("neither the order of coders nor that of units makes a difference", () => {
  fc.assert(
    fc.property(units, levels, (some, level) => {
      const turned = some.map((values) => values.toReversed()).toReversed();
      const alpha = krippendorffAlpha(some, level);
      const again = krippendorffAlpha(turned, level);
      if (alpha === null || again === null) expect(again).toBe(alpha);
      else expect(again).toBeCloseTo(alpha, 9);
    }),
  );
});

test("where nothing tells coders apart there is no number", () => {
  expect(krippendorffAlpha([], "nominal")).toBeNull();
  expect(krippendorffAlpha([[1], [2]], "nominal")).toBeNull();
  expect(
    krippendorffAlpha(
      [
        [1, 1],
        [1, 1],
      ],
      "interval",
    ),
  ).toBeNull();
});
