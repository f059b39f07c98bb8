import { expect, test } from "vitest";
import { romanNumber, romanYear } from "./roman.ts";

const FIGURES = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(
  " ",
);

test("Roman figures are the numbers from one on, in small letters too", () => {
  expect(FIGURES.map(romanNumber)).toEqual(FIGURES.map((_, at) => at + 1));
  expect(romanNumber("xlix")).toBe(49);
});

test.each(["", "IIII", "VX", "IC", "mix", "12"])("“%s” is no Roman figure", (text) => {
  expect(romanNumber(text)).toBeNull();
});

test.each([
  ["MDCCLXXVI", 1776],
  ["MDCCCCX", 1910],
  ["M.DC.LIV", 1654],
  ["MIX", null],
  ["MDCM", null],
  ["mdccl", null],
  ["MMMM", null],
  ["CIVIL", null],
])("the year of “%s” is %s", (text, year) => expect(romanYear(text)).toBe(year));
