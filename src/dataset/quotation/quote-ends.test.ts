import { expect, test } from "vitest";
import { leadIn, leadOut } from "./quote-ends.ts";

test.each([
  ["and expressed a view ", "… and expressed a view "],
  // A sentence that was cut at a name.
  ["Kim responded as follows. ", "… Kim responded as follows. "],
  ["", ""],
])("what is left out before %j is shown by dots", (prefix, shown) => {
  expect(leadIn(prefix, false)).toBe(shown);
});

test("before the beginning of a text nothing is left out", () => {
  expect(leadIn("As the issue spread, ", true)).toBe("As the issue spread, ");
});

test.each([
  [".", "."],
  [" read out.”", " read out.”"],
  [", and riding this wave ", ", and riding this wave …"],
  [" of the U.S.", " of the U.S. …"],
  [" 협력 검토..", " 협력 검토.. …"],
  ["", ""],
])("dots stand after %j where a sentence was cut", (suffix, shown) => {
  expect(leadOut(suffix)).toBe(shown);
});

test("the space between context and quotation is kept", () => {
  expect(leadIn("on NMD ", false).endsWith(" ")).toBe(true);
  expect(leadOut(" and so").startsWith(" ")).toBe(true);
});
