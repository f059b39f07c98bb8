import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainFigures } from "./numeric-date.ts";
import { readDate } from "./read-date.ts";

test("the short way and the long way read the same day", () => {
  const order = fc.constantFrom("dmy" as const, "mdy" as const);
  const number = fc.integer({ min: 0, max: 40 });
  const mark = fc.constantFrom("/", ".", "-");
  const year = fc.integer({ min: 1000, max: 9999 });
  fc.assert(
    fc.property(order, number, number, mark, year, (of, a, b, between, inYear) => {
      const text = [a, b, inYear].join(between);
      const long = readDate(text, { order: of, thisYear: 2026 });
      expect(plainFigures(text, of)?.edtf ?? null).toBe(long.ok ? long.edtf : null);
    }),
  );
});
