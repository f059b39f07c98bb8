import { expect, test } from "vitest";
import { brokenLines } from "./broken-lines.ts";

const upTo = (letters: number) => (line: string) => line.length <= letters;

test("dates that have no room on one line are whole on two", () => {
  expect(brokenLines("2025–2029년", upTo(10))).toEqual(["2025–2029년"]);
  expect(brokenLines("2025–2029년", upTo(6))).toEqual(["2025–", "2029년"]);
  expect(brokenLines("7–8 Mar 2001", upTo(8))).toEqual(["7–8 Mar", "2001"]);
  expect(brokenLines("27 Feb – 2 Mar", upTo(8))).toEqual(["27 Feb –", "2 Mar"]);
});

test("a single date that is too long stays one", () => {
  expect(brokenLines("2001년", upTo(3))).toEqual(["2001년"]);
});
