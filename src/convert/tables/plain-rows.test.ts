import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { SEPARATORS } from "./choices.ts";
import { plainRows } from "./plain-rows.ts";

/** Pieces of which a text of lines is made, sound or not. */
const piece = fc.constantFrom(
  ...['"', '""', '"a"', '"x, y"', '"b\nc"', ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "a", "é"],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

test("what is read here, the parser reads as the same cells, whatever the marks and ends of lines", () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...SEPARATORS), (given, separator) => {
      const rows = plainRows(given, separator);
      const parsed = Papa.parse<string[]>(given, { delimiter: separator });
      if (rows === null) return given.includes('"');
      const filled = parsed.data
        .map((cells, index) => ({ row: index + 1, cells }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
      expect([...rows]).toEqual(filled);
      return parsed.errors.every(({ type }) => type !== "Quotes");
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ["left open", 'a,"b\nc,d'],
  ["closed before the end of its cell", 'a,"b"c\n'],
  ["closed before a space", 'a,"b" ,c\n'],
])("a mark that is %s is for the parser to look at", (_, given) => {
  expect(plainRows(given, ",")).toBeNull();
});

test("marks inside a cell and doubled ones are letters", () => {
  expect([...(plainRows('5" pipe,"say ""so"""\n', ",") ?? [])]).toEqual([
    { row: 1, cells: ['5" pipe', 'say "so"'] },
  ]);
});

test.each([
  [
    "begins with far more cells than it goes on with",
    `${",".repeat(3_000)}\n${"a long cell of words,b\n".repeat(4_000)}`,
  ],
  ["ends with far more", `${"a long cell of words\n".repeat(2_000)}${"a,,,,\n".repeat(9_000)}`],
])("no cell is lost of a text that %s", (_, given) => {
  const rows = plainRows(given, ",");
  const { data } = Papa.parse<string[]>(given, { delimiter: "," });
  const filled = data.filter((cells) => cells.some((cell) => cell !== ""));
  expect(Array.from(rows ?? [], ({ cells }) => cells)).toEqual(filled);
});
