import { expect, test } from "vitest";
import { linesOf, type PlacedWords } from "./pdf-lines.ts";

const at = (str: string, left: number, y: number, size = 10): PlacedWords => ({
  str,
  transform: [size, 0, 0, size, left, y],
  width: str.length * size * 0.5,
  hasEOL: false,
});
const texts = (...words: readonly PlacedWords[]) => linesOf(words, 1).map(({ text }) => text);

test("words at one height are a line, with the mark of a note that is raised", () => {
  expect(texts(at("signed", 72, 700), at("1)", 102, 703, 6), at(" at noon", 110, 700))).toEqual([
    "signed1) at noon",
  ]);
});

test("lower words, and words of the next column, are lines of their own", () => {
  expect(texts(at("one", 72, 700), at("two", 72, 687))).toEqual(["one", "two"]);
  expect(texts(at("right", 300, 700), at("left", 72, 700))).toEqual(["right", "left"]);
});

test("white space alone is no line", () => {
  expect(texts(at("  ", 72, 700))).toEqual([]);
});
