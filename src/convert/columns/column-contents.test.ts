import { expect, test } from "vitest";

import { areCoordinates, contentsOf, isDate, looksLikeData } from "./column-contents.ts";

test("a column is known by what most of its first cells hold", () => {
  const rows = ["2001-03-07", "Feb 2001", "", "https://example.org", "12"].map((cell) => ({
    cells: [cell],
  }));
  expect(contentsOf(rows, 0)).toMatchObject({
    filled: 4,
    dates: 2,
    addresses: 1,
    numbers: 1,
    distinct: 4,
  });
});

test("a bare number is no date, but for a year or a day in eight figures", () => {
  expect(["1972", "20010227", "19세기", "c. 1972"].map(isDate)).toEqual([true, true, true, true]);
  expect(["12", "36949", "C1890", "a word"].map(isDate)).toEqual([false, false, false, false]);
});

test("a date with points between its figures is a date and no number", () => {
  expect(["3.10.1990", "27.02.2001", "31.05.1848"].map(isDate)).toEqual([true, true, true]);
  expect(["1.234,56", "12.345.678", "-4.5 %"].map(isDate)).toEqual([false, false, false]);
});

test("a name of a column is neither a date nor an address, a number or a paragraph", () => {
  expect(["2001", "https://example.org", "12", "x".repeat(81)].every(looksLikeData)).toBe(true);
  expect(looksLikeData("Start date")).toBe(false);
});

test("half of a place on a map is a number, and so is a place in brackets", () => {
  const rows = ["129.37 E", "(41.8, -87.6)"].map((cell) => ({ cells: [cell, "Orrin"] }));
  expect(contentsOf(rows, 0)).toMatchObject({ filled: 2, numbers: 2, dates: 0 });
  expect([areCoordinates(rows, 0), areCoordinates(rows, 1)]).toEqual([true, false]);
});
