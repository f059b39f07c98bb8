import { expect, test } from "vitest";
import { romanNumber } from "./roman.ts";

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
