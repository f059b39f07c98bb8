import { expect, test } from "vitest";
import { areAlternatives } from "./guesses.ts";

test("two columns are one where no row has both", () => {
  const rows = [{ cells: ["2001", ""] }, { cells: [" ", "2002"] }];
  expect(areAlternatives(rows, 0, 1)).toBe(true);
  expect(areAlternatives([...rows, { cells: ["2003", "2004"] }], 0, 1)).toBe(false);
});
