import { expect, test } from "vitest";
import { line } from "./lines.testing.ts";
import { printedParagraphs } from "./printed-paragraphs.ts";

const FULL = "The treaty was signed at noon in the office of the harbour";

test("an indent after a sentence, and a line that was not filled, part paragraphs", () => {
  const lines = [
    line(FULL, 700),
    line("of the town, and it stood.", 687),
    line(FULL, 674),
    line(`${FULL.slice(0, -1)}.`, 661),
    line(FULL, 648, { left: 90 }),
  ];
  expect(printedParagraphs(lines)).toEqual([
    `${FULL} of the town, and it stood.`,
    `${FULL} ${FULL.slice(0, -1)}.`,
    FULL,
  ]);
});

test("after initials a sentence goes on, and so it does on the next page", () => {
  const lines = [
    line("It was signed by the U.S.", 60),
    line("Navy, and by nobody else, at", 800, { page: 2 }),
    line("Noon.", 787, { page: 2 }),
  ];
  expect(printedParagraphs(lines)).toEqual([
    "It was signed by the U.S. Navy, and by nobody else, at Noon.",
  ]);
});

test("of no lines there are no paragraphs", () => {
  expect(printedParagraphs([])).toEqual([]);
});
