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

test("of three numbers with spaces the year is first by the custom of the column, beside that year, or where the last can be none", () => {
  const read = (text: string, more: object = {}) => {
    const date = readDate(text, { order: "dmy", thisYear: 2026, ...more });
    return date.ok ? date.edtf : date.why;
  };
  expect(read("19. 5. 8.")).toBe("2019-05-08");
  expect(read("19. 11. 30.")).toBe("1930-11-19");
  expect(read("19. 11. 30.", { order: "ymd" })).toBe("2019-11-30");
  expect(read("19. 11. 30.", { year: 2019 })).toBe("2019-11-30");
  expect(read("11. 12. 30.", { year: 1930 })).toBe("1930-12-11");
});
