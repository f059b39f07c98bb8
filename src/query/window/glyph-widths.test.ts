import { expect, test } from "vitest";
import { textWidth } from "./glyph-widths.ts";

const GLYPHS = { known: { a: 6, e: 7, " ": 3 }, wide: 13, other: 10 };

test.each([
  ["a e", 16],
  ["áé", 13],
  ["한국", 26],
  ["Ж", 10],
  ["", 0],
])("a label is given the room its letters take: “%s”", (text, width) => {
  expect(textWidth(text, GLYPHS)).toBe(width);
});
