import { expect, test } from "vitest";

import { boundedDate, boundWord } from "./bounds.ts";
import { type Attempt, isStretch } from "./date-reading.ts";
import { partOf, point, stretchText } from "./part-text.ts";

const year = (text: string): Attempt => (/^\d{4}$/.test(text) ? point(partOf(Number(text))) : null);
const edtf = (text: string) => {
  const read = boundedDate(text, year);
  return isStretch(read) ? stretchText(read) : null;
};

test.each([
  ["before 1990", "../1989"],
  ["until 1990", "../1990"],
  ["after 1990", "1991/.."],
  ["since 1990", "1990/.."],
  ["1990 이전", "../1990"],
  ["1990 전", "../1989"],
  ["1990 이후", "1990/.."],
])(
  "%s leaves one side open, and has the year itself only where it is meant: %s",
  (text, expected) => {
    expect(edtf(text)).toBe(expected);
  },
);

test("a word that stands for no date leaves the rest to others", () => {
  expect(boundedDate("before the war", year)).toBeNull();
});

test("an end may be still to come, or known to nobody", () => {
  expect(["present", "현재", "계속"].map(boundWord)).toEqual(["open", "open", "open"]);
  expect(["unknown", "미상", "?"].map(boundWord)).toEqual(["unknown", "unknown", "unknown"]);
  expect(boundWord("1990")).toBeNull();
});
