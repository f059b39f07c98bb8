import { expect, test } from "vitest";
import { areAlternatives, hasWhereEmpty } from "./guesses.ts";

test("two columns are one where no row has both", () => {
  const rows = [{ cells: ["2001", ""] }, { cells: [" ", "2002"] }];
  expect(areAlternatives(rows, 0, 1)).toBe(true);
  expect(areAlternatives([...rows, { cells: ["2003", "2004"] }], 0, 1)).toBe(false);
});

test("one column has what another lacks only where that one is empty", () => {
  const rows = [{ cells: ["a", "b"] }, { cells: ["", " "] }];
  expect(hasWhereEmpty(rows, 0, 1)).toBe(false);
  expect(hasWhereEmpty([...rows, { cells: [" ", "c"] }], 0, 1)).toBe(true);
});
