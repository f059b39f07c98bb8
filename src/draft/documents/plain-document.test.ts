import { expect, test } from "vitest";
import { plainDocument } from "./plain-document.ts";

test("lines that were cut to a width are one paragraph, up to an empty line", () => {
  const text =
    "The treaty was signed at noon on the 27th of February,\nand the toll stood as it had stood.\n\nThe bell rang.";
  expect(plainDocument(text).paragraphs).toEqual([
    "The treaty was signed at noon on the 27th of February, and the toll stood as it had stood.",
    "The bell rang.",
  ]);
});

test("where lines are long each is a paragraph, with line ends of any system", () => {
  const long = "It was signed, and it stood. ".repeat(6).trim();
  expect(plainDocument(`${long}\r\n${long}\r${long}`).paragraphs).toEqual([long, long, long]);
});

test("the text is kept as it was written, for whoever knows it", () => {
  expect(plainDocument("a\r\nb").asWritten).toBe("a\r\nb");
});
